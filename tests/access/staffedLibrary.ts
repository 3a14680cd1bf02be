import { randomUUID } from 'node:crypto'
import { APPROVAL_CHECKLIST } from '../../src/vocabulary/approvalChecklist'
import { makePicture } from '../ingest/makeFiles'
import {
  anonymous,
  clientWith,
  makePerson,
  makeSynonyms,
  makeTopic,
  makeUnit,
  openTestLibrary,
  signIn,
  type Client,
  type DatabaseKind,
  type TestLibrary,
} from '../support/library'

/** Everyone who may ask. `consumer` has a key for public and internal documents, `ended` a session that was revoked. */
export const ASKERS = [
  'anonymous',
  'admin',
  'editor',
  'approver',
  'reviewer',
  'coordinator',
  'officer',
  'broadcaster',
  'auditor',
] as const
export type Asker = (typeof ASKERS)[number]

export const REFUSED_ASKERS = ['disabled', 'ended', 'made-up', 'consumer'] as const
export type RefusedAsker = (typeof REFUSED_ASKERS)[number]

export const DOCUMENTS = [
  'draft',
  'in-review',
  'approved',
  'public',
  'internal',
  'assigned',
  'withdrawn',
  'revised',
] as const
export type DocumentName = (typeof DOCUMENTS)[number]

export const checklist = Object.fromEntries(APPROVAL_CHECKLIST.map(({ slug }) => [slug, true]))

export type StaffedLibrary = {
  library: TestLibrary
  /** Speaks as this asker. */
  as: (asker: Asker | RefusedAsker) => Client
  people: Record<Exclude<Asker, 'anonymous'> | 'author' | 'disabled' | 'ended', string>
  /** `post` and `coast` lie below `command`; `ward` does not; `former` has ended, `ward` succeeded it. */
  units: Record<'command' | 'post' | 'coast' | 'ward' | 'former', string>
  documents: Record<DocumentName, string>
  /** Uploaded by `author`, except `own` by `editor`. */
  files: Record<'ready' | 'picture' | 'quarantined' | 'held' | 'own', StoredFileRow>
  rows: Record<string, string>
  keys: Record<'press' | 'post', string>
  close: () => Promise<void>
}

export type StoredFileRow = { id: string; sha256: string; thumbnailSha256?: string | null }

/**
 * A small library with one person of each role, and a document in each state, all made through the same doors as anyone's.
 * `revised` is published and a draft of version 2; `assigned` was sent to `post`, `internal` to `ward`.
 */
export async function openStaffedLibrary(database: DatabaseKind): Promise<StaffedLibrary> {
  const library = await openTestLibrary(database)
  try {
    return await staff(library)
  } catch (error) {
    // What stays open would keep the run from ending.
    await library.close()
    throw error
  }
}

async function staff(library: TestLibrary): Promise<StaffedLibrary> {
  const units = await makeUnits(library)
  await makeTopic(library, { name: 'Biên giới' })
  await makeSynonyms(library, ['UBND', 'Ủy ban nhân dân'])
  const people = await makePeople(library, units)
  const clients = await signEveryoneIn(library, people)
  const author = await signIn(library, 'author')
  const files = await makeFiles(library, {
    author,
    editor: clientOf(clients, 'editor'),
    reviewer: clientOf(clients, 'reviewer'),
  })
  const documents = await makeDocuments({ author, approver: clientOf(clients, 'approver'), files })
  await clientOf(clients, 'approver').post(`/api/documents/${documents['in-review']}/comments`, {
    text: 'Ghi rõ nguồn.',
  })
  const keys = await makeKeys(clientOf(clients, 'admin'), units)
  clients.set('consumer', clientWith(library, `Bearer ${keys.press}`))
  const rows = { ...(await sendAndReceive(clients, { units, documents })), press: keys.pressId }
  await library.keeper.settled()
  return {
    library,
    as: (asker) => clientOf(clients, asker),
    people,
    units,
    documents,
    files,
    rows,
    keys,
    close: () => library.close(),
  }
}

type Clients = Map<Asker | RefusedAsker, Client>

