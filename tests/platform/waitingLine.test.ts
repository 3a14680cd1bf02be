import { describe, expect, it } from '@jest/globals'
import { waitingLine } from '../../src/platform/waitingLine'

/** Work that ends when it is told to. */
function held(name: string, begun: string[]) {
  let end: (result: string) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const done = new Promise<string>((resolve, reject) => ([end, fail] = [resolve, reject]))
  const work = (): Promise<string> => {
    begun.push(name)
    return done
  }
  return { work, end: () => end(name), fail: () => fail(new Error(name)) }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))
const OPTIONS = { atOnce: 1, maxWaiting: 2, waitMs: 60_000, busy: 'Hãy mở lại sau.' }
const BUSY = { code: 'platform/overloaded', details: { detail: 'Hãy mở lại sau.', headers: { 'Retry-After': '60' } } }

describe('waitingLine', () => {
  it('does one after the other in the order in which they came, and sends away who finds too many', async () => {
    const { inTurn } = waitingLine(OPTIONS)
    const begun: string[] = []
    const works = ['a', 'b', 'c', 'd'].map((name) => held(name, begun))
    const [a, b, c, d] = works.map(({ work }) => inTurn(work))
    await expect(d).rejects.toMatchObject(BUSY)
    expect(begun).toEqual(['a'])
    works[0]?.end()
    expect(await a).toBe('a')
    await settle()
    expect(begun).toEqual(['a', 'b'])
    works[1]?.fail()
    await expect(b).rejects.toThrow('b')
    await settle()
    expect(begun).toEqual(['a', 'b', 'c'])
    works[2]?.end()
    expect(await c).toBe('c')
    expect(await inTurn(() => Promise.resolve('e'))).toBe('e')
  })

  it('does as many at once as it is told', async () => {
    const { inTurn } = waitingLine({ ...OPTIONS, atOnce: 2 })
    const begun: string[] = []
    const works = ['a', 'b', 'c'].map((name) => held(name, begun))
    const all = works.map(({ work }) => inTurn(work))
    await settle()
    expect(begun).toEqual(['a', 'b'])
    works.forEach(({ end }) => end())
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c'])
  })

  it('lets go who is gone: their place is free for others, and nothing is done for them', async () => {
    const { inTurn } = waitingLine(OPTIONS)
    const begun: string[] = []
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => held(name, begun))
    const gone = new AbortController()
    const going = inTurn(a!.work) // made above, as the others
    const left = [inTurn(b!.work, gone.signal), inTurn(c!.work, gone.signal)]
    gone.abort()
    for (const each of left) await expect(each).rejects.toMatchObject({ code: 'platform/overloaded' })
    const stayed = inTurn(d!.work)
    a!.end()
    await going
    d!.end()
    expect(await stayed).toBe('d')
    expect(begun).toEqual(['a', 'd'])
    await expect(inTurn(b!.work, gone.signal)).rejects.toMatchObject({ code: 'platform/overloaded' })
  })

  it('sends away who has waited too long', async () => {
    const { inTurn } = waitingLine({ ...OPTIONS, waitMs: 20 })
    const begun: string[] = []
    const [a, b] = [held('a', begun), held('b', begun)]
    const going = inTurn(a.work)
    await expect(inTurn(b.work)).rejects.toMatchObject({ code: 'platform/overloaded' })
    a.end()
    await going
    await settle()
    expect(begun).toEqual(['a'])
  })
})
