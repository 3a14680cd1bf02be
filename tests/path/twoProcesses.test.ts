import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { STOP_SERVING_AFTER_MS } from '../../src/platform/journal/positions'
import { APPROVAL_CHECKLIST } from '../../src/vocabulary/approvalChecklist'
import { testEnvironment } from '../support/library'
import { describeOnMongodb } from '../support/mongod'
import { type Ground, PASSWORD } from '../support/process/messages'
import {
  type Answer,
  type LibraryProcess,
  speaker,
  type Speaker,
  startLibraryProcess,
  tokenOf,
} from '../support/process/startLibraryProcess'

const checklist = Object.fromEntries(APPROVAL_CHECKLIST.map(({ slug }) => [slug, true]))
/** Without a wake-up from the other process: its next look, and the machine's load. */
const LOOKS = 40
const LOOK_EVERY_MS = 50
/** Each conflict is tried again for some seconds before it is answered. */
const TRIES = 6

describeOnMongodb('two processes of one installation', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-two-'))
  let first: LibraryProcess
  let second: LibraryProcess
  let ports: { first: number; second: number }
  let ground: Ground
  let approver: Speaker
  let editor: Speaker
  let adminToken: string

  beforeAll(async () => {
    const shared = await testEnvironment({ database: 'mongodb', directory, more: { JOURNAL_POLL_MS: '250' } })
    const environmentOf = (name: string) => ({ ...shared, DATA_DIR: join(directory, name) })
    ;[first, second] = await Promise.all([startLibraryProcess(), startLibraryProcess()])
    const { port } = await first.ask({ do: 'open', env: environmentOf('first'), isAlone: true })
    ground = await first.ask({ do: 'setUp' })
    ports = {
      first: port,
      second: (await second.ask({ do: 'open', env: environmentOf('second'), isAlone: false })).port,
    }
    approver = speaker(port, await tokenOf(port, 'duyet'))
    editor = speaker(port, await tokenOf(port, 'soan'))
    adminToken = await tokenOf(port, 'quantri')
  })
  afterAll(async () => {
    for (const each of [first, second]) await each?.signal('SIGCONT').then(() => each.signal('SIGKILL'))
    rmSync(directory, { recursive: true, force: true })
  })

  /** Made and published through the first process. */
  async function publish(): Promise<string> {
    const data = { title: 'Tờ rơi biên giới', access: 'public', files: [ground.readyFileId] }
    const id = idIn(await editor('POST', '/api/documents', data), 'doc')
    await editor('POST', `/api/documents/${id}/submit`, {})
    await approver('POST', `/api/documents/${id}/approve`, { checklist })
    const published = await approver('POST', `/api/documents/${id}/publish`, {})
    expect(published).toMatchObject({ status: 200 })
    return id
  }

  const withdraw = (id: string) => approver('POST', `/api/documents/${id}/withdraw`, { reason: 'Sai tên' })

  /** What the second process answers to anybody who asks for the document and for its file. */
  async function secondGives(id: string): Promise<{ document?: number; file?: number; healthy?: number }> {
    const anybody = speaker(ports.second)
    const document = await anybody('GET', `/api/v1/documents/${id}`)
    const file = await anybody('GET', `/files/${ground.readyFileSha256}`)
    return { document: document?.status ?? 0, file: file?.status ?? 0 }
  }

  async function becomes(look: () => Promise<unknown>, wanted: unknown): Promise<void> {
    for (let count = 1; count < LOOKS; count += 1) {
      const found = await look()
      if (JSON.stringify(found) === JSON.stringify(wanted)) return
      await sleep(LOOK_EVERY_MS)
    }
    expect(await look()).toEqual(wanted)
  }

  it('show in one what was published through the other, and give it out no more once a withdrawal is answered', async () => {
    const id = await publish()
    await becomes(() => secondGives(id), { document: 200, file: 200 })
    for (let round = 0; round < 3; round += 1) {
      const other = await publish()
      await becomes(() => secondGives(other), { document: 200, file: 200 })
      expect(await withdraw(other)).toMatchObject({ status: 200, body: { doc: { state: 'withdrawn' } } })
      expect((await secondGives(other)).document).toBe(410)
    }
    expect((await withdraw(id))?.status).toBe(200)
    expect(await secondGives(id)).toEqual({ document: 410, file: 404 })
  })

  it('write to the same record at once, and number each event once', async () => {
    const elsewhere = speaker(ports.second, await tokenOf(ports.second, 'soan'))
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? editor : elsewhere)('POST', '/api/documents', { title: `Tờ rơi ${index}` }),
      ),
    )
    expect(made.map((answer) => answer?.status)).toEqual(made.map(() => 201))
    for (const each of [first, second]) expect((await each.ask({ do: 'inspect' })).faults).toEqual([])
  })

  it('let one win of two people who act on the same document through both, and tell the other what happened', async () => {
    const [elsewhere, writer] = [
      speaker(ports.second, await tokenOf(ports.second, 'duyet')),
      speaker(ports.second, await tokenOf(ports.second, 'soan')),
    ]
    const races: [string, (id: string) => Promise<Answer | null>, (id: string) => Promise<Answer | null>][] = [
      [
        'approve',
        (id) => approver('POST', `/api/documents/${id}/approve`, { checklist }),
        (id) => elsewhere('POST', `/api/documents/${id}/approve`, { checklist }),
      ],
      [
        'take-back',
        (id) => approver('POST', `/api/documents/${id}/approve`, { checklist }),
        (id) => writer('POST', `/api/documents/${id}/take-back`, {}),
      ],
      [
        'publish',
        (id) => approver('POST', `/api/documents/${id}/publish`, {}),
        (id) => writer('POST', `/api/documents/${id}/publish`, {}),
      ],
    ]
    for (const [name, one, other] of races) {
      const id = idIn(await editor('POST', '/api/documents', { title: `Cùng lúc ${name}`, script: 'Lời đọc' }), 'doc')
      await editor('POST', `/api/documents/${id}/submit`, {})
      if (name === 'publish') await approver('POST', `/api/documents/${id}/approve`, { checklist })
      const both = await Promise.all([one(id), other(id)])
      expect([name, both.map((answer) => answer?.status ?? 0).toSorted((a, b) => a - b)]).toEqual([name, [200, 409]])
      const late = both.find((answer) => answer?.status === 409)?.body
      expect(late).toMatchObject({
        happened: { by: { name: expect.stringMatching(/^Người /) } },
        revision: expect.any(Number),
      })
      expect(late?.detail).toMatch(/Gần nhất: Người /)
    }
    for (const each of [first, second]) expect((await each.ask({ do: 'inspect' })).faults).toEqual([])
  })

  it('end a session in the one when it ends in the other', async () => {
    const [token, other] = [await tokenOf(ports.first, 'canbo'), await tokenOf(ports.first, 'canbo')]
    const statusOf = async (path: string, of: string) => (await speaker(ports.second, of)('GET', path))?.status
    expect(await statusOf('/api/v1/documents', token)).toBe(200)
    expect(await statusOf('/api/v1/documents', other)).toBe(200)
    expect((await speaker(ports.first, token)('POST', '/api/users/logout', {}))?.status).toBe(200)
    await becomes(() => statusOf('/api/v1/documents', token), 401)
    expect(await statusOf('/api/users/me', token)).toBe(401)
    expect(await statusOf('/api/v1/documents', other)).toBe(200)

    const admin = speaker(ports.first, adminToken)
    const me = await speaker(ports.first, other)('GET', '/api/users/me')
    const id = idIn(me, 'user')
    expect((await admin('PATCH', `/api/users/${id}`, { disabled: true }))?.status).toBe(200)
    await becomes(() => statusOf('/api/v1/documents', other), 401)
    const again = await speaker(ports.second)('POST', '/api/users/login', { username: 'canbo', password: PASSWORD })
    expect(again?.status).toBe(401)
  })

  it('do not wait for ever for one that is stopped, and it gives nothing out afterwards before it has caught up', async () => {
    const id = await publish()
    await becomes(() => secondGives(id), { document: 200, file: 200 })
    await second.signal('SIGSTOP')
    expect((await withdraw(id))?.status).toBe(200)
    // Asked while it sleeps: they lie there when it wakes, before anything else has run.
    const asked = Array.from({ length: 8 }, () => secondGives(id))
    await sleep(STOP_SERVING_AFTER_MS)
    await second.signal('SIGCONT')
    for (const { document, file } of await Promise.all(asked)) {
      expect([410, 503]).toContain(document)
      expect([404, 503]).toContain(file)
    }
    await becomes(() => secondGives(id), { document: 410, file: 404 })
  })

  it('go on when one is killed in the middle of an act, and do not keep what it had locked for a minute', async () => {
    const id = await publish()
    await becomes(() => secondGives(id), { document: 200, file: 200 })
    await second.ask({ do: 'arm', failpoint: 'act.last-hook', nth: 1 })
    const elsewhere = speaker(ports.second, await tokenOf(ports.first, 'duyet'))
    expect(await elsewhere('POST', `/api/documents/${id}/withdraw`, { reason: 'Không kịp' })).toBeNull()
    await second.gone
    const answers: (number | undefined)[] = []
    while (answers.at(-1) !== 200 && answers.length < TRIES) answers.push((await withdraw(id))?.status)
    expect(answers).toEqual([...answers.slice(1).map(() => 409), 200])
    const facts = await first.ask({ do: 'inspect' })
    expect(facts.faults).toEqual([])
    expect(facts.documents[id]).toMatchObject({ state: 'withdrawn' })
  })
})

function idIn(answer: Answer | null, member: 'doc' | 'user'): string {
  const row = answer?.body[member]
  if (!row || typeof row !== 'object' || !('id' in row)) throw new Error(`no ${member}: ${JSON.stringify(answer)}`)
  return String(row.id)
}
