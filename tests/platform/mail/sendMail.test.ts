import { createServer, type AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Mail, type MailServer, sendMail } from '../../../src/platform/mail/sendMail'
import { headerOf, openMailServer, type TestMailServer, textOf } from '../../support/mailServer'

const MAIL: Mail = {
  to: 'don.tuyhoa@example.vn',
  subject: 'Có tài liệu chờ xác nhận',
  text: 'Kính gửi Trần Văn Bình,\n\n- 3 tài liệu đã quá hạn xác nhận.\n',
  messageId: 'nhac.1234@thu-vien.test',
  date: new Date('2026-11-22T03:00:00Z'),
}

describe('sendMail', () => {
  let smtp: TestMailServer
  beforeEach(async () => {
    smtp = await openMailServer()
  })
  afterEach(() => smtp.close())

  const server = (more: Partial<MailServer> = {}): MailServer => ({
    host: '127.0.0.1',
    port: smtp.port,
    secure: false,
    credentials: null,
    from: 'thu-vien@example.vn',
    ...more,
  })

  it('sends Vietnamese text that every reader of mail understands, marked as automatic', async () => {
    expect(await sendMail(server(), MAIL)).toEqual({ sent: true })
    const [mail] = smtp.mails
    if (!mail) throw new Error('no mail came')
    expect(mail).toMatchObject({ from: 'thu-vien@example.vn', to: ['don.tuyhoa@example.vn'] })
    expect(textOf(mail).trim().replaceAll('\r\n', '\n')).toBe(MAIL.text.trim())
    expect(headerOf(mail, 'Content-Type')).toBe('text/plain; charset=utf-8')
    expect(headerOf(mail, 'Content-Transfer-Encoding')).toBe('quoted-printable')
    expect(headerOf(mail, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(mail, 'Message-ID')).toBe('<nhac.1234@thu-vien.test>')
    expect(headerOf(mail, 'List-Unsubscribe')).toBe('')
    expect(headerOf(mail, 'Date')).toContain('22 Nov 2026 03:00:00')
    expect(mail.raw.split('\r\n').every((line) => /^[\x20-\x7e\t]*$/.test(line))).toBe(true)
  })

  it.each([
    [451, { retry: 'later', fault: 'smtp-451' }],
    [550, { retry: 'never', fault: 'smtp-550' }],
    ['hang-up', { retry: 'later' }],
  ] as const)('says of a recipient refused with %s whether to try again', async (how, outcome) => {
    smtp.refuseWith(how)
    expect(await sendMail(server(), MAIL)).toMatchObject({ sent: false, ...outcome })
    expect(smtp.mails).toEqual([])
  })

  it.each([
    [452, { retry: 'later', fault: 'smtp-452' }],
    [554, { retry: 'never', fault: 'smtp-554' }],
    // It may have been kept: this mail must not go twice.
    ['hang-up', { retry: 'unknown' }],
  ] as const)('says of a text answered with %s whether it may have arrived', async (how, outcome) => {
    smtp.afterText(how)
    expect(await sendMail(server(), MAIL)).toMatchObject({ sent: false, ...outcome })
  })

  it('tries again later where nobody listens, or who listens is no mail server', async () => {
    const { port } = smtp
    await smtp.close()
    expect(await sendMail(server({ port }), MAIL)).toMatchObject({ sent: false, retry: 'later' })
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve))
    // A listening TCP server has an address with a port.
    const address = other.address() as AddressInfo
    expect(await sendMail(server({ port: address.port }), MAIL)).toMatchObject({ sent: false, retry: 'later' })
    other.close()
  })

  it('does not say the password to a server without TLS', async () => {
    const said: string[] = []
    const listening = await openMailServer({
      onAuth: ({ username, password }, _session, done) => {
        said.push(`${username}:${password}`)
        done(null, { user: username })
      },
      allowInsecureAuth: true,
    })
    const credentials = { user: 'thu-vien', password: 'bí mật' }
    const outcome = await sendMail(server({ port: listening.port, credentials }), MAIL)
    expect(outcome).toMatchObject({ sent: false, retry: 'later' })
    expect(said).toEqual([])
    expect(listening.mails).toEqual([])
    await listening.close()
  })

  it('does not speak to a server whose certificate nobody vouches for', async () => {
    const own = await openMailServer({ secure: true })
    expect(await sendMail(server({ port: own.port, secure: true }), MAIL)).toMatchObject({
      sent: false,
      retry: 'later',
    })
    expect(own.mails).toEqual([])
    await own.close()
  })

  it('lets nobody add a header or a recipient by a line break', async () => {
    const to = 'a@example.vn\r\nBcc: b@example.vn'
    await sendMail(server(), { ...MAIL, to, subject: 'Một\r\nBcc: c@example.vn' })
    for (const mail of smtp.mails) {
      expect(mail.to.length).toBeLessThanOrEqual(1)
      expect(headerOf(mail, 'Bcc')).toBe('')
    }
  })
})
