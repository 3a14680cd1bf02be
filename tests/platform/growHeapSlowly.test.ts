import { describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { HEAP_FLAG } from '../../src/platform/growHeapSlowly'

describe('growHeapSlowly', () => {
  it('sets what the V8 of this Node knows, since an unknown flag would be passed over in silence', () => {
    const known = spawnSync(process.execPath, [HEAP_FLAG, '--eval', ''], { encoding: 'utf8' })
    const unknown = spawnSync(process.execPath, ['--heap-growing-nonsense=50', '--eval', ''], { encoding: 'utf8' })

    expect(known).toMatchObject({ status: 0, stderr: '' })
    expect(unknown.status).not.toBe(0)
  })

  it('keeps less garbage in a process that calls it', () => {
    const program = (first: string) => `${first}
      const alive = Array.from({ length: 60 }, () => Array.from({ length: 20_000 }, (_, i) => ({ i })))
      let most = 0
      for (let round = 0; round < 900; round += 1) {
        alive[round % 60] = Array.from({ length: 20_000 }, (_, i) => ({ i }))
        if (round > 300) most = Math.max(most, process.memoryUsage().heapUsed)
      }
      console.log(most)`
    const setFlag = `require('node:v8').setFlagsFromString('${HEAP_FLAG}')`
    const mostOf = (first: string) =>
      Number(spawnSync(process.execPath, ['--eval', program(first)], { encoding: 'utf8' }).stdout)

    const most = mostOf(setFlag)

    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(mostOf('') * 0.9)
  })
})
