import type { PayloadRequest, Where } from 'payload'
import type { CorrectedReceipt } from './rules/correctionFault'

export type KnownReceipts = {
  /** What a correction names: by an id of the sender's own, else by ours. Undefined where it names none. */
  named: (corrects: string | undefined) => CorrectedReceipt | null | undefined
  /** That one more was recorded, under an id of the sender's, in the place of another or of none. */
  note: (sentId: string, receipt: CorrectedReceipt & { corrects: string | null }) => void
}

type Row = Omit<CorrectedReceipt, 'isCorrected'> & { key: string }

/** The receipts that corrections name, and which of them were corrected already. */
export async function receiptsNamed(
  req: PayloadRequest,
  { senderId, corrects }: { senderId: string; corrects: readonly string[] },
): Promise<KnownReceipts> {
  const keys = corrects.map((id) => `${senderId}:${id}`)
  const rows = await find<Row>(req, corrects.length, { or: [{ key: { in: keys } }, { id: { in: [...corrects] } }] })
  const ids = rows.map(({ id }) => id)
  const later = await find<{ id: string; corrects: string }>(req, ids.length, { corrects: { in: ids } })
  const corrected = new Set(later.map((row) => row.corrects))
  const byId = new Map<string, CorrectedReceipt>()
  const own = new Map<string, CorrectedReceipt>()
  for (const { key, ...row } of rows) {
    const receipt = { ...row, isCorrected: corrected.has(row.id) }
    byId.set(row.id, receipt)
    if (key.startsWith(`${senderId}:`)) own.set(key.slice(senderId.length + 1), receipt)
  }
  return {
    named: (id) => (id === undefined ? undefined : (own.get(id) ?? byId.get(id) ?? null)),
    note: (sentId, { corrects: replaced, ...receipt }) => {
      own.set(sentId, receipt)
      byId.set(receipt.id, receipt)
      const former = replaced === null ? undefined : byId.get(replaced)
      if (former) former.isCorrected = true
    },
  }
}

async function find<R extends { id: string }>(req: PayloadRequest, asked: number, where: Where): Promise<R[]> {
  if (asked === 0) return []
  const { docs } = await req.payload.db.find<R>({ collection: 'receipts', where, pagination: false, limit: 0, req })
  return docs
}
