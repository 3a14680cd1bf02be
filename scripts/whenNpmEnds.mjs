const LOOK_EVERY_MS = 500

/**
 * Calls back when the npm that ran this script has gone: it and its shell end at a signal without passing it on. Whoever runs the script without npm
 * may leave it to itself.
 */
export function whenNpmEnds(callBack) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    callBack()
  }, LOOK_EVERY_MS)
  looking.unref()
}
