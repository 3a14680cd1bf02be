import { loadavg } from 'node:os'
import { stopwatch } from './stopwatch'

/** The same work each time: where it takes longer, so does everything else; where the clock runs ahead of the CPU, others run too. */
export type Calibration = { cpuMs: number; clockMs: number; load: number }

const ROUNDS = 40
const TEXT = JSON.stringify(Array.from({ length: 2_000 }, (_, index) => ({ index, text: `tài liệu số ${index}` })))

export function calibrate(): Calibration {
  const took = stopwatch()
  let characters = 0
  for (let round = 0; round < ROUNDS; round += 1) characters += JSON.stringify(JSON.parse(TEXT)).length
  const { seconds, cpuSeconds } = took()
  if (characters !== TEXT.length * ROUNDS) throw new Error('the work was not done')
  return { cpuMs: cpuSeconds * 1000, clockMs: seconds * 1000, load: loadavg()[0] ?? Number.NaN }
}
