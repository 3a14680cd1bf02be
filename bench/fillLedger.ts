import { applyChanges } from '../src/catalogue/applyChanges'
import type { CatalogueChange, NumberedChange } from '../src/catalogue/changes'
import { type Catalogue, openCatalogue } from '../src/catalogue/openCatalogue'
import { seededRandom } from './seededRandom'

export type LedgerSize = { units: number; documents: number; years: number; seed: number }

const DAY_MS = 86_400_000
const LAST_DAY = Date.UTC(2026, 9, 1)

/**
 * A catalogue whose ledger has every document sent to every unit, to be confirmed within ten days: nine of ten open it, most of
 * them confirm it and one of five spreads it, one of forty lines is broken for two months. Of one document in ten the day was put
 * off once, one in fifty was taken back after a month. Written as rows: only the reports' questions are asked of it.
 */
export function fillLedger(path: string, { units, documents, years, seed }: LedgerSize): Catalogue {
  const catalogue = openCatalogue({ path })
  const begin = LAST_DAY - years * 365 * DAY_MS
  const changes = Array.from({ length: units }, (_, index): CatalogueChange => ({ kind: 'unit', unit: unitOf(index) }))
  const at = new Date(begin).toISOString()
  applyChanges(catalogue, {
    generation: 'bench',
    changes: changes.map((change, index): NumberedChange => ({ seq: index + 1, at, change })),
  })
  const { next: random } = seededRandom(seed)
  const { db } = catalogue
  const stretch = db.prepare(
    `INSERT INTO stretches VALUES (?, 1, 'current', 'internal', ?, json_array(?), NULL, ?, ?, ?, ?, ?)`,
  )
  const changed = db.prepare('INSERT INTO past_sendings VALUES (?, ?, ?, ?, ?, ?, 1, ?, NULL)')
  const recipient = db.prepare('INSERT INTO recipients VALUES (?, ?, ?, ?, 1, ?, ?, NULL, NULL, NULL)')
  const receipt = db.prepare(
    'INSERT INTO receipts VALUES (?, ?, 1, ?, ?, ?, ?, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ?)',
  )
  let receipts = 0
  db.exec('BEGIN')
  for (let document = 0; document < documents; document += 1) {
    const documentId = idOf(1, document)
    const sentMs = begin + (document / documents) * (LAST_DAY - begin)
    const seq = units + 1 + document
    const sentAt = new Date(sentMs).toISOString()
    const dueOn = new Date(sentMs + 10 * DAY_MS).toISOString().slice(0, 10)
    const goneAt = document % 50 === 7 ? new Date(sentMs + 30 * DAY_MS).toISOString() : null
    const end = goneAt ? [documents + seq, goneAt, 'withdrawn'] : [null, null, null]
    stretch.run([documentId, `k${document % 12}`, `t${document % 9}`, seq, sentAt, ...end])
    const isPutOff = document % 10 === 3
    const putOffAt = new Date(sentMs + 8 * DAY_MS).toISOString()
    for (let unit = 0; unit < units; unit += 1) {
      const unitId = idOf(0, unit)
      const assignmentId = idOf(2, document)
      recipient.run([unitId, documentId, assignmentId, dueOn, sentAt, seq])
      if (isPutOff) changed.run([unitId, documentId, assignmentId, seq + 1, putOffAt, dueOn, sentAt])
      const deeds = deedsOf(random, { isGone: goneAt !== null })
      for (const event of deeds) {
        const afterDays = random() * 12 + (event === 'removed' ? 30 : 0)
        const doneMs = Math.min(LAST_DAY, sentMs + afterDays * DAY_MS)
        const receivedMs = doneMs + (random() < 1 / 40 ? 60 * DAY_MS : 0)
        const id = idOf(3, (receipts += 1))
        receipt.run([
          id,
          documentId,
          unitId,
          event,
          new Date(doneMs).toISOString(),
          new Date(receivedMs).toISOString(),
          seq,
        ])
      }
    }
  }
  db.exec('COMMIT')
  // As if each document had been an event and each change of it another.
  catalogue.seq = units + 2 * documents + 1
  return catalogue
}

function deedsOf(random: () => number, { isGone }: { isGone: boolean }): string[] {
  if (random() >= 0.9) return isGone ? ['removed'] : []
  const confirmed = random() < 0.9 ? ['acknowledged'] : []
  const spread = random() < 0.2 ? ['disseminated'] : []
  return ['seen', ...confirmed, ...spread, ...(isGone ? ['removed'] : [])]
}

function unitOf(index: number) {
  return {
    id: idOf(0, index),
    slug: `don-vi-${index}`,
    name: `Đơn vị số ${index}`,
    shortName: null,
    kind: { slug: 'don-bien-phong', name: 'Đồn Biên phòng' },
    parentId: null,
    codes: [],
    validFrom: null,
    validTo: null,
    predecessorIds: [],
    successorIds: [],
  }
}

/** As long as the ids of the record. */
function idOf(kind: number, index: number): string {
  return `0192f0c4-000${kind}-7000-8000-${String(index).padStart(12, '0')}`
}
