import type { Catalogue } from '../../catalogue/openCatalogue'
import { rowOf } from '../../catalogue/sql'
import { paced, type Steps } from '../../catalogue/turns'
import { joined, NO_LEDGER, type UnitColumns } from '../rules/ledger/columns'
import { type StretchColumns, stretchColumns } from '../rules/ledger/stretchColumns'
import type { GivenOutRow } from '../rules/rows'
import { givenOutRows } from './ledgerRows'
import {
  changedSendings,
  correctionsOfUnit,
  type DocumentPlaces,
  inOrderOfTime,
  readSendings,
  receiptColumns,
  receiptsBetween,
  rereadSendings,
} from './readColumns'
import { directoryOf } from './reportUnits'

/** The whole ledger of one moment, made to be looked through. Never changed: what happens later makes another. */
export type Ledger = {
  db: Catalogue['db']
  /** The catalogue's own, see there. */
  moment: number
  /** The last receipt that it has, as the catalogue numbers them. */
  lastReceipt: number
  /** Ids of the documents that columns number. */
  documents: readonly string[]
  units: ReadonlyMap<string, UnitColumns>
  givenOut: readonly GivenOutRow[]
  stretches: StretchColumns
}

/** `seq`: number of the last event that it has. */
type Kept = { seq: number; documents: DocumentPlaces; ledger: Ledger }

/**
 * The ledger in memory, some 60 bytes a row: read whole when it is first asked for, then only what the journal has brought since. Whoever
 * asks is answered with all that had happened by then; several who ask at once wait for the same reading.
 */
export function keepColumns(catalogue: Catalogue): () => Promise<Ledger> {
  let kept: Kept | null = null
  let reading: Promise<Kept> | null = null
  const read = (): Promise<Kept> => {
    const good = kept?.ledger.db === catalogue.db ? kept : null
    const found = paced(readOn(catalogue, good))
    reading = found
    const isDone = (): void => {
      reading = null
    }
    found.then((fresh) => {
      kept = fresh
      isDone()
    }, isDone)
    return found
  }
  return async () => {
    const { moment } = catalogue
    for (;;) {
      const ledger = kept?.ledger
      if (ledger?.db === catalogue.db && ledger.moment >= moment) return ledger
      await (reading ?? read())
    }
  }
}

/** After so many times the ledger is as new as it can be while everything goes on. */
const MAX_ROUNDS = 5

function* readOn(catalogue: Catalogue, kept: Kept | null): Steps<Kept> {
  const { db } = catalogue
  const documents = kept?.documents ?? { ids: [], places: new Map() }
  const state: Reading = {
    catalogue,
    documents,
    units: new Map(kept?.ledger.units),
    seq: kept?.seq ?? catalogue.seq,
    lastReceipt: kept?.ledger.lastReceipt ?? 0,
  }
  if (!kept) yield* readAllSendings(state)
  for (let round = 1; ; round += 1) {
    const { moment } = catalogue
    yield* readNew(state)
    const givenOut = yield* givenOutRows(catalogue, directoryOf(catalogue).slugOf)
    const stretches = yield* stretchColumns(givenOut, documents.places)
    if (catalogue.moment !== moment && round < MAX_ROUNDS) continue
    const { units, seq, lastReceipt } = state
    return { seq, documents, ledger: { db, moment, lastReceipt, documents: documents.ids, units, givenOut, stretches } }
  }
}

type Reading = {
  catalogue: Catalogue
  documents: DocumentPlaces
  units: Map<string, UnitColumns>
  seq: number
  lastReceipt: number
}

function* readAllSendings({ catalogue, documents, units }: Reading): Steps<void> {
  const after = 'SELECT min(unit_id) AS id FROM recipients WHERE unit_id > ?'
  const next = (id: string) => rowOf<{ id: string | null }>(catalogue, after, [id])?.id
  for (let unitId = next(''); unitId; unitId = next(unitId)) {
    units.set(unitId, { ...NO_LEDGER, sendings: yield* readSendings(catalogue, { unitId, documents }) })
    yield
  }
}

/** What has happened since: sendings that changed, and receipts that came. */
function* readNew(state: Reading): Steps<void> {
  const { catalogue, documents, units } = state
  const { seq } = catalogue
  const last = rowOf<{ last: number | null }>(catalogue, 'SELECT max(rowid) AS last FROM receipts')?.last ?? 0
  const changed = yield* changedSendings(catalogue, { after: state.seq, last: seq })
  for (const [unitId, ids] of changed) {
    const known = units.get(unitId) ?? NO_LEDGER
    const sendings = rereadSendings(catalogue, { unitId, documents, known: known.sendings, documentIds: [...ids] })
    units.set(unitId, { ...known, sendings })
    yield
  }
  yield* takeReceipts(state, last)
  state.seq = seq
  state.lastReceipt = last
}

/** So many are held as rows before they are put into columns. */
const ROWS_A_BATCH = 50_000
type Rows = Parameters<typeof receiptColumns>[0]

function* takeReceipts(state: Reading, last: number): Steps<void> {
  const touched = new Set<string>()
  let batch = new Map<string, Rows[number][]>()
  let held = 0
  for (const rows of receiptsBetween(state.catalogue, { after: state.lastReceipt, last })) {
    for (const row of rows) {
      const [, unitId] = row
      const own = batch.get(unitId)
      if (own) own.push(row)
      else batch.set(unitId, [row])
      touched.add(unitId)
    }
    held += rows.length
    yield
    if (held < ROWS_A_BATCH) continue
    yield* addReceipts(state, batch)
    batch = new Map()
    held = 0
  }
  yield* addReceipts(state, batch)
  yield* settleReceipts(state, touched)
}

/** In the order in which they came, until they are settled. */
function* addReceipts({ documents, units }: Reading, batch: ReadonlyMap<string, Rows>): Steps<void> {
  for (const [unitId, rows] of batch) {
    const known = units.get(unitId) ?? NO_LEDGER
    const { receipts, ids } = receiptColumns(rows, documents)
    units.set(unitId, {
      ...known,
      receipts: joined(known.receipts, receipts),
      ids: ids.size === 0 ? known.ids : new Map([...known.ids, ...ids]),
    })
    yield
  }
}

function* settleReceipts({ catalogue, units }: Reading, unitIds: Iterable<string>): Steps<void> {
  for (const unitId of unitIds) {
    const known = units.get(unitId) ?? NO_LEDGER
    units.set(unitId, {
      ...known,
      receipts: inOrderOfTime(known.receipts),
      corrected: correctionsOfUnit(catalogue, unitId),
    })
    yield
  }
}
