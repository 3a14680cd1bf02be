import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordReceipts } from '../acknowledge/recordReceipts'
import { sendDocuments } from '../assign/sendDocuments'
import { readerOfPerson, type UserRow } from '../catalogue/record/identifyReaders'
import { decideFile } from '../ingest/decideFile'
import { receiveUpload } from '../ingest/receiveUpload'
import type { Library } from '../openLibrary'
import { inWorkDirectory } from '../platform/files/workDirectory'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { publishDocument } from '../publish/publishDocument'
import { withdrawDocument } from '../publish/withdrawDocument'
import { approveDocument } from '../review/approveDocument'
import type { WorkingCopy } from '../review/rules/workingCopy'
import { submitDocument } from '../review/submitDocument'
import { vietnamDay } from '../vietnamese/calendar'
import { APPROVAL_CHECKLIST } from '../vocabulary/approvalChecklist'
import type { Block } from './content'
import { textOf } from './content'
import type { UnitIds } from './loadDirectory'
import { makeDemoFile } from './files/makeDemoFile'
import type { DemoAssignment, DemoFileUse, DemoMaterial } from './materials/demoMaterial'

const DAY_MS = 24 * 60 * 60 * 1000
const CHECKLIST = Object.fromEntries(APPROVAL_CHECKLIST.map(({ slug }) => [slug, true]))

export type Cast = {
  editor: ActContext
  approver: ActContext
  reviewer: ActContext
  /** Who signs for a unit, by the unit's key. */
  signerOf: (unitKey: string) => UserRow & ActingUser
  units: UnitIds
  /** Ids of the documents loaded so far, by the material's key. */
  documents: Map<string, string>
  now: Date
  /** Files that are left out, where a short load is wanted. */
  withoutFiles: ReadonlySet<string>
}

/** Brings one material to where the story wants it, through the acts, from wherever an earlier load left it. */
export async function loadMaterial(
  library: Library,
  { material, cast }: { material: DemoMaterial; cast: Cast },
): Promise<void> {
  const copy = (await findCopy(library, material.title)) ?? (await writeCopy(library, { material, cast }))
  cast.documents.set(material.key, copy.id)
  const { state, id } = await bringOut({ copy, material, cast })
  if (state === 'published') {
    for (const assignment of material.assignments) await send(library, { id, assignment, cast })
    if (material.withdrawal) await withdrawDocument(cast.approver, { id, ...material.withdrawal })
  }
  for (const unit of material.withdrawal?.removedBy ?? []) await sign(library, { id, unit, event: 'removed', cast })
}

type BringingOut = { copy: WorkingCopy; material: DemoMaterial; cast: Cast }

/** As far as the story wants it, from wherever it stands. */
async function bringOut({ copy, material, cast }: BringingOut): Promise<WorkingCopy> {
  const { id } = copy
  let now = copy
  if (now.state === 'draft') now = await submitDocument(cast.editor, { id })
  if (material.goal === 'in-review') return now
  if (now.state === 'in-review') now = await approveDocument(cast.approver, { id, checklist: CHECKLIST })
  if (now.state === 'approved') now = await publishDocument(cast.approver, { id })
  return now
}

async function findCopy({ payload }: Library, title: string): Promise<WorkingCopy | null> {
  const { docs } = await payload.find({
    collection: 'documents',
    where: { title: { equals: title } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the loader asks for the system
  })
  return (docs[0] as unknown as WorkingCopy | undefined) ?? null // a row of documents
}

type Telling = { material: DemoMaterial; cast: Cast }

async function writeCopy(library: Library, { material, cast }: Telling): Promise<WorkingCopy> {
  const wanted = material.files.filter((file) => !cast.withoutFiles.has(file.key))
  const files: string[] = []
  for (const file of wanted) files.push(await upload(library, { file, cast }))
  const { title, type, topics, targetGroups, access, language, issuer, source, rights, sample, summary, script } =
    material
  const data = {
    title,
    type,
    topics,
    targetGroups,
    access,
    language,
    issuer,
    source,
    rights,
    sample,
    summary,
    files,
    body: bodyText(material.content),
    ...(script ? { script } : {}),
    ...(material.expiresOn ? { expiresOn: material.expiresOn } : {}),
    ...(material.bulletin ? { bulletin: bulletinOf(material.bulletin, cast.now) } : {}),
    ...(material.supersedes ? { supersedes: cast.documents.get(material.supersedes) } : {}),
  }
  const row = await runAct(cast.editor, (req) =>
    req.payload.create({ collection: 'documents', data, depth: 0, req, overrideAccess: false, user: req.user }),
  )
  return row as unknown as WorkingCopy // a row of documents
}

/** Headings as our plain text knows them; the rest as it reads. */
function bodyText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'heading' ? `# ${block.text}` : textOf([block]))).join('\n\n')
}