function clientOf(clients: Clients, asker: Asker | RefusedAsker): Client {
  const client = clients.get(asker)
  if (!client) throw new Error(`nobody speaks as ${asker}`)
  return client
}

async function makeUnits(library: TestLibrary): Promise<StaffedLibrary['units']> {
  const command = await makeUnit(library, { name: 'Ban Chỉ huy Thử Nghiệm', kind: 'chi-huy-bien-phong-tinh' })
  const post = await makeUnit(library, { name: 'Đồn Biên phòng Thử Nghiệm', parent: command })
  const coast = await makeUnit(library, { name: 'Đồn Biên phòng Ven Biển', parent: command })
  const ward = await makeUnit(library, { name: 'Ủy ban nhân dân phường Mới' })
  const former = await makeUnit(library, { name: 'Huyện Cũ', validTo: '2025-06-30', successors: [ward] })
  return { command, post, coast, ward, former }
}

type People = StaffedLibrary['people']

async function makePeople(library: TestLibrary, units: StaffedLibrary['units']): Promise<People> {
  const unitOf: Record<string, string> = { coordinator: units.command, officer: units.post, broadcaster: units.ward }
  const roles = ASKERS.filter((asker) => asker !== 'anonymous')
  const people: Record<string, string> = {}
  for (const role of roles) {
    const unit = unitOf[role]
    const person = { username: role, roles: [role], confirmsForUnit: role === 'officer', ...(unit ? { unit } : {}) }
    people[role] = (await makePerson(library, person)).id
  }
  people.author = (await makePerson(library, { username: 'author', roles: ['editor'] })).id
  people.disabled = (await makePerson(library, { username: 'disabled', roles: ['editor', 'approver', 'admin'] })).id
  people.ended = (await makePerson(library, { username: 'ended', roles: ['editor', 'approver', 'admin'] })).id
  return people as People // each of its keys was set above
}

/** `disabled` and `ended` sign in first and lose it afterwards. */
async function signEveryoneIn(library: TestLibrary, people: People): Promise<Clients> {
  const clients: Clients = new Map()
  for (const asker of ASKERS) {
    clients.set(asker, asker === 'anonymous' ? anonymous(library) : await signIn(library, asker))
  }
  clients.set('disabled', await signIn(library, 'disabled'))
  clients.set('ended', await signIn(library, 'ended'))
  await clientOf(clients, 'admin').patch(`/api/users/${people.disabled}`, { disabled: true })
  await clientOf(clients, 'ended').post('/api/users/logout')
  clients.set('made-up', clientWith(library, 'JWT eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjEifQ.AAAA'))
  return clients
}

type Makers = { author: Client; editor: Client; reviewer: Client }

async function makeFiles(library: TestLibrary, { author, editor, reviewer }: Makers): Promise<StaffedLibrary['files']> {
  const text = (words: string) => Buffer.from(`${words}\n`)
  const picture = await makePicture({ width: 40, height: 30, format: 'png' })
  const scan = await makePicture({ width: 50, height: 70, format: 'png' })
  const uploads = [
    author.upload({ name: 'to-roi.txt', bytes: text('Biên giới hòa bình, hữu nghị.') }),
    author.upload({ name: 'anh.png', bytes: picture }),
    author.upload({ name: 'cong-van.txt', bytes: text('TỐI MẬT\nKế hoạch tuần tra') }),
    author.upload({ name: 'quet.png', bytes: scan }),
    editor.upload({ name: 'cua-toi.txt', bytes: text('TUYỆT MẬT\nBản đồ bố phòng') }),
  ]
  const ids: string[] = []
  for (const upload of uploads) ids.push((await upload).body.doc.id)
  await library.checkFiles()
  const [ready = '', released = '', quarantined = '', held = '', own = ''] = ids
  await reviewer.post(`/api/media/${released}/release`, { note: 'Ảnh phong cảnh.' })
  const row = async (id: string): Promise<StoredFileRow> => (await reviewer.get(`/api/media/${id}`)).body
  return {
    ready: await row(ready),
    picture: await row(released),
    quarantined: await row(quarantined),
    held: await row(held),
    own: await row(own),
  }
}

