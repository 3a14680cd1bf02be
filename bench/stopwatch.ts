/** By the clock and in CPU of this process: on a machine that others use too, only the second says much. */
export type Took = { seconds: number; cpuSeconds: number }

/** Starts; the answer says what it took until then. */
export function stopwatch(): () => Took {
  const startedAt = performance.now()
  const cpuBefore = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(cpuBefore)
    return { seconds: (performance.now() - startedAt) / 1000, cpuSeconds: (user + system) / 1e6 }
  }
}
