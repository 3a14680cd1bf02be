import type { FigureRow, FigureRows } from '../indicators/figure'
import { rowsOfParts } from '../indicators/figureRows'
import type { UnitColumns } from './columns'
import type { AnsweredPlaces, UnitCount } from './unitCount'

/** A unit's ledger and what it says to a question. */
export type CountedUnit = { unitId: string; columns: UnitColumns; count: UnitCount }

/** Every unit that was asked about, in the order of the rows, and the ids of the documents that the columns number. */
export type CountedLedger = { units: readonly CountedUnit[]; documents: readonly string[] }

/** Rows of every unit, as many as it has places of a kind. */
export function rowsOfUnits(
  { units }: CountedLedger,
  placesOf: (count: UnitCount) => readonly number[],
  rowOf: (unit: CountedUnit, index: number) => FigureRow,
): FigureRows {
  return rowsOfParts(
    units.map((unit) => ({ length: placesOf(unit.count).length, rowAt: (index: number) => rowOf(unit, index) })),
  )
}

/** A sending and the first confirmation of what it brought. Instants in ms since 1970 in UTC, the day as `dayNumber`. */
export type AnsweredSending = {
  unitId: string
  documentId: string
  sentAt: number
  dueOn: number
  /** Infinity: none. */
  confirmedAt: number
}

export function answeredSending(
  { documents }: CountedLedger,
  { unitId, columns: { sendings } }: CountedUnit,
  { places, index }: { places: AnsweredPlaces; index: number },
): AnsweredSending {
  const place = places.sendings[index] ?? 0
  return {
    unitId,
    documentId: documents[sendings.document[place] ?? 0] ?? '',
    sentAt: sendings.sentAt[place] ?? 0,
    dueOn: sendings.dueOn[place] ?? 0,
    confirmedAt: places.confirmedAt[index] ?? 0,
  }
}

/** The same key for a sending in every figure. */
export function sendingKey({ unitId, documentId, sentAt }: AnsweredSending): string {
  return `${unitId} ${documentId} ${new Date(sentAt).toISOString()}`
}
