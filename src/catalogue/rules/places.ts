import type { DocumentState } from '../views'

/** Above every number of an event, and small enough that FTS5 writes each row in five bytes. */
export const ABOVE_ALL = 2 ** 34

/**
 * The row of the index at which a document stands: those in force before the others, then the newest publication first. So the
 * best matches are the first of the index: to begin at its other end costs FTS5 a walk along each word, and more the larger it is.
 */
export function placeOf({ row, state }: { row: number; state: DocumentState }): number {
  return ABOVE_ALL - row + (state === 'current' ? 0 : ABOVE_ALL)
}

/** Whether what stands at a place is no longer in force. */
export function isPast(place: number): boolean {
  return place > ABOVE_ALL
}

/** The number of the publication that stands at a place. */
export function publicationAt(place: number): number {
  return (isPast(place) ? 2 * ABOVE_ALL : ABOVE_ALL) - place
}

/** About which share of the documents stands before a place, by the number of the newest event. */
export function shareBefore(place: number, seq: number): number {
  return place < 0 ? 0 : Math.min(1, (place - (ABOVE_ALL - seq)) / Math.max(1, seq))
}
