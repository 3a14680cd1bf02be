import type { Payload } from 'payload'
import type { Catalogue } from '../../catalogue/openCatalogue'
import type { Reader } from '../../catalogue/reader'
import { type RecallHolder, recallsOf } from '../../catalogue/recalls'
import type { WorkingCopy } from '../../review/rules/workingCopy'
import type { PurgeMinutes, Holder, RecallMinutes } from '../rules/slipFacts'
import { vietnamDay } from '../../vietnamese/calendar'
import { editionRow, slipDocument } from './editionRow'
import { journalOf, markOf, unitNamesOf } from './journalOf'

export type MinutesGround = { payload: Payload; catalogue: Catalogue; backupKeepDays: number | null }
type Asked = { reader: Reader; documentId: string }

/** Biên bản thu hồi, of the newest recall: what was taken back, by whom and why, and who of the holders has reported the removal. Null where `recallsOf` has none. */
export async function recallMinutes(
  { payload, catalogue }: MinutesGround,
  { reader, documentId }: Asked,
): Promise<RecallMinutes | null> {
  const [recall] = recallsOf(catalogue, reader, { documentId, today: vietnamDay(new Date()) })
  const events = await journalOf(payload, { codes: ['publish/withdrawn'], about: 'document', id: documentId })
  const withdrawn = events.findLast(({ data }) => Number(data.version) === recall?.version)
  const edition = withdrawn ? await editionRow(payload, { documentId, version: Number(withdrawn.data.version) }) : null
  if (!recall || !withdrawn || !edition) return null
  const row = await documentRow(payload, documentId)
  const reason = row?.withdrawals?.[Number(withdrawn.data.withdrawal)]?.reason ?? null
  return {
    document: slipDocument(edition),
    withdrawn: markOf(withdrawn, await unitNamesOf(payload)),
    urgent: recall.urgent,
    reason,
    holders: recall.holders.map(holderOf),
  }
}

type DocumentRow = Pick<WorkingCopy, 'version' | 'purge' | 'withdrawals'> & { id: string }

function documentRow(payload: Payload, id: string): Promise<DocumentRow | null> {
  return payload.db.findOne<DocumentRow>({ collection: 'documents', where: { id: { equals: id } } })
}

/** Biên bản xóa vĩnh viễn: on whose decision, what went (hashes alone), who had had it. Null where it was not purged, or as above. */
export async function purgeMinutes(
  { payload, catalogue, backupKeepDays }: MinutesGround,
  { reader, documentId }: Asked,
): Promise<PurgeMinutes | null> {
  const row = await documentRow(payload, documentId)
  const events = await journalOf(payload, {
    codes: ['publish/purged', 'publish/erased'],
    about: 'document',
    id: documentId,
  })
  const purged = events.find(({ code }) => code === 'publish/purged')
  const [recall] = recallsOf(catalogue, reader, { documentId, today: vietnamDay(new Date()) })
  if (!row?.purge || !purged || (!recall && reader.unitScope !== 'all')) return null
  const names = await unitNamesOf(payload)
  const erased = events.find(({ code }) => code === 'publish/erased')
  const { files } = purged.data
  return {
    documentId,
    versions: row.version,
    decision: row.purge.decision,
    reason: row.purge.reason,
    purged: markOf(purged, names),
    erased: erased ? markOf(erased, names) : null,
    files: Array.isArray(files) ? files : [],
    holders: (recall?.holders ?? []).map(holderOf),
    database: payload.db.name === 'mongoose' ? 'mongodb' : 'sqlite',
    inBackupsUntil: backupKeepDays === null ? null : dayAfter(purged.at, backupKeepDays),
  }
}

const DAY_MS = 24 * 60 * 60 * 1000

function dayAfter(at: string, days: number): string {
  return vietnamDay(new Date(new Date(at).getTime() + days * DAY_MS))
}

function holderOf({ unit, sentAt, seen, downloaded, acknowledged, removed }: RecallHolder): Holder {
  return {
    unit: unit.name,
    sentAt,
    seenAt: seen?.at ?? null,
    downloadedAt: downloaded?.at ?? null,
    acknowledgedAt: acknowledged?.at ?? null,
    removedAt: removed?.at ?? null,
    removedBy: removed?.by ?? null,
  }
}
