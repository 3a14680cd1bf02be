const LOOK_EVERY_MS = 500

/** Taken when the script begins: what it does first may take longer than npm lives. */
const parent = process.ppid

/**
 * Calls back when the npm that ran this script has gone: it and its shell end at a signal without passing it on. Whoever runs the script without npm
 * may leave it to itself.
 */
export function whenNpmEnds(callBack) {
  if (!process.env.npm_lifecycle_event) return
  const looking = setInterval(look, LOOK_EVERY_MS)
  looking.unref()
  look()

  function look() {
    if (process.ppid === parent) return
    clearInterval(looking)
    callBack()
  }
}
