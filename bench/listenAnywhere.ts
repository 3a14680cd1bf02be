import { createServer, type RequestListener } from 'node:http'
import { listenOn } from '../src/platform/listenOn'

/** Serves on a free port of this machine; answers the origin. */
export async function listenAnywhere(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  return `http://${await listenOn(server, { port: 0, host: '127.0.0.1' })}`
}
