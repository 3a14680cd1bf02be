import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

export type BuiltServer = {
  child: ChildProcess
  /** All that it has printed so far. */
  output: () => string
  /** Resolves with the exit code when it has ended. */
  ended: Promise<number | null>
  /** Resolves when it has printed this; rejects when it ends without. */
  says: (text: string) => Promise<void>
}

/** Starts `dist/server.js` as `npm start` does after its preparation, with only these settings. */
export function startBuiltServer(settings: Record<string, string>): BuiltServer {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--conditions=production', 'dist/server.js'], {
    env: { PATH, HOME, NODE_ENV: 'production', OVERLOAD_DELAY_MS: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer): void => {
    printed += chunk.toString('utf8')
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return {
    child,
    output: () => printed,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (printed.includes(text)) resolve()
        }
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`The server ended without “${text}”:\n${printed}`)))
      }),
  }
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
