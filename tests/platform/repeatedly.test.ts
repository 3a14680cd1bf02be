import { describe, expect, it } from '@jest/globals'
import { repeatedly } from '../../src/platform/repeatedly'

describe('work that is done again and again', () => {
  it('is told to end when nothing is repeated any more, and is waited for', async () => {
    const seen: string[] = []
    const long = (ending: AbortSignal) =>
      new Promise<void>((resolve) => {
        seen.push(`begun, to end: ${ending.aborted}`)
        ending.addEventListener('abort', () => {
          seen.push('ended')
          resolve()
        })
      })
    const work = repeatedly(long, { everyMs: 60_000, onError: () => undefined })
    await new Promise(setImmediate)
    await work.stop()
    work.soon()
    await new Promise(setImmediate)
    expect(seen).toEqual(['begun, to end: false', 'ended'])
  })
})