type Writing = { author: Client; approver: Client; files: StaffedLibrary['files'] }

async function makeDocuments({ author, approver, files }: Writing): Promise<StaffedLibrary['documents']> {
  const make = async (title: string, more: object = {}) =>
    String(
      (await author.post('/api/documents', { title, access: 'internal', script: `Lời đọc ${title}`, ...more })).body.doc
        .id,
    )
  const move = async (id: string, acts: readonly string[]) => {
    for (const act of acts) {
      const client = act === 'submit' || act === 'revise' ? author : approver
      const answer = await client.post(`/api/documents/${id}/${act}`, { checklist, reason: 'Sai tên đơn vị' })
      if (answer.status !== 200) throw new Error(`${act}: ${answer.status} ${JSON.stringify(answer.body)}`)
    }
    return id
  }
  const publish = ['submit', 'approve', 'publish']
  return {
    draft: await make('Bản nháp'),
    'in-review': await move(await make('Chờ duyệt'), ['submit']),
    approved: await move(await make('Đã duyệt'), ['submit', 'approve']),
    public: await move(await make('Công khai', { access: 'public', files: [files.ready.id] }), publish),
    internal: await move(await make('Nội bộ', { files: [files.picture.id] }), publish),
    assigned: await move(await make('Chỉ nơi nhận', { access: 'assigned', topics: ['bien-gioi'] }), publish),
    withdrawn: await move(await make('Đã thu hồi', { access: 'public' }), [...publish, 'withdraw']),
    revised: await move(await make('Đang sửa', { access: 'public' }), [...publish, 'revise']),
  }
}

type Keys = StaffedLibrary['keys'] & { pressId: string }

/** Two consumers; `press` has a webhook that is switched off. */
async function makeKeys(admin: Client, units: StaffedLibrary['units']): Promise<Keys> {
  const press = await admin.post('/api/api-consumers', { name: 'Báo', access: ['public', 'internal'] })
  const post = await admin.post('/api/api-consumers', {
    name: 'Trạm',
    access: ['public', 'assigned'],
    units: [units.post],
  })
  const pressId = String(press.body.doc.id)
  await admin.post('/api/webhooks', { consumer: pressId, url: 'https://8.8.8.8/tin-bao', active: false })
  return { press: press.body.doc.newKey, post: post.body.doc.newKey, pressId }
}

type Sending = Pick<StaffedLibrary, 'units' | 'documents'>

/** Deliveries and receipts by the names under which the tables speak of them. */
async function sendAndReceive(clients: Clients, { units, documents }: Sending): Promise<Record<string, string>> {
  const editor = clientOf(clients, 'editor')
  const coordinator = clientOf(clients, 'coordinator')
  const send = async (client: Client, document: string, unit: string) =>
    String((await client.post('/api/assignments', { documents: [document], units: [unit], confirm: true })).body.doc.id)
  const assignments = {
    byEditor: await send(editor, documents.assigned, units.post),
    toWard: await send(editor, documents.internal, units.ward),
    byCoordinator: await send(coordinator, documents.public, units.coast),
  }
  const seen = { version: 1, event: 'seen', at: new Date().toISOString() }
  const receipt = (id: string, document: string) => ({ receipts: [{ ...seen, id, document }] })
  await clientOf(clients, 'officer').post(
    '/api/v1/receipts',
    receipt('0192f0c4-0000-7000-8000-00000000000a', documents.assigned),
  )
  await clientOf(clients, 'broadcaster').post(
    '/api/v1/receipts',
    receipt('0192f0c4-0000-7000-8000-00000000000b', documents.internal),
  )
  for (const [unit, name] of [
    [units.post, 'Máy của đồn'],
    [units.ward, 'Máy của phường'],
  ] as const)
    await editor.post('/api/equipment-items', itemAt(unit, name))
  return assignments
}

/** A thing, as it is entered. */
export function itemAt(unit: string, name: string): object {
  return { id: randomUUID(), kind: 'may-tinh', name, unit, from: '2025-01-10' }
}
