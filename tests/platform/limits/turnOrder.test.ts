import { describe, expect, it } from '@jest/globals'
import { turnOrder } from '../../../src/platform/limits/turnOrder'

/** Holds the process as costly work does. */
function work(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await nextTurn()
}

describe('turnOrder', () => {
  it('takes up at once what comes alone', async () => {
    const order = turnOrder()
    const done: string[] = []
    for (let i = 0; i < 3; i += 1) {
      order.admit('search', () => void done.push('search'))
      expect(done).toHaveLength(i + 1)
      await nextTurn()
    }
    expect(order.waitedMs('search')).toBe(0)
  })

  it('lets others in between hundreds that came together', async () => {
    const order = turnOrder({ turnMs: 5 })
    let done = 0
    for (let i = 0; i < 60; i += 1)
      order.admit('search', () => {
        work(2)
        done += 1
      })
    const atOnce = done
    expect(atOnce).toBeLessThan(10)
    const between: number[] = []
    const look = (): void => {
      between.push(done)
      if (done < 60) setImmediate(look)
    }
    setImmediate(look)
    await until(() => done === 60)
    expect(new Set(between).size).toBeGreaterThan(5)
  })

  it('takes up who matters most first, and each kind in its order', async () => {
    const order = turnOrder({ turnMs: 1 })
    const done: string[] = []
    order.admit('search', () => work(5))
    for (const rank of ['search', 'anonymous', 'writing', 'system', 'person', 'writing'] as const)
      order.admit(rank, () => {
        done.push(`${rank} ${done.length}`)
        work(2)
      })
    expect(done).toEqual([])
    await until(() => done.length === 6)
    expect(done).toEqual(['writing 0', 'writing 1', 'person 2', 'system 3', 'anonymous 4', 'search 5'])
  })

  it('says for how long those before a newcomer have waited, and not those behind', async () => {
    const order = turnOrder({ turnMs: 1 })
    let done = 0
    order.admit('search', () => work(3))
    order.admit('search', () => void (done += 1))
    work(30)
    expect(order.waitedMs('search')).toBeGreaterThanOrEqual(30)
    expect(order.waitedMs('person')).toBe(0)
    await until(() => done === 1)
    expect(order.waitedMs('search')).toBe(0)
  })
})
