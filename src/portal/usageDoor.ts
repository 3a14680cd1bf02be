/** How often pages were looked at; see `UsageDoor.sums`. */
export type VisitSums = { today: number; month: number; all: number }

/** Counts, and nothing about who came: no cookie, no address, no outside service. A mirror counts for itself or not at all. */
export type UsageDoor = {
  /** Somebody looked at a page for readers. */
  visited: () => void
  /** Somebody searched the library; `found`: there was something. */
  searched: (search: { q: string; found: boolean }) => void
  /** What the foot of every page says: alike in every process, new once an hour at most, so that pages keep their ETag. Null: not known yet. */
  sums: () => VisitSums | null
}
