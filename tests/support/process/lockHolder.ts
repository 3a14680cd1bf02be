import { lockDataDir } from '../../../src/platform/lockDataDir'

// Takes the lock of a data directory and keeps it until it is killed.
const lock = lockDataDir(process.argv[2] ?? '')
process.send?.(lock ? 'locked' : 'refused')
setInterval(() => undefined, 60_000)
