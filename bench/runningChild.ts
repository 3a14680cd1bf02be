import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { NODE_OPTIONS } from '../scripts/nodeOptions.mjs'

/** CPU of the whole process, the most memory that it ever held, and what it holds now. */
export type Usage = {
  cpuMs: number
  peakRssMb: number
  nowMb: { rss: number; heapUsed: number; heapTotal: number; external: number }
}

export type RunningChild = {
  /** Asks the child for one of its answers. The caller names the shape that this child's program answers in. */
  ask: <Answer>(name: string, input?: unknown) => Promise<Answer>
  usage: () => Promise<Usage>
  stop: () => Promise<void>
}

type Reply = { id: number; answer?: unknown; fault?: string } | { progress: string }
type Starting = {
  nodeEnv: 'production' | 'development'
  onProgress?: (message: string) => void
  nodeOptions?: string[]
}

/** Starts a program of `children/`, which answers by `answerParent`. It ends with this process. */
export function startChild(program: string, { nodeEnv, onProgress, nodeOptions = [] }: Starting): RunningChild {
  const path = fileURLToPath(new URL(`./children/${program}.js`, import.meta.url))
  const child = fork(path, {
    execArgv: [...NODE_OPTIONS, ...nodeOptions],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: nodeEnv, TZ: 'UTC' },
    // What Payload logs is no result; its errors are shown.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      for (const { reject } of waiting.values()) reject(new Error(`${program} ended: ${code ?? signal}`))
      resolve()
    })
  })
  child.on('message', (reply: Reply) => {
    if ('progress' in reply) return onProgress?.(reply.progress)
    const { id, answer, fault } = reply
    const asked = waiting.get(id)
    waiting.delete(id)
    if (fault === undefined) asked?.resolve(answer)
    else asked?.reject(new Error(`${program}: ${fault}`))
    return undefined
  })
  let lastId = 0
  function ask<Answer>(name: string, input?: unknown): Promise<Answer> {
    const id = (lastId += 1)
    return new Promise<Answer>((resolve, reject) => {
      // The caller names the answer's shape.
      waiting.set(id, { resolve: (answer) => resolve(answer as Answer), reject })
      child.send({ id, name, input })
    })
  }
  return {
    ask,
    usage: () => ask<Usage>('usage'),
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
