import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collections } from '../../../collections'
import { type Library, openLibrary } from '../../../src/openLibrary'
import { payloadConfig } from '../../../src/platform/payloadConfig'
import { readSettings, type Settings } from '../../../src/settings'
import { inspectLibrary } from './inspectLibrary'
import type { Asked, Answered, Ground, Question } from './messages'
import { setUpGround } from './setUpGround'

// A library in a process of its own, without the panel, for tests that kill or stop it. It is told what to do by messages.
type Opened = { library: Library; settings: Settings; close: () => Promise<void> }

let opened: Opened | null = null

process.on('message', (asked: Asked) => void answer(asked))
process.on('disconnect', () => process.exit(0))
process.send?.({ id: 0, answer: 'loaded' } satisfies Answered)

async function answer({ id, question }: Asked): Promise<void> {
  try {
    process.send?.({ id, answer: await doAsAsked(question) } satisfies Answered)
  } catch (error) {
    process.send?.({
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    } satisfies Answered)
  }
}

async function doAsAsked(question: Question): Promise<unknown> {
  switch (question.do) {
    case 'open':
      return open(question)
    case 'setUp':
      return setUpGround(theLibrary().library) satisfies Promise<Ground>
    case 'inspect':
      return inspectLibrary(theLibrary().library, theLibrary().settings)
    case 'arm':
      return arm(question)
    case 'close':
      await theLibrary().close()
      return null
  }
}

async function open({ env, isAlone }: { env: Record<string, string>; isAlone: boolean }): Promise<{ port: number }> {
  const settings = readSettings(env)
  const library = await openLibrary({ settings, config: payloadConfig(settings, collections) })
  if (isAlone) await forgetKilled(library)
  const server = createServer(library.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened = {
    library,
    settings,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await library.close()
    },
  }
  return { port: (server.address() as AddressInfo).port } // a listening TCP server has one
}

/** In their order of telling, the newest row is ours. */
async function forgetKilled({ payload }: Library): Promise<void> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'nodes',
    sort: '-seenAt',
    limit: 0,
    pagination: false,
  })
  for (const { id } of docs.slice(1)) await payload.db.deleteOne({ collection: 'nodes', where: { id: { equals: id } } })
}

function theLibrary(): Opened {
  if (!opened) throw new Error('the library is not open')
  return opened
}

function arm({ failpoint, nth }: { failpoint: string; nth: number }): null {
  let left = nth
  Reflect.set(globalThis, Symbol.for('hai-dang.failpoint'), (name: string) => {
    if (name !== failpoint) return
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
  })
  return null
}
