import { describe, expect, it } from '@jest/globals'
import { createWriterLock, WAITED_TOO_LONG } from '../../../src/platform/database/writerLock'

describe('the writer’s lock', () => {
  it('is given in the order of asking, to one at a time', async () => {
    const lock = createWriterLock({ timeoutMs: 10_000 })
    const order: number[] = []
    let inside = 0
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const giveBack = await lock.acquire()
        inside += 1
        expect(inside).toBe(1)
        await new Promise((resolve) => setImmediate(resolve))
        order.push(index)
        inside -= 1
        giveBack()
      }),
    )
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index))
  })

  it('is refused after too long a wait, and those behind still wait for the one who holds it', async () => {
    const lock = createWriterLock({ timeoutMs: 50 })
    const giveBack = await lock.acquire()
    await expect(lock.acquire()).rejects.toThrow(WAITED_TOO_LONG)
    let isFree = false
    const behind = lock.acquire().then((release) => {
      expect(isFree).toBe(true)
      release()
    })
    isFree = true
    giveBack()
    await behind
    await expect(lock.acquire()).resolves.toBeInstanceOf(Function)
  })

  it('may be given back twice without letting two in', async () => {
    const lock = createWriterLock({ timeoutMs: 50 })
    const first = await lock.acquire()
    first()
    await lock.acquire()
    first()
    await expect(lock.acquire()).rejects.toThrow(WAITED_TOO_LONG)
  })
})
