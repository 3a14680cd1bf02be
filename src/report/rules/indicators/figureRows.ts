import type { FigureRow, FigureRows } from './figure'

/** A part of many rows: how many, and how each is made. */
export type RowPart = { length: number; rowAt: (index: number) => FigureRow }

/** The rows of several parts, one after the other, each made whenever somebody looks at it. */
export function rowsOfParts(parts: readonly RowPart[]): FigureRows {
  return new RowsOfParts(parts.filter(({ length }) => length > 0))
}

/** The same rows changed: of a list a list, of others each when it is looked at. */
export function changedRows(rows: FigureRows, change: (row: FigureRow) => FigureRow): FigureRows {
  if (Array.isArray(rows)) return [...rows].map(change)
  const rowAt = (index: number): FigureRow => {
    const row = rows.at(index)
    if (!row) throw new RangeError(`no row ${index}`)
    return change(row)
  }
  return rowsOfParts([{ length: rows.length, rowAt }])
}

class RowsOfParts implements FigureRows {
  readonly #parts: readonly RowPart[]
  /** Of each part the place of its first row. */
  readonly #starts: readonly number[]
  readonly #length: number

  constructor(parts: readonly RowPart[]) {
    let length = 0
    this.#parts = parts
    this.#starts = parts.map((part) => {
      const start = length
      length += part.length
      return start
    })
    this.#length = length
  }

  get length(): number {
    return this.#length
  }

  at(index: number): FigureRow | undefined {
    const place = index < 0 ? this.#length + index : index
    const part = this.#starts.findLastIndex((start) => start <= place)
    const { length, rowAt } = this.#parts[part] ?? { length: 0 }
    const inPart = place - (this.#starts[part] ?? 0)
    return inPart < length ? rowAt?.(inPart) : undefined
  }

  slice(start = 0, end: number = this.#length): FigureRow[] {
    const found: FigureRow[] = []
    for (let place = start; place < Math.min(end, this.#length); place += 1) {
      const row = this.at(place)
      if (row) found.push(row)
    }
    return found
  }

  *[Symbol.iterator](): Iterator<FigureRow> {
    for (const { length, rowAt } of this.#parts) {
      for (let place = 0; place < length; place += 1) yield rowAt(place)
    }
  }
}
