import type { PayloadRequest, Where } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { unitIdOf } from '../../collections/access/permissions'
import { personOf } from '../../collections/access/rules'
import { appendEvent } from '../platform/journal/appendEvent'
import type { AccessClass, EditionContent } from '../publish/rules/frozen'
import { vietnamDay } from '../vietnamese/calendar'
import { type Holder, HOLDING, holdersToTell, type ReasonKind } from './rules/holdersToTell'
import { presentUnits } from './rules/presentUnits'
import type { RecipientUnit } from './rules/recipients'
import { saveAssignment } from './sendDocuments'

export type PublishedEdition = {
  document: string
  version: number
  content: EditionContent
  publishedAt: string
  publishedBy?: string | null
}

type Telling = {
  edition: PublishedEdition
  /** What the publisher chose; null: by the rule. */
  choice: boolean | null
  /** Days to confirm where the earlier sending said nothing. */
  defaultDays: number
}

/**
 * In the transaction of a publication: every unit that holds what it replaces or changes is sent it, frozen like any sending.
 * Of a unit that has ended its successors are. Which units, and what they owe: `rules/holdersToTell`.
 */
export async function tellHolders(req: PayloadRequest, { edition, choice, defaultDays }: Telling): Promise<void> {
  const formers = formersOf(edition)
  if (formers.length === 0) return
  const today = vietnamDay(new Date(edition.publishedAt))
  const { holders, recipients } = await holdersOf(req, { edition, formers, today })
  const { access } = edition.content
  for (const told of holdersToTell(holders, { access, choice, recipients, today, defaultDays })) {
    const saved = await saveAssignment(req, {
      assignment: {
        id: uuidv7(),
        documents: [edition.document],
        recipients: told.unitIds,
        dueOn: told.dueOn,
        confirm: told.confirm,
        note: null,
        sentAt: edition.publishedAt,
        sentByUnit: unitIdOf(personOf(req.user)),
        through: null,
        throughMode: null,
        below: [],
        holdUntil: null,
        asked: null,
        rule: null,
      },
      sentBy: edition.publishedBy ?? null,
      origin: { origin: 'supersession', reason: told.kind, former: told.former },
    })
    const { documents, recipients: units } = saved
    await appendEvent(req, 'assign/sent', { assignment: saved.id, documents, units, origin: 'supersession' })
  }
}

type Former = { kind: ReasonKind; document: string }

function formersOf({ document, version, content }: PublishedEdition): Former[] {
  const { supersedes, relations = [] } = content
  return [
    ...(version > 1 ? [{ kind: 'version' as const, document }] : []),
    ...(supersedes ? [{ kind: 'supersedes' as const, document: supersedes }] : []),
    ...relations.map(({ kind, document: other }) => ({ kind, document: other })),
  ]
}

type Question = { edition: PublishedEdition; formers: Former[]; today: string }

/** Every unit's part in each of the former documents, units that have ended replaced by who stands for them today. */
async function holdersOf(
  req: PayloadRequest,
  { edition, formers, today }: Question,
): Promise<{ holders: Holder[]; recipients: Set<string> }> {
  const ids = [...new Set(formers.map(({ document }) => document))]
  const deliveries = (await rowsOf<DeliveryRow>(req, 'deliveries', { document: { in: ids } })).filter(isStanding)
  const copies = await copiesOf(req, ids)
  const classes = await classesOf(req, { ids, edition })
  const standIns = await standInsOf(req, today)
  const recipients = deliveries
    .filter(({ document }) => document === edition.document)
    .flatMap(({ unit }) => standIns(unit))
  const holders = formers.flatMap(({ kind, document }): Holder[] => {
    const sent = deliveries.filter((row) => row.document === document)
    const held = copies.get(document) ?? new Set<string>()
    const formerAccess = classes.get(document)
    if (!formerAccess) return []
    return [...new Set([...sent.map(({ unit }) => unit), ...held])].flatMap((unit) => {
      const sendings = sent
        .filter((row) => row.unit === unit)
        .map(({ sentAt, dueOn, confirm }) => ({ sentAt, dueOn: dueOn ?? null, confirm: confirm === true }))
      const part = { kind, former: document, formerAccess, sendings, hasCopy: held.has(unit) }
      return standIns(unit).map((unitId) => ({ ...part, unitId }))
    })
  })
  return { holders, recipients: new Set(recipients) }
}

/** Whoever was released, or is held back, is not sent the next one either. */
function isStanding({ releasedAt, heldAt }: DeliveryRow): boolean {
  return !releasedAt && !heldAt
}

type DeliveryRow = {
  document: string
  unit: string
  sentAt: string
  dueOn?: string | null
  confirm?: boolean | null
  releasedAt?: string | null
  heldAt?: string | null
}
type ReceiptRow = { document: string; unit: string; event: string; receivedAt: string }
type EditionRow = { document: string; version: number; content: { access?: AccessClass } }

/** By document, the units that have a copy: the last that the library learnt is not that it was removed. */
async function copiesOf(req: PayloadRequest, ids: string[]): Promise<Map<string, Set<string>>> {
  const rows = await rowsOf<ReceiptRow>(req, 'receipts', {
    document: { in: ids },
    event: { in: [...HOLDING, 'removed'] },
  })
  const copies = new Map<string, Set<string>>()
  for (const { document, unit, event } of rows.toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1))) {
    const units = copies.get(document) ?? new Set()
    if (event === 'removed') units.delete(unit)
    else units.add(unit)
    copies.set(document, units)
  }
  return copies
}

/** The class of the newest edition of each that is older than the one that was published now. */
async function classesOf(
  req: PayloadRequest,
  { ids, edition }: { ids: string[]; edition: PublishedEdition },
): Promise<Map<string, AccessClass>> {
  const rows = await rowsOf<EditionRow>(req, 'editions', { document: { in: ids } })
  const older = rows.filter(({ document, version }) => document !== edition.document || version < edition.version)
  const inOrder = older.toSorted((one, other) => one.version - other.version)
  return new Map(inOrder.flatMap(({ document, content }) => (content.access ? [[document, content.access]] : [])))
}

async function standInsOf(req: PayloadRequest, today: string): Promise<(unitId: string) => string[]> {
  const units = new Map((await rowsOf<RecipientUnit>(req, 'units', {})).map((unit) => [unit.id, unit]))
  return (unitId) => presentUnits(units, { unitId, day: today })
}

async function rowsOf<Row>(req: PayloadRequest, collection: string, where: Where): Promise<Row[]> {
  const all = { limit: 0, pagination: false, req } as const
  return (await req.payload.db.find<Row & { id: string }>({ collection, where, ...all })).docs
}
