import { describe, expect, it } from '@jest/globals'
import { isWriteConflict } from '../../../src/platform/database/isWriteConflict'
import { retryConflicts } from '../../../src/platform/database/retryConflicts'

/** As MongoDB's driver throws it, and as it arrives through one that wraps it. */
const conflict = Object.assign(new Error('WriteConflict'), { code: 112 })
const wrapped = new Error('act failed', { cause: conflict })

describe('isWriteConflict', () => {
  it('knows a conflict by its code, by its label and as the cause of another error', () => {
    const labelled = { hasErrorLabel: (label: string) => label === 'TransientTransactionError' }
    for (const error of [conflict, wrapped, labelled]) expect(isWriteConflict(error)).toBe(true)
  })

  it('takes nothing else for one', () => {
    const circle = new Error('circle')
    circle.cause = circle
    for (const error of [new Error('x'), Object.assign(new Error('duplicate'), { code: 11000 }), null, 'x', circle]) {
      expect(isWriteConflict(error)).toBe(false)
    }
  })
})

describe('retryConflicts', () => {
  it('runs again what met a conflict, until it succeeds', async () => {
    let runs = 0
    const answer = await retryConflicts(async () => {
      runs += 1
      if (runs < 4) throw runs % 2 === 0 ? wrapped : conflict
      return 'done'
    })
    expect({ answer, runs }).toEqual({ answer: 'done', runs: 4 })
  })

  it('does not run again what failed otherwise', async () => {
    let runs = 0
    const failing = retryConflicts(async () => {
      runs += 1
      throw new TypeError('a fault of ours')
    })
    await expect(failing).rejects.toThrow('a fault of ours')
    expect(runs).toBe(1)
  })

  it('gives up with platform/conflict when it lasts, and keeps the cause', async () => {
    let runs = 0
    const lasting = retryConflicts(
      async () => {
        runs += 1
        throw conflict
      },
      { maxAttempts: 3 },
    )
    await expect(lasting).rejects.toMatchObject({ code: 'platform/conflict', status: 409, cause: conflict })
    expect(runs).toBe(3)
  })

  it('lets those who met a conflict in one by one', async () => {
    let inside = 0
    let most = 0
    const contend = async (): Promise<void> => {
      let runs = 0
      await retryConflicts(async () => {
        runs += 1
        if (runs === 1) throw conflict
        inside += 1
        most = Math.max(most, inside)
        await new Promise((resolve) => setTimeout(resolve, 1))
        inside -= 1
      })
    }
    await Promise.all(Array.from({ length: 20 }, contend))
    expect(most).toBe(1)
  })
})
