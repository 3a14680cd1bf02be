import { v7 as uuidv7 } from 'uuid'
import { recordReceipts } from '../../src/acknowledge/recordReceipts'
import { sendDocuments } from '../../src/assign/sendDocuments'
import type { Reader } from '../../src/catalogue/reader'
import type { ActContext } from '../../src/platform/runAct'
import { publishDocument } from '../../src/publish/publishDocument'
import { withdrawDocument } from '../../src/publish/withdrawDocument'
import { approveDocument } from '../../src/review/approveDocument'
import { submitDocument } from '../../src/review/submitDocument'
import { APPROVAL_CHECKLIST } from '../../src/vocabulary/approvalChecklist'
import { makePerson, makeTopic, makeUnit, type TestLibrary } from './library'

const checklist = Object.fromEntries(APPROVAL_CHECKLIST.map(({ slug }) => [slug, true]))

export type Story = {
  /** A document all the way: written, approved, published, sent, confirmed; answers its id. */
  tell: (title: string) => Promise<string>
  withdraw: (documentId: string) => Promise<void>
  /** Changes a row whose every change is an event. */
  renameUnit: (name: string) => Promise<void>
}

/** People and a unit, and what they do to documents, by the acts themselves: for tests of what comes of it. */
export async function beginStory(library: TestLibrary): Promise<Story> {
  const { payload } = library
  const unitId = await makeUnit(library, { name: 'Đồn Biên phòng Thử Nghiệm' })
  const topicId = await makeTopic(library, { name: 'Nhân quyền' })
  const [editor, approver] = [await actor('soan', 'editor'), await actor('duyet', 'approver')]
  const officer = await actor('canbo', 'officer')
  const reader: Reader = {
    kind: 'person',
    id: officer.user?.id ?? null,
    name: 'Người canbo',
    roles: ['officer'],
    audiences: ['public', 'internal', `unit:${unitId}`],
    topicIds: null,
    unitScope: [unitId],
    unitId,
    confirmsForUnit: true,
  }

  async function actor(username: string, role: string): Promise<ActContext> {
    return { payload, user: await makePerson(library, { username, roles: [role], unit: unitId }) }
  }

  async function tell(title: string): Promise<string> {
    const data = { title, access: 'assigned', topics: [topicId], script: `Lời đọc của ${title}.` }
    const author = { ...editor.user, collection: 'users' as const }
    const doc = await payload.create({ collection: 'documents', data, user: author, overrideAccess: false, depth: 0 })
    const id = String(doc.id)
    await submitDocument(editor, { id })
    await approveDocument(approver, { id, checklist })
    await publishDocument(approver, { id })
    await sendDocuments(approver, { documents: [id], units: [unitId], confirm: true })
    const now = new Date()
    const receipt = { id: uuidv7(), document: id, version: 1, event: 'acknowledged' as const, at: now.toISOString() }
    await recordReceipts(officer, { reader, receipts: [receipt], via: 'portal', now })
    return id
  }

  return {
    tell,
    withdraw: async (id) => void (await withdrawDocument(approver, { id, reason: 'Sai tên' })),
    renameUnit: async (name) =>
      void (await payload.update({ collection: 'units', id: unitId, data: { name }, overrideAccess: true })),
  }
}
