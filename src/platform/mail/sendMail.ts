import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

export type MailServer = {
  host: string
  port: number
  /** TLS from the first byte; else STARTTLS where the server offers it. */
  secure: boolean
  credentials: { user: string; password: string } | null
  from: string
}

export type Mail = {
  to: string
  subject: string
  text: string
  /** Without angle brackets; the same for the same mail, however often it is tried. */
  messageId: string
  date: Date
}

/**
 * What came of it. `later`: the server did not take it, another try may do; `never`: it will not take this mail;
 * `unknown`: the line broke after the text was on its way, so that it may have arrived.
 */
export type MailOutcome = { sent: true } | { sent: false; retry: 'later' | 'never' | 'unknown'; fault: string }

const PATIENCE_MS = 20_000
/** All of it together; a server that answers a byte a second holds nobody up for longer. */
const LONGEST_MS = 60_000

/** Sends one mail over a connection of its own. Credentials never leave without TLS. */
export async function sendMail(server: MailServer, mail: Mail): Promise<MailOutcome> {
  const message = await composed(server, mail)
  const progress = { textLeft: false }
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    // Attack: somebody on the line takes STARTTLS out of the greeting to read the password.
    requireTLS: server.credentials !== null && !server.secure,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    socketCloseTimeout: 1000,
    maxResponseSize: 64 * 1024,
    tls: { minVersion: 'TLSv1.2' },
  })
  try {
    await overall(connection, converse(connection, { server, mail, message, progress }))
    return { sent: true }
  } catch (error) {
    return outcomeOf(error, progress)
  } finally {
    connection.close()
  }
}

type Conversation = { server: MailServer; mail: Mail; message: Buffer; progress: { textLeft: boolean } }

async function converse(connection: SMTPConnection, { server, mail, message, progress }: Conversation): Promise<void> {
  const { credentials, from } = server
  await step((done) => connection.connect(done))
  if (credentials) {
    await step((done) => connection.login({ user: credentials.user, pass: credentials.password }, done))
  }
  // Read only once the server has said that it takes the text now: up to there nothing can have arrived.
  const text = new Readable({
    read() {
      progress.textLeft = true
      this.push(message)
      this.push(null)
    },
  })
  await step((done) => connection.send({ from, to: [mail.to] }, text, done))
  connection.quit()
}

/** Fails as soon as the connection does, whatever it was waiting for, and in any case after the longest time. */
async function overall(connection: SMTPConnection, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const broken = new Promise<never>((_resolve, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(Object.assign(new Error('connection ended'), { code: 'ECONNECTION' })))
    timer = setTimeout(() => reject(Object.assign(new Error('took too long'), { code: 'ETIMEDOUT' })), LONGEST_MS)
  })
  // Whichever is second has nobody who waits for it.
  work.catch(() => undefined)
  broken.catch(() => undefined)
  try {
    await Promise.race([work, broken])
  } finally {
    clearTimeout(timer)
  }
}

function step(begin: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => begin((error) => (error ? reject(error) : resolve())))
}

function composed({ from }: MailServer, { to, subject, text, messageId, date }: Mail): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: 'Hải Đăng', address: from },
    to: { name: '', address: to },
    subject,
    text,
    textEncoding: 'quoted-printable',
    date,
    messageId: `<${messageId}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

const NEVER_FROM = 500

/** Only codes are kept: what a server says may repeat the address or the text. */
function outcomeOf(error: unknown, { textLeft }: { textLeft: boolean }): MailOutcome {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown } // read as they come, checked below
  const reply = typeof responseCode === 'number' ? responseCode : null
  const fault = reply === null ? `mail-${typeof code === 'string' ? code.toLowerCase() : 'unknown'}` : `smtp-${reply}`
  if (reply === null) return { sent: false, retry: textLeft ? 'unknown' : 'later', fault }
  // A wrong password or a server without TLS is put right by the administrator; the mail itself is not at fault.
  const isOurFault = code === 'EAUTH' || code === 'ETLS'
  return { sent: false, retry: reply >= NEVER_FROM && !isOurFault ? 'never' : 'later', fault }
}
