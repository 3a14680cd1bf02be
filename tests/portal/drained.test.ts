import { EventEmitter } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import type { Response } from 'express'
import { drained } from '../../src/portal/drained'

/** A line that is full until it says otherwise. */
function fullLine(): Response & EventEmitter {
  return Object.assign(new EventEmitter(), { destroyed: false }) as unknown as Response & EventEmitter // as far as it is used
}

describe('waiting for a slow line', () => {
  it('leaves no listener behind, however often it waits', async () => {
    const line = fullLine()
    for (let times = 0; times < 50; times++) {
      const waited = drained(line)
      line.emit('drain')
      await waited
    }
    expect(line.eventNames()).toEqual([])
  })

  it('ends when the line is gone, also before it began', async () => {
    const line = fullLine()
    const waited = drained(line)
    line.emit('close')
    await waited
    expect(line.eventNames()).toEqual([])
    await drained(Object.assign(fullLine(), { destroyed: true }))
  })
})
