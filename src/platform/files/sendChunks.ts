import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export type Sending = {
  res: ServerResponse
  /** The connection itself: an answer that waits behind another on it has none yet, and hears nothing of its end. */
  socket: Socket
  /** Asked before each piece; false breaks the connection off, so that half a file never looks whole. */
  mayGoOn: () => boolean
}

/**
 * Sends pieces as the reader takes them: the next is asked for when the system has the one before, so its memory can be used
 * again. Resolves when all is sent or the reader has gone away.
 */
export async function sendChunks(chunks: AsyncIterable<Buffer>, { res, socket, mayGoOn }: Sending): Promise<void> {
  let goOn: () => void = () => undefined
  const gone = (): void => goOn()
  socket.once('close', gone)
  try {
    for await (const chunk of chunks) {
      if (socket.destroyed) return
      if (!mayGoOn()) return void socket.resetAndDestroy()
      await new Promise<void>((resolve) => {
        goOn = resolve
        res.write(chunk, () => resolve())
      })
    }
    res.end()
  } finally {
    socket.off('close', gone)
  }
}
