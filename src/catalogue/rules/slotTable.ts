/** Slots by a whole number, of which some stretches are in use and others are not: in a small part of the room of a Map, and quicker. */
export type SlotTable = { pages: (Int32Array | undefined)[]; size: number }

const PAGE_BITS = 8
const PAGE = 1 << PAGE_BITS

export function slotTable(): SlotTable {
  return { pages: [], size: 0 }
}

/** -1: none. */
export function slotAt({ pages }: SlotTable, number: number): number {
  // Pages hold the slot and one more, so that what was never written is none.
  return (pages[Math.floor(number / PAGE)]?.[number & (PAGE - 1)] ?? 0) - 1
}

export function putSlot(table: SlotTable, number: number, slot: number): void {
  const at = Math.floor(number / PAGE)
  const page = (table.pages[at] ??= new Int32Array(PAGE))
  if (page[number & (PAGE - 1)] === 0) table.size += 1
  page[number & (PAGE - 1)] = slot + 1
}

export function removeFrom(table: SlotTable, number: number): void {
  if (slotAt(table, number) < 0) return
  const page = table.pages[Math.floor(number / PAGE)]
  if (page) page[number & (PAGE - 1)] = 0
  table.size -= 1
}
