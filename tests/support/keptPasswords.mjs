import { AsyncLocalStorage } from 'node:async_hooks'
import crypto from 'node:crypto'
import { callbackify } from 'node:util'

const { pbkdf2, randomBytes } = crypto
const derived = new Map()
const sharing = new AsyncLocalStorage()
const SALT = randomBytes(32)

/**
 * Payload stretches a password through 600,000 rounds for each account and each sign-in, a tenth of a second of the processor. In
 * a process that runs tests the same password with the same salt is stretched once: the key, what is stored and who is let
 * in stay what they are.
 */
export function keepDerivedKeys() {
  crypto.pbkdf2 = keptPbkdf2
  crypto.randomBytes = saltOrRandomBytes
}

/** Accounts that are made in `work` have one salt in common, and so, with the same password, one key. */
export function withOneSalt(work) {
  return sharing.run(true, work)
}

const keptPbkdf2 = callbackify(async (...asked) => {
  const name = JSON.stringify(asked)
  const key = derived.get(name) ?? derive(asked)
  derived.set(name, key)
  return Buffer.from(await key)
})

function derive(asked) {
  return new Promise((resolve, reject) => {
    pbkdf2(...asked, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** Payload's call for a salt: its size, and with a callback. */
function saltOrRandomBytes(size, callback) {
  if (!callback || size !== SALT.length || !sharing.getStore()) return randomBytes(size, callback)
  process.nextTick(callback, null, Buffer.from(SALT))
}
