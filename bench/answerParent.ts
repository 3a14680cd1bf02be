import type { Usage } from './runningChild'

type Question = { id: number; name: string; input: unknown }
/** The parent is the same program: it sends what the answer expects. */
type Answers = Record<string, (input: never) => unknown>

/** Answers the process that started this one, over its own channel and not over the network that is measured. */
export function answerParent(answers: Answers): void {
  const all: Answers = { usage, ...answers }
  process.on('message', ({ id, name, input }: Question) => {
    const answer = all[name]
    Promise.resolve()
      .then(() => (answer ? answer(input as never) : Promise.reject(new Error(`no answer to ${name}`)))) // see Answers
      .then(
        (value) => process.send?.({ id, answer: value }),
        (error: unknown) => process.send?.({ id, fault: error instanceof Error ? error.stack : String(error) }),
      )
  })
  // The bench was stopped: nobody asks any more.
  process.once('disconnect', () => process.exit(0))
}

/** How far it has come, for whoever waits. */
export function tellParent(progress: string): void {
  process.send?.({ progress })
}

function usage(): Usage {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage()
  const mb = (bytes: number) => bytes / 1024 ** 2
  return {
    cpuMs: (user + system) / 1000,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
    nowMb: { rss: mb(rss), heapUsed: mb(heapUsed), heapTotal: mb(heapTotal), external: mb(external) },
  }
}
