import type { Server } from 'node:http'

const HEADERS_WITHIN_MS = 30_000
/** Nothing moved in either direction. The system may take megabytes of an answer at once, which a bad line needs minutes for. */
const SILENT_FOR_MS = 10 * 60_000
/** The slowest line on which the largest file must still get through: 32 kbit/s. */
const SLOWEST_BYTES_PER_MS = 4

/**
 * Against requests that are sent as slowly as possible to hold all connections. Headers have half a minute; a whole request as long
 * as the largest upload takes on the slowest line (other bodies less, see `limitSlowBodies`); an answer as long as it moves.
 */
export function setServerTimeouts(server: Server, { maxUploadBytes }: { maxUploadBytes: number }): void {
  server.headersTimeout = HEADERS_WITHIN_MS
  server.requestTimeout = Math.max(2 * SILENT_FOR_MS, maxUploadBytes / SLOWEST_BYTES_PER_MS)
  server.timeout = SILENT_FOR_MS
}
