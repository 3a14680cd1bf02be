import type { Bounds } from './bounds'
import type { StretchColumns } from './stretchColumns'

/** Sendings, by their places, each with when what it brought was first confirmed. Infinity: not. */
export type AnsweredPlaces = { sendings: number[]; confirmedAt: number[] }

/** What one unit's ledger says to a question. Places are of the unit's columns. */
export type UnitCount = SendingsCount & ReportsCount

export type SendingsCount = {
  /** It was sent something that it still had on the last day. */
  has: boolean
  /** Sendings that were to be confirmed in the period. */
  inTime: AnsweredPlaces
  missed: AnsweredPlaces
  /** Sendings that were confirmed in the period. */
  confirmed: AnsweredPlaces
}

export type ReportsCount = {
  /** How many of the documents that it was sent it opened in the period, and when last; null: none. */
  opened: { documents: number; lastAt: number } | null
  /** Receipts by which it reported of having spread documents in the period. */
  spread: number[]
  /** Receipts that bear on the period and came after its end, each with when the library learnt of it. */
  late: { receipt: number; receivedAt: number }[]
}

export type Counting = {
  bounds: Bounds
  stretches: StretchColumns
  /** Calendar days from and to which the unit exists. */
  lives: { from: number; to: number }
  scratch: Scratch
}

/** Room to note things by document, used again for every unit. */
export type Scratch = {
  /** When the unit was first sent it; Infinity: not by the last day. */
  sentAt: Float64Array
  /** Its first and its last confirmation; `NO_PLACE`: none. */
  firstConfirmed: Int32Array
  lastConfirmed: Int32Array
  /** 1: it was to be confirmed in the period. */
  isDue: Uint8Array
  /** 1: it was opened in the period. */
  isOpened: Uint8Array
}

export const NO_PLACE = -1
