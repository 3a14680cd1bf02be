import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'
import { keepDerivedKeys, withOneSalt } from './keptPasswords.mjs'

keepDerivedKeys()

/**
 * Node's environment of Jest, over a context of plain globals. In the usual kind each mention of `Object`, `Array` or `Promise`
 * asks an interceptor and a proxy first, and takes thirty times as long: a quarter of what a run computes.
 */
export default class PlainContext extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm
    // Jest offers no choice of the context that its constructor makes.
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY)
    try {
      super(config, context)
    } finally {
      vm.createContext = createContext
    }
    // From outside of the context: one salt for all files that this process runs.
    this.global.withOneSalt = withOneSalt
  }
}