function bulletinOf({ priority, validForDays }: NonNullable<DemoMaterial['bulletin']>, now: Date) {
  return { priority, validFrom: vietnamDay(now), validTo: vietnamDay(new Date(now.getTime() + validForDays * DAY_MS)) }
}

async function upload(library: Library, { file, cast }: { file: DemoFileUse; cast: Cast }): Promise<string> {
  const { name, bytes } = await makeDemoFile(file.key)
  return inWorkDirectory(async (directory) => {
    const path = join(directory, 'file')
    await writeFile(path, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const received = { path, sha256, sizeBytes: bytes.byteLength, name, declaredNotSecret: true, alt: file.alt ?? null }
    const { media } = await receiveUpload({ ...cast.editor, store: library.store }, received)
    await library.checkFiles()
    const checked = await library.payload.findByID({
      collection: 'media',
      id: media.id,
      depth: 0,
      overrideAccess: true,
    }) // for the system
    if (checked.state === 'held') {
      const note = 'Đã xem từng trang: tài liệu mẫu do hệ thống tạo, không có dấu chỉ độ mật.'
      await decideFile(cast.reviewer, { id: media.id, verdict: 'release', note })
    }
    return media.id
  })
}

type Sending = { id: string; assignment: DemoAssignment; cast: Cast }

async function send(library: Library, { id, assignment, cast }: Sending): Promise<void> {
  const units = assignment.units.flatMap((key) => cast.units.get(key) ?? [])
  if (!(await wasSent(library, { document: id, unit: units[0] ?? '' }))) {
    const { confirm, dueInDays, note } = assignment
    const dueOn = dueInDays === undefined ? null : vietnamDay(new Date(cast.now.getTime() + dueInDays * DAY_MS))
    const args = { documents: [id], units, confirm, dueOn, note: note ?? null }
    // The story has units that are late.
    await sendDocuments(cast.approver, args, { dueFrom: '' })
  }
  for (const unit of assignment.acknowledgedBy) await sign(library, { id, unit, event: 'acknowledged', cast })
}

async function wasSent({ payload }: Library, { document, unit }: { document: string; unit: string }): Promise<boolean> {
  // What came by itself, because the unit holds what this replaces, is not this sending.
  const byHand = { origin: { exists: false } }
  const where = { and: [{ document: { equals: document } }, { unit: { equals: unit } }, byHand] }
  const { totalDocs } = await payload.count({ collection: 'deliveries', where, overrideAccess: true }) // for the system
  return totalDocs > 0
}

type Signing = { id: string; unit: string; event: 'acknowledged' | 'removed'; cast: Cast }

/** The receipt's id follows from what it says, so that loading again repeats it instead of adding one. */
async function sign({ payload }: Library, { id, unit, event, cast }: Signing): Promise<void> {
  const reader = await readerOfPerson(payload, cast.signerOf(unit))
  const digest = createHash('sha256').update(`${id}:${unit}:${event}`).digest('hex')
  const receiptId = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
  const known = await payload.count({
    collection: 'receipts',
    where: { key: { equals: `${reader.id}:${receiptId}` } },
    overrideAccess: true,
  }) // for the system
  if (known.totalDocs > 0) return
  const receipt = { id: receiptId, document: id, version: 1, event, at: new Date().toISOString() }
  const [result] = await recordReceipts(
    { payload, user: null },
    { reader, receipts: [receipt], via: 'portal', now: new Date() },
  )
  if (result?.status !== 'recorded') throw new Error(`Receipt of ${unit}: ${JSON.stringify(result)}`)
}
