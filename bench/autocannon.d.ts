/** What the bench uses of it; the package brings no types. */
declare module 'autocannon' {
  export type Request = { path?: string; headers?: Record<string, string> }
  export type Options = {
    url: string
    connections: number
    /** Requests over all connections, then it ends. */
    amount?: number
    /** Seconds. */
    duration?: number
    /** Requests a second over all connections. */
    overallRate?: number
    /** Seconds that an answer may take. */
    timeout?: number
    /** Milliseconds between looks at whether it is over. */
    sampleInt?: number
    requests?: { setupRequest: (request: Request) => Request }[]
  }
  export type Result = {
    /** Seconds. */
    duration: number
    requests: { total: number }
    errors: number
    timeouts: number
    non2xx: number
    statusCodeStats: Record<string, { count: number }>
    latency: { p50: number; p99: number; max: number }
  }
  export type Instance = PromiseLike<Result> & {
    stop: () => void
    on: (event: 'start' | 'response', listener: () => void) => void
  }
  export default function autocannon(options: Options): Instance
}
