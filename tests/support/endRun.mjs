import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Stops the MongoDB servers of a run and removes its directory. */
export function endRun(run) {
  for (const pid of numbersIn(join(run, 'mongod.pids')).filter((each) => isOurs(each, run)))
    process.kill(pid, 'SIGKILL')
  try {
    rmSync(run, { recursive: true, force: true, maxRetries: 5 })
  } catch {
    // Another user's run: not ours to clear.
  }
}

/** The process that began the run. */
export function runnerOf(run) {
  return numbersIn(join(run, 'runner.pid'))[0]
}

export function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

// A number may have gone to another process since: only one that was started with this directory is stopped.
function isOurs(pid, run) {
  if (!isRunning(pid)) return false
  const commandLine = `/proc/${pid}/cmdline`
  return (
    !existsSync('/proc/self/cmdline') || (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(run))
  )
}

function numbersIn(path) {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').map(Number)
  } catch {
    return []
  }
}
