import { setTimeout } from 'node:timers/promises'
import { collections } from '../../collections'
import { emptyCatalogue, onApplied } from '../../src/catalogue/openCatalogue'
import { seesDocument } from '../../src/catalogue/visibility'
import { ANONYMOUS } from '../../src/catalogue/reader'
import { openLibrary, type Library } from '../../src/openLibrary'
import { growHeapSlowly } from '../../src/platform/growHeapSlowly'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { type ActContext, type ActingUser, runAct } from '../../src/platform/runAct'
import { publishDocument } from '../../src/publish/publishDocument'
import { approveDocument } from '../../src/review/approveDocument'
import { submitDocument } from '../../src/review/submitDocument'
import { APPROVAL_CHECKLIST } from '../../src/vocabulary/approvalChecklist'
import { loadVocabulary } from '../../src/vocabulary/loadVocabulary'
import { answerParent } from '../answerParent'
import { benchSettings } from '../benchSettings'
import { corpus, type CorpusDocument } from '../corpus'
import { createHttpServer } from '../../src/platform/httpServer'
import { listenAnywhere } from '../listenAnywhere'
import { stopwatch, type Took } from '../stopwatch'

export type Opening = { directory: string; seed: number; databaseUrl: string | null }
export type Joining = { directory: string; databaseUrl: string }
export type Published = { count: number } & Took
export type Rebuilt = { events: number } & Took
/** Milliseconds since 1970. */
export type TimedAct = { beganAt: number; committedAt: number }

type Desk = { library: Library; documents: Iterator<CorpusDocument>; editor: ActContext; approver: ActContext }

let opened: Library | null = null
let desk: Desk | null = null

/** A real library, record and catalogue, in which documents are published through the acts; or a second process of it, which only answers. */
answerParent({ open, join, publish, rebuild, prepare, publishOne, seen })

async function open({ directory, seed, databaseUrl }: Opening): Promise<{ url: string }> {
  const library = await libraryIn(directory, databaseUrl)
  await loadVocabulary(library.payload)
  const { payload } = library
  const editor: ActContext = { payload, user: await makePerson(library, 'editor') }
  const approver: ActContext = { payload, user: await makePerson(library, 'approver') }
  desk = { library, documents: corpus({ count: Number.MAX_SAFE_INTEGER, seed }), editor, approver }
  return { url: await listenAnywhere(createHttpServer(library.app)) }
}

async function join({ directory, databaseUrl }: Joining): Promise<{ url: string }> {
  return { url: await listenAnywhere(createHttpServer((await libraryIn(directory, databaseUrl)).app)) }
}

async function libraryIn(directory: string, databaseUrl: string | null): Promise<Library> {
  // As src/server.ts does.
  growHeapSlowly()
  const settings = benchSettings(directory, { databaseUrl })
  opened = await openLibrary({ settings, config: payloadConfig(settings, collections) })
  return opened
}

/** Writes, submits, approves and publishes so many documents, one after the other, until the catalogue shows them. */
async function publish({ count }: { count: number }): Promise<Published> {
  const { library, approver } = openDesk()
  const took = stopwatch()
  for (let done = 0; done < count; done += 1) await publishDocument(approver, { id: await approved(openDesk()) })
  await library.keeper.settled()
  return { count, ...took() }
}

/** Throws the catalogue away and fills it again from the record and its journal. */
async function rebuild(): Promise<Rebuilt> {
  const { catalogue, keeper } = openDesk().library
  await keeper.settled()
  const before = catalogue.seq
  const took = stopwatch()
  emptyCatalogue(catalogue)
  while (catalogue.seq < before) await keeper.settled()
  return { events: catalogue.seq, ...took() }
}

/** The id of a document that is ready to be published. */
async function prepare(): Promise<string> {
  const id = await approved(openDesk())
  await openDesk().library.keeper.settled()
  await setTimeout(PAUSE_MS)
  return id
}

async function publishOne({ id }: { id: string }): Promise<TimedAct> {
  const beganAt = now()
  await publishDocument(openDesk().approver, { id })
  return { beganAt, committedAt: now() }
}

/** When this process shows the document to nobody in particular; milliseconds since 1970. */
async function seen({ id }: { id: string }): Promise<number> {
  if (!opened) throw new Error('not open')
  const { catalogue } = opened
  if (seesDocument(catalogue, ANONYMOUS, id)) return now()
  return await new Promise((resolve) => {
    const stop = onApplied(catalogue, () => {
      if (!seesDocument(catalogue, ANONYMOUS, id)) return
      stop()
      resolve(now())
    })
  })
}

/** Finer than Date.now(), and the same clock for all processes. */
function now(): number {
  return performance.timeOrigin + performance.now()
}

/** A new document, approved; its id. */
async function approved({ documents, editor, approver }: Desk): Promise<string> {
  const next = documents.next()
  if (next.done) throw new Error('the corpus is at its end')
  const { ordinal, title, type, topics, issuer, issuedOn, summary, paragraphs } = next.value
  // Numbers of the corpus repeat; the record refuses a number that is in use.
  const data = { title, number: `${ordinal + 1}/TB-HĐ`, type, topics, issuer, issuedOn, summary, access: 'public' }
  const row = await runAct(editor, (req) =>
    req.payload.create({
      collection: 'documents',
      data: { ...data, body: paragraphs.join('\n\n') },
      depth: 0,
      req,
      overrideAccess: false,
      user: req.user,
    }),
  )
  const id = String(row.id)
  await setTimeout(PAUSE_MS)
  await submitDocument(editor, { id })
  await setTimeout(PAUSE_MS)
  await approveDocument(approver, { id, checklist: CHECKLIST })
  return id
}

// People's acts come over the network and not in one breath, in which nobody else would be answered.
const PAUSE_MS = 10

const CHECKLIST = Object.fromEntries(APPROVAL_CHECKLIST.map(({ slug }) => [slug, true]))

async function makePerson({ payload }: Library, role: string): Promise<ActingUser> {
  const data = { username: role, name: role, roles: [role], password: 'mat-khau-cua-bai-do' }
  const row = await payload.create({ collection: 'users', data, overrideAccess: true }) // the bench fills an empty record
  return row as unknown as ActingUser // a row of users
}

function openDesk(): Desk {
  if (!desk) throw new Error('not open')
  return desk
}
