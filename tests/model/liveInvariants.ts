import { createHash } from 'node:crypto'
import { loadFiles } from '../../src/review/loadWorkingCopy'
import { contentHash } from '../../src/review/rules/contentHash'
import type { WorkingCopy } from '../../src/review/rules/workingCopy'
import { UNITS, WHO, type FileName, type UnitName, type Who } from './commands'
import { owedBy, type Sequence, type Stage } from './liveLibrary'
import { readerOf, visibleTo, type World } from './world'

type Live = { stage: Stage; sequence: Sequence; world: World }

/** After each attempt: the documents stand as the rules say, and every approval is of the present bytes. */
export async function standingFaults({ stage, sequence, world }: Live): Promise<string[]> {
  const { payload } = stage.library
  const faults: string[] = []
  for (const [slot, { copy }] of world.documents) {
    const id = sequence.ids.get(slot) ?? ''
    const stored = await payload.findByID({ collection: 'documents', id, depth: 0, overrideAccess: true })
    const row = stored as unknown as WorkingCopy // a row of documents
    for (const name of ['state', 'version', 'revision', 'inForce'] as const) {
      if (row[name] !== copy[name]) faults.push(`${slot}: ${name} is ${row[name]}, not ${copy[name]}`)
    }
    if (row.state !== 'approved') continue
    const files = await loadFiles(requestOf(stage), row.files ?? [])
    if (row.approval?.contentHash !== contentHash(row, files)) faults.push(`${slot}: an approval of something else`)
    if (authorsIn(row, files).has(row.approval?.by ?? '')) faults.push(`${slot}: approved by an author`)
  }
  return faults
}

function authorsIn(row: WorkingCopy, files: readonly { uploadedBy: string }[]): Set<string> {
  return new Set([...(row.authors ?? []), ...files.map(({ uploadedBy }) => uploadedBy)])
}

function requestOf({ library }: Stage): Parameters<typeof loadFiles>[0] {
  return { payload: library.payload } as Parameters<typeof loadFiles>[0] // reads outside any transaction
}

/** At the end: lists, pages, files, search, desks and the ledger say what the rules say, to everybody. */
export async function readingFaults(live: Live): Promise<string[]> {
  await live.stage.library.keeper.settled()
  const faults: string[] = []
  for (const who of WHO) faults.push(...(await readerFaults(live, who)).map((fault) => `${who}: ${fault}`))
  return [...faults, ...ledgerFaults(live), ...(await fileFaults(live))]
}

async function readerFaults({ stage, sequence, world }: Live, who: Who): Promise<string[]> {
  const client = stage.as(who)
  const expected = visibleTo(world, readerOf(who))
  const ids = expected.flatMap((slot) => sequence.ids.get(slot) ?? []).sort()
  const faults: string[] = []
  const listed = async (query: string): Promise<string[]> => {
    const { body } = await client.get(`/api/v1/documents?limit=100&${query}`)
    return body.items.map((item: { id: string }) => item.id).sort()
  }
  const all = [...sequence.ids.values()]
  if (all.length > 0 && !same(await listed(`ids=${all.join(',')}`), ids)) faults.push('another list')
  for (const [slot, id] of sequence.ids) {
    const isSeen = expected.includes(slot)
    const found = await listed(`q=${encodeURIComponent(`duong bien gioi ${sequence.mark}s${slot}`)}`)
    if (found.includes(id) !== isSeen) faults.push(`${slot}: search ${isSeen ? 'misses' : 'shows'} it`)
    const { status } = await client.get(`/api/v1/documents/${id}`)
    if ((status === 200) !== isSeen) faults.push(`${slot}: ${status}`)
  }
  for (const [name, { sha256 }] of Object.entries(sequence.files)) {
    const isSeen = expected.some((slot) => newestFiles(world, slot).includes(name as FileName)) // the model's names
    const { status } = await client.get(`/files/${sha256}`)
    if ((status === 200) !== isSeen) faults.push(`file ${name}: ${status}`)
  }
  return faults
}

function newestFiles(world: World, slot: number): readonly FileName[] {
  return world.documents.get(slot)?.editions.at(-1)?.files ?? []
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Who owes what, folded from what was sent and received. */
function ledgerFaults(live: Live): string[] {
  return [...live.sequence.ids].flatMap(([slot, id]) =>
    UNITS.flatMap((unit) => cellFaults(live, { slot, id, unit }).map((fault) => `${slot}: ${unit} ${fault}`)),
  )
}

type Cell = { slot: number; id: string; unit: UnitName }

function cellFaults({ stage, world }: Live, { slot, id, unit }: Cell): string[] {
  const copy = world.documents.get(slot)?.copy
  const sendings = world.deliveries.filter((one) => one.slot === slot && one.unit === unit)
  const { onDesk, inLedger } = owedBy(stage, { unit, id })
  if ((inLedger !== null) !== sendings.length > 0) return ['is in the ledger by mistake or missing']
  if (!copy || !inLedger) return []
  const receipts = world.receipts.filter((one) => one.slot === slot && one.unit === unit)
  if (!copy.inForce) {
    const isRemoved = receipts.some((one) => one.event === 'removed' && one.afterRemoval)
    return isRemoved || inLedger.mustRemove ? [] : ['is not told to remove it']
  }
  const confirmed = receipts.some((one) => one.event === 'acknowledged' && one.version === copy.version)
  const owes = sendings.some(({ confirm }) => confirm) && !confirmed
  return [
    ...(inLedger.confirmed === confirmed ? [] : [`confirmed: ${inLedger.confirmed}`]),
    ...(onDesk.includes('toConfirm') === owes ? [] : [`has it on the desk: ${onDesk.join()}`]),
  ]
}

/** Originals come out as they came in; what was purged is not in the store. */
async function fileFaults({ stage, sequence, world }: Live): Promise<string[]> {
  const faults: string[] = []
  for (const [name, { sha256 }] of Object.entries(sequence.files)) {
    const isPurged = world.purgedFiles.has(name as FileName) // the model's names
    const bytes = await stage.library.store.open(sha256)
    if ((bytes === null) !== isPurged) faults.push(`file ${name} is ${bytes === null ? 'gone' : 'still there'}`)
    if (bytes === null) continue
    const hash = createHash('sha256')
    for await (const chunk of bytes) hash.update(chunk)
    if (hash.digest('hex') !== sha256) faults.push(`file ${name} is not what was uploaded`)
  }
  return faults
}
