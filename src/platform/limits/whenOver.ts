import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export type Exchange = { req: IncomingMessage; res: ServerResponse }

/**
 * Calls once when the answer is out or nobody takes it any more. Not the answer's own `close` alone: one that waits behind another
 * on its connection hears nothing of its end. Attack: requests by the hundred on one connection that is then broken off, each of them
 * counted for ever.
 */
export function whenOver({ req, res }: Exchange, over: () => void): void {
  const { socket } = req
  const open = openOn(socket)
  const end = (): void => {
    if (open.delete(end)) over()
  }
  open.add(end)
  res.once('close', end)
  if (socket.destroyed) end()
}

const openExchanges = new WeakMap<Socket, Set<() => void>>()

/** One listener a connection, however many requests are on it. */
function openOn(socket: Socket): Set<() => void> {
  const known = openExchanges.get(socket)
  if (known) return known
  const open = new Set<() => void>()
  openExchanges.set(socket, open)
  socket.once('close', () => open.forEach((end) => end()))
  return open
}
