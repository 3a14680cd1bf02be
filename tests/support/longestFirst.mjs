import TestSequencer from '@jest/test-sequencer'

/** Rooms with files of a minute and more: begun late, one of them would keep a single worker busy at the end. */
const LONG = /[\\/]tests[\\/](path|access|model)[\\/]/

/** Where nothing is known of earlier runs Jest goes by the size of a file, which tells little of its time. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted
    const isLong = ({ path }) => LONG.test(path)
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
