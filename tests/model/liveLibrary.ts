import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { deskOf } from '../../src/catalogue/deskOf'
import { ledgerOf } from '../../src/catalogue/ledgerOf'
import { ANONYMOUS } from '../../src/catalogue/reader'
import { vietnamDay } from '../../src/vietnamese/calendar'
import { anonymous, makePerson, makeTopic, makeUnit, signIn, type Client, type TestLibrary } from '../support/library'
import { FULL_CHECKLIST } from '../support/publishing'
import {
  FILES,
  PEOPLE,
  TOPICS,
  UPLOADED_BY,
  WHO,
  type Change,
  type Command,
  type FileName,
  type PersonName,
  type UnitName,
  type Who,
} from './commands'
import type { Outcome } from './world'

/** One library whose people try everything; each sequence has files and documents of its own in it. */
export type Stage = {
  library: TestLibrary
  as: (who: Who) => Client
  unitIds: Record<UnitName, string>
  newSequence: () => Promise<Sequence>
}

export type Sequence = {
  files: Record<FileName, { id: string; sha256: string }>
  /** By slot; made by the first `create` that succeeds. */
  ids: Map<number, string>
  /** A word of the titles that no other document has. */
  mark: string
  perform: (command: Command) => Promise<Outcome>
}

export async function setUpStage(library: TestLibrary): Promise<Stage> {
  const unitIds = await makeUnits(library)
  for (const slug of TOPICS) await makeTopic(library, { name: slug.replaceAll('-', ' '), slug })
  const clients = new Map<Who, Client>()
  for (const who of WHO) clients.set(who, await clientOf(library, who, unitIds))
  const as = (who: Who): Client => clients.get(who) ?? anonymous(library)
  return { library, as, unitIds, newSequence: () => newSequence({ library, as, unitIds }) }
}

async function makeUnits(library: TestLibrary): Promise<Record<UnitName, string>> {
  const command = await makeUnit(library, { name: 'Ban Chỉ huy Mô Hình', kind: 'chi-huy-bien-phong-tinh' })
  const post = await makeUnit(library, { name: 'Đồn Biên phòng Mô Hình', parent: command })
  const ward = await makeUnit(library, { name: 'Ủy ban nhân dân phường Mô Hình' })
  return { command, post, ward }
}

async function clientOf(library: TestLibrary, who: Who, unitIds: Record<UnitName, string>): Promise<Client> {
  if (who === 'nobody') return anonymous(library)
  const person: { roles: readonly string[]; unit?: UnitName; confirmsForUnit?: boolean } = PEOPLE[who]
  const { roles, unit, confirmsForUnit = false } = person
  await makePerson(library, {
    username: who,
    roles: [...roles],
    confirmsForUnit,
    ...(unit ? { unit: unitIds[unit] } : {}),
  })
  return signIn(library, who)
}

type Ground = Pick<Stage, 'library' | 'as' | 'unitIds'>

async function newSequence(ground: Ground): Promise<Sequence> {
  const mark = `ma${randomBytes(5).toString('hex')}`
  const files: Partial<Sequence['files']> = {}
  for (const name of FILES) files[name] = await upload(ground, UPLOADED_BY[name])
  await ground.library.checkFiles()
  const sequence = { files: files as Sequence['files'], ids: new Map<number, string>(), mark } // each was set above
  return { ...sequence, perform: (command) => perform({ ...ground, ...sequence }, command) }
}

async function upload({ as }: Ground, who: PersonName): Promise<{ id: string; sha256: string }> {
  const bytes = Buffer.from(`Tờ rơi ${randomBytes(12).toString('hex')}, in ra để phát.\n`)
  const { body } = await as(who).upload({ name: 'to-roi.txt', bytes })
  return body.doc
}

type Performing = Ground & Omit<Sequence, 'perform'>

