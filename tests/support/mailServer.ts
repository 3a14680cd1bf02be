import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type ReceivedMail = { to: string[]; from: string; raw: string; secure: boolean; user: string | null }

export type TestMailServer = {
  port: number
  /** Every mail that it took, in order. */
  mails: ReceivedMail[]
  /** How often somebody got as far as naming this recipient. */
  triesTo: (address: string) => number
  /** What it answers at a recipient, until it is set back to null: a reply code, or hanging up. */
  refuseWith: (how: number | 'hang-up' | null) => void
  /** What it answers after the text. */
  afterText: (how: number | 'hang-up' | null) => void
  close: () => Promise<void>
}

/** A real SMTP server on the loopback that keeps what it is sent. */
export async function openMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const mails: ReceivedMail[] = []
  const asked: string[] = []
  const state: { atRecipient: number | 'hang-up' | null; atText: number | 'hang-up' | null } = {
    atRecipient: null,
    atText: null,
  }
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      asked.push(address)
      if (state.atRecipient === 'hang-up') return hangUp()
      done(state.atRecipient ? refusal(state.atRecipient) : null)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const to = rcptTo.map(({ address }) => address)
        const from = mailFrom ? mailFrom.address : ''
        const user = typeof session.user === 'string' ? session.user : null
        if (typeof state.atText !== 'number') {
          mails.push({ to, from, raw: Buffer.concat(parts).toString('utf8'), secure: session.secure, user })
        }
        if (state.atText === 'hang-up') return hangUp()
        done(state.atText ? refusal(state.atText) : null)
      })
    },
    ...options,
  })
  function hangUp(): void {
    // The connections of a server of ours; each has the socket that it reads from.
    for (const connection of server.connections)
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy()
  }
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    // A listening TCP server has an address with a port.
    port: (server.server.address() as AddressInfo).port,
    mails,
    triesTo: (address) => asked.filter((each) => each === address).length,
    refuseWith: (how) => void (state.atRecipient = how),
    afterText: (how) => void (state.atText = how),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('không nhận'), { responseCode })
}

/** The text of a mail in quoted-printable as people read it. */
export function textOf({ raw }: ReceivedMail): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4).replaceAll('=\r\n', '')
  const bytes = body.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** A header as it came, unfolded; '' where there is none. */
export function headerOf({ raw }: ReceivedMail, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  const line = head.split('\r\n').find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line ? line.slice(name.length + 1).trim() : ''
}
