import { createServer, type RequestListener, Server } from 'node:http'
import { listenOn } from '../src/platform/listenOn'

/** Serves on a free port of this machine; answers the origin. */
export async function listenAnywhere(answers: RequestListener | Server): Promise<string> {
  const server = answers instanceof Server ? answers : createServer(answers)
  return `http://${await listenOn(server, { port: 0, host: '127.0.0.1' })}`
}