async function perform(live: Performing, command: Command): Promise<Outcome> {
  const client = live.as(command.who)
  const id = live.ids.get(command.slot) ?? uuidv7()
  const path = `/api/documents/${id}`
  switch (command.do) {
    case 'create':
      return live.ids.has(command.slot) ? edit(live, command) : create(live, command)
    case 'edit':
      return edit(live, command)
    case 'forge':
      return outcomeOf(await client.patch(path, FORGED))
    case 'act':
      return outcomeOf(await client.post(`${path}/${command.act}`, BODY))
    case 'approve-unticked':
      return outcomeOf(await client.post(`${path}/approve`, { checklist: { ...FULL_CHECKLIST, 'ban-do': false } }))
    case 'purge':
      return outcomeOf(await client.post(`${path}/purge`, { reason: 'Lộ bí mật', decision: '12/QĐ-SVHTTDL' }))
    case 'send': {
      const units = command.units.map((name) => live.unitIds[name])
      return outcomeOf(await client.post('/api/assignments', { documents: [id], units, confirm: command.confirm }))
    }
    case 'receipt':
      return receipt(live, command)
  }
}

/** Every way to say that it is approved and out already. */
const FORGED = {
  state: 'published',
  version: 9,
  inForce: true,
  authors: [],
  approval: { by: 'ai-do', contentHash: '0'.repeat(64), checklist: FULL_CHECKLIST },
  _status: 'published',
}

/** What any of the acts may need; each takes its own. */
const BODY = { checklist: FULL_CHECKLIST, note: 'Theo kế hoạch', reason: 'Sai tên đơn vị' }

async function create(live: Performing, { who, slot, change }: Extract<Command, { do: 'create' }>): Promise<Outcome> {
  const title = `Đường biên giới ${live.mark}s${slot}`
  const data = { title, access: 'internal', script: 'Lời đọc.', ...stored(live, change) }
  const answer = await live.as(who).post('/api/documents', data)
  if (answer.status === 201) live.ids.set(slot, String(answer.body.doc.id))
  return outcomeOf(answer)
}

type Edit = { who: Who; slot: number; change: Change }

async function edit(live: Performing, { who, slot, change }: Edit): Promise<Outcome> {
  const id = live.ids.get(slot) ?? uuidv7()
  return outcomeOf(await live.as(who).patch(`/api/documents/${id}`, stored(live, change)))
}

function stored({ files }: Performing, change: Change): Record<string, unknown> {
  return { ...change, ...(change.files ? { files: change.files.map((name) => files[name].id) } : {}) }
}

async function receipt(live: Performing, command: Extract<Command, { do: 'receipt' }>): Promise<Outcome> {
  const { who, slot, event, version } = command
  const document = live.ids.get(slot) ?? uuidv7()
  const sent = { id: uuidv7(), document, version, event, at: new Date().toISOString() }
  const answer = await live.as(who).post('/api/v1/receipts', { receipts: [sent] })
  if (answer.status !== 200) return outcomeOf(answer)
  const [result] = answer.body.results
  return result.status === 'recorded' ? { ok: true } : { ok: false, code: result.error?.code }
}

type Answer = { status: number; body: { code?: string } }

function outcomeOf({ status, body }: Answer): Outcome {
  if (status < 300) return { ok: true }
  if (status >= 500) throw new Error(`${status} ${JSON.stringify(body)}`)
  return { ok: false, ...(body.code ? { code: body.code } : {}) }
}

/** What one unit still owes of one document, as its own desk and the ledger say. */
export type Owed = { onDesk: string[]; inLedger: { confirmed: boolean; mustRemove: boolean } | null }

export function owedBy({ library, unitIds }: Stage, { unit, id }: { unit: UnitName; id: string }): Owed {
  const today = vietnamDay(new Date())
  const unitId = unitIds[unit]
  const desk = deskOf(library.catalogue, { unitId, today })
  const onDesk = Object.entries(desk).flatMap(([list, items]) =>
    items.some(({ documentId }) => documentId === id) ? [list] : [],
  )
  const all = { ...ANONYMOUS, unitScope: 'all' as const }
  const row = ledgerOf(library.catalogue, all, { documentId: id, today })?.rows.find((one) => one.unit.id === unitId)
  return { onDesk, inLedger: row ? { confirmed: row.acknowledged !== null, mustRemove: row.mustRemove } : null }
}
