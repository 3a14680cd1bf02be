import type { ReceiptRow } from '../rows'
import type { Corrected } from './corrected'

/*
 * The ledger as columns of numbers: a province's five years are a million rows, and a question about them may look at each. Instants are
 * milliseconds since 1970 in UTC, calendar days in Vietnam days since then; a document is its place in a list of ids.
 */

export type Column = Float64Array | Int32Array | Uint8Array
type Columns = Record<string, Column>

/**
 * What a unit was sent, in every state that its part in a sending was in: as it stood from `since` until `until`. In the order of
 * `sentAt`, of the documents' ids where that is equal.
 */
export type SendingColumns = {
  document: Int32Array
  sentAt: Float64Array
  /** `NO_DAY` where none was set. */
  dueOn: Int32Array
  /** 1: it is to confirm. */
  confirm: Uint8Array
  /** Infinity: it still has it. */
  endedAt: Float64Array
  since: Float64Array
  until: Float64Array
}

/** What a unit reported, in the order of its own time. */
export type ReceiptColumns = {
  /** Where the catalogue keeps it. */
  row: Int32Array
  document: Int32Array
  version: Int32Array
  /** Place in `EVENTS`. */
  event: Uint8Array
  at: Float64Array
  receivedAt: Float64Array
  /** `NO_COUNT` where none was given. */
  sessions: Int32Array
  listeners: Int32Array
}

/** One unit's ledger; never changed, only replaced by another. */
export type UnitColumns = {
  readonly sendings: SendingColumns
  readonly receipts: ReceiptColumns
  /** Of reports of reach their ids, by `row`: what two answers about them are compared by. */
  readonly ids: ReadonlyMap<number, string>
  /** Reports that corrected another, or were corrected. */
  readonly corrected: readonly Corrected[]
}

export const EVENTS: readonly ReceiptRow['event'][] = [
  'seen',
  'downloaded',
  'acknowledged',
  'broadcast',
  'disseminated',
  'removed',
]
export const EVENT_PLACES = Object.fromEntries(EVENTS.map((event, place) => [event, place])) as Record<
  ReceiptRow['event'],
  number
> // of the same list

/** By place in `EVENTS`, 1: it is one of these. */
export function eventFlags(events: readonly string[]): Uint8Array {
  return Uint8Array.from(EVENTS, (event) => (events.includes(event) ? 1 : 0))
}

/** Before every day and every number that there is. */
export const NO_DAY = -(2 ** 31)
export const NO_COUNT = -1

export function emptySendings(length = 0): SendingColumns {
  return {
    document: new Int32Array(length),
    sentAt: new Float64Array(length),
    dueOn: new Int32Array(length),
    confirm: new Uint8Array(length),
    endedAt: new Float64Array(length),
    since: new Float64Array(length),
    until: new Float64Array(length),
  }
}

export function emptyReceipts(length = 0): ReceiptColumns {
  return {
    row: new Int32Array(length),
    document: new Int32Array(length),
    version: new Int32Array(length),
    event: new Uint8Array(length),
    at: new Float64Array(length),
    receivedAt: new Float64Array(length),
    sessions: new Int32Array(length),
    listeners: new Int32Array(length),
  }
}

export const NO_LEDGER: UnitColumns = {
  sendings: emptySendings(),
  receipts: emptyReceipts(),
  ids: new Map(),
  corrected: [],
}

/** The rows at these places, in their order. */
export function picked<Table extends Columns>(table: Table, places: ArrayLike<number>): Table {
  return eachColumn(table, (column) => {
    const found = new (constructorOf(column))(places.length)
    for (let at = 0; at < places.length; at += 1) found[at] = column[places[at] ?? 0] ?? 0
    return found
  })
}

/** One table's rows, then the other's. */
export function joined<Table extends Columns>(one: Table, other: Table): Table {
  return eachColumn(one, (column, name) => {
    const more = other[name] ?? []
    const found = new (constructorOf(column))(column.length + more.length)
    found.set(column)
    found.set(more, column.length)
    return found
  })
}

/** By the first column that tells two rows apart. Quick where they are nearly in order. */
export function ordered<Table extends Columns>(table: Table, compare: (one: number, other: number) => number): Table {
  const [first] = Object.values(table)
  const places = Array.from({ length: first?.length ?? 0 }, (_, place) => place)
  const isInOrder = places.every((place) => place === 0 || compare(place - 1, place) <= 0)
  return isInOrder ? table : picked(table, places.sort(compare))
}

/** The first place from which on the values, in order, are no smaller. */
export function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function eachColumn<Table extends Columns>(table: Table, change: (column: Column, name: string) => Column): Table {
  // The same names with columns of the same kind.
  return Object.fromEntries(Object.entries(table).map(([name, column]) => [name, change(column, name)])) as Table
}

function constructorOf(column: Column) {
  // Of three kinds each makes its own.
  return column.constructor as new (length: number) => Column
}
