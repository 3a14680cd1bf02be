import { startOfVietnamDay, vietnamDay } from '../../vietnamese/calendar'
import type { AccessClass } from '../../publish/rules/frozen'
import type { RelationKind } from '../../review/rules/workingCopy'

/** Events after which a unit has a copy; whoever only looked has none. */
export const HOLDING: ReadonlySet<string> = new Set(['downloaded', 'acknowledged', 'broadcast', 'disseminated'])

/** What was published does to what a unit holds: `version`, a new version of the same document. */
export type ReasonKind = 'version' | 'supersedes' | RelationKind

export type Sending = { sentAt: string; dueOn: string | null; confirm: boolean }

/** One unit's part in a document that what was published replaces or changes. */
export type Holder = {
  unitId: string
  kind: ReasonKind
  /** The document that the unit holds; of a new version, the document itself. */
  former: string
  /** Of the edition of `former` that was in force before. */
  formerAccess: AccessClass
  /** Empty: the unit fetched it without having been sent it. */
  sendings: readonly Sending[]
  /** It has a copy that it has not reported as removed. */
  hasCopy: boolean
}

export type Telling = { unitIds: string[]; kind: ReasonKind; former: string; confirm: boolean; dueOn: string | null }

export type Circumstances = {
  access: AccessClass
  /** What the publisher chose; null: nothing. */
  choice: boolean | null
  /** Units that were sent the published document before, whichever version. */
  recipients: ReadonlySet<string>
  /** Calendar day in Vietnam. */
  today: string
  /** Days to confirm where the earlier sending said nothing. */
  defaultDays: number
}

/**
 * Which units are told of a publication because of what they hold, and until when they confirm it. For a document of the class
 * "recipients only" being told is what opens it, so by itself the rule tells only those who were sent what it replaces, where
 * that was for recipients only too, or who were sent this very document; a copy fetched while it was open to all opens
 * nothing. The publisher may choose otherwise, either way.
 *
 * Who was asked to confirm the former one confirms this one, within as many days. Who holds a copy of another document that
 * this one replaces or changes confirms it in any case: that copy is now wrong.
 */
export function holdersToTell(holders: readonly Holder[], circumstances: Circumstances): Telling[] {
  if (circumstances.choice === false) return []
  const byUnit = new Map<string, Holder[]>()
  for (const holder of holders) {
    if (!isToBeTold(holder, circumstances)) continue
    byUnit.set(holder.unitId, [...(byUnit.get(holder.unitId) ?? []), holder])
  }
  const tellings = new Map<string, Telling>()
  for (const [unitId, own] of byUnit) {
    const { unitIds: _none, ...owed } = tellingOf(own, circumstances)
    const name = JSON.stringify(owed)
    const telling = tellings.get(name) ?? { ...owed, unitIds: [] }
    telling.unitIds.push(unitId)
    tellings.set(name, telling)
  }
  return [...tellings.values()].map((telling) => ({ ...telling, unitIds: telling.unitIds.toSorted() }))
}

function isToBeTold(holder: Holder, { access, choice, recipients }: Circumstances): boolean {
  const { sendings, hasCopy, unitId, formerAccess } = holder
  const wasSent = sendings.length > 0
  if (!wasSent && !hasCopy) return false
  if (choice === true || access !== 'assigned' || recipients.has(unitId)) return true
  return wasSent && formerAccess === 'assigned'
}

/** The strongest reason is the one that is told. */
const STRENGTH: readonly ReasonKind[] = ['version', 'supersedes', 'repeals', 'corrects', 'amends']

function tellingOf(own: readonly Holder[], { today, defaultDays }: Circumstances): Telling {
  const byStrength = own.toSorted((one, other) => STRENGTH.indexOf(one.kind) - STRENGTH.indexOf(other.kind))
  const sendings = byStrength.flatMap((holder) => holder.sendings)
  const confirm = own.some(mustConfirm)
  const days = spanOf(sendings.filter((sending) => sending.confirm)) ?? spanOf(sendings)
  const dueInDays = days ?? (confirm ? defaultDays : null)
  const [first] = byStrength
  return {
    unitIds: [],
    kind: first?.kind ?? 'version',
    former: first?.former ?? '',
    confirm,
    dueOn: dueInDays === null ? null : dayAfter(today, dueInDays),
  }
}

function mustConfirm({ sendings, kind, hasCopy }: Holder): boolean {
  return sendings.some(({ confirm }) => confirm) || (kind !== 'version' && hasCopy)
}

/** Days from the newest sending that named a day to that day, at least one. */
function spanOf(sendings: readonly Sending[]): number | null {
  const dated = sendings.flatMap(({ sentAt, dueOn }) => (dueOn ? [{ sentAt, dueOn }] : []))
  const newest = dated.toSorted((one, other) => (one.sentAt < other.sentAt ? 1 : -1))[0]
  if (!newest) return null
  const sentOn = startOfVietnamDay(vietnamDay(new Date(newest.sentAt)))
  return Math.max(1, Math.round((startOfVietnamDay(newest.dueOn).getTime() - sentOn.getTime()) / DAY_MS))
}

const DAY_MS = 24 * 60 * 60 * 1000

function dayAfter(day: string, days: number): string {
  return vietnamDay(new Date(startOfVietnamDay(day).getTime() + days * DAY_MS))
}
