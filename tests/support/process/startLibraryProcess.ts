import { type ChildProcess, fork } from 'node:child_process'
import { bundled, ROOT } from './bundled'
import { type Answered, type Answers, PASSWORD, type Question } from './messages'

export type Answer = { status: number; body: Record<string, unknown> }

export type LibraryProcess = {
  ask: <Q extends Question>(question: Q) => Promise<Answers[Q['do']]>
  /** Sends a signal; resolves at once, except SIGKILL: when the process is gone. */
  signal: (signal: NodeJS.Signals) => Promise<void>
  /** Resolves when the process has ended, however. */
  gone: Promise<void>
  isAlive: () => boolean
}

/** A process that has loaded everything and opened nothing: starting the next while one works hides the two seconds. */
export async function startLibraryProcess(): Promise<LibraryProcess> {
  const child = fork(await bundled('tests/support/process/libraryProcess.ts'), [], {
    cwd: ROOT,
    execArgv: ['--conditions=production'],
    env: cleanEnvironment(),
  })
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void gone.then(() => waiting.forEach(({ reject }) => reject(new Error('the process is gone'))))
  child.on('message', (message: Answered) => {
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined)
      asker?.resolve(message.answer as never) // the child answers what was asked
    else asker?.reject(new Error(message.error))
  })
  let newest = 0
  const hear = <T>(id: number): Promise<T> => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  await hear(0)
  return {
    ask: (question) => {
      const id = (newest += 1)
      const answered = hear<never>(id)
      child.send({ id, question }, (error) => error && waiting.get(id)?.reject(error))
      return answered
    },
    signal: async (signal) => {
      child.kill(signal)
      if (signal === 'SIGKILL') await gone
    },
    gone,
    isAlive: () => isAlive(child),
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

/** Speaks HTTP to a library process as one person; a connection that breaks is null. */
export type Speaker = (method: string, path: string, body?: object | FormData) => Promise<Answer | null>

export function speaker(port: number, token?: string): Speaker {
  return async (method, path, body) => {
    const isForm = body instanceof FormData
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: {
          ...(token ? { Authorization: `JWT ${token}` } : {}),
          ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}),
        },
        ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
      })
      const text = await answer.text()
      return {
        status: answer.status,
        body: /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : { text },
      }
    } catch {
      return null
    }
  }
}

/** Signs in and answers the token, which outlives the process. */
export async function tokenOf(port: number, username: string): Promise<string> {
  const answer = await speaker(port)('POST', '/api/users/login', { username, password: PASSWORD })
  if (typeof answer?.body.token !== 'string') throw new Error(`sign-in of ${username}: ${JSON.stringify(answer)}`)
  return answer.body.token
}

/** Jest's own settings would make the child slow, and ours would reach a library that is not ours. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return { ...(PATH ? { PATH } : {}), ...(HOME ? { HOME } : {}), ...(TMPDIR ? { TMPDIR } : {}), NODE_ENV: 'production' }
}
