import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Mail, MailOutcome } from '../../../src/platform/mail/sendMail'
import { headSigner } from '../../../src/platform/journal/headSigner'
import { currentHead } from '../../../src/platform/journal/numberEvents'
import { readHead, readHeads } from '../../../src/platform/journal/readHeads'
import { sendHeads } from '../../../src/platform/journal/sendHeads'
import { verifyJournal } from '../../../src/platform/journal/verifyJournal'
import { describeOnBothDatabases, makeTopic, openTestLibrary, type TestLibrary } from '../../support/library'

const NEXT_DAY_MS = 24 * 60 * 60_000

describeOnBothDatabases('the signed head of a day', (database) => {
  let library: TestLibrary
  const sent: Mail[] = []
  let answer: MailOutcome = { sent: true }

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makeTopic(library, { name: 'Biên giới' })
    await library.keeper.settled()
  })
  afterAll(() => library?.close())

  const signer = () => headSigner(library.settings.payloadSecret)
  const post = (at: number) =>
    sendHeads({
      payload: library.payload,
      to: 'kiem-tra@example.vn',
      send: async (mail) => {
        sent.push(mail)
        return answer
      },
      publicKeyPem: signer().publicKeyPem,
      publicUrl: 'https://thu-vien.test',
      now: () => new Date(at),
    })

  it('stays at home while the day lasts', async () => {
    await post(Date.now())
    expect(sent).toEqual([])
    expect(await readHeads(library.payload, { limit: 10 })).toHaveLength(1)
  })

  it('is tried again until the server has taken it, and then sent no more, though nothing happened since', async () => {
    const tomorrow = Date.now() + NEXT_DAY_MS
    answer = { sent: false, retry: 'later', fault: 'smtp-451' }
    await expect(post(tomorrow)).rejects.toThrow('smtp-451')
    answer = { sent: true }
    await post(tomorrow)
    await post(tomorrow)
    expect(sent).toHaveLength(2)
    const [refused, taken] = sent
    expect(taken?.messageId).toBe(refused?.messageId)
    const head = await currentHead(library.payload)
    expect(taken).toMatchObject({ to: 'kiem-tra@example.vn' })
    for (const part of [head?.hash, head?.signature, String(head?.seq), 'PUBLIC KEY'])
      expect(taken?.text).toContain(part)
    expect(taken?.text).not.toContain('Biên giới')
    const [, kept] = await readHeads(library.payload, { limit: 10 })
    expect(signer().isGenuine((await readHead(library.payload, kept?.day ?? '')) ?? fail())).toBe(true)
  })

  it('leaves the journal sound, also when events of a later day find it kept already', async () => {
    await makeTopic(library, { name: 'Tôn giáo' })
    await library.keeper.settled()
    expect(await verifyJournal(library.payload, signer())).toMatchObject({ heads: 2, faults: [] })
  })
})

function fail(): never {
  throw new Error('no head was kept')
}
