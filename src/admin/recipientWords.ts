import type { RecipientsAsked } from '../assign/sending'
import { UNIT_KINDS } from '../vocabulary/unitKinds'
import type { Words } from './words'

type Named = { id: string; slug?: string; name: string }

/** What there is to choose recipients from; null while it is not known. */
export type NamesKnown = { all: readonly Named[]; groups: readonly { slug: string; name: string }[] } | null

export type RecipientLine = { label: Words; names: string[] }

/** Whom a rule is for, in words: a line for each way by which they were chosen. A name that is not known stays as it was written. */
export function recipientWords(asked: RecipientsAsked, known: NamesKnown): RecipientLine[] {
  const units = new Map((known?.all ?? []).flatMap(({ id, slug, name }) => [[id, name] as const, [slug ?? id, name]]))
  const groups = new Map((known?.groups ?? []).map(({ slug, name }) => [slug, name]))
  const { subscribers } = asked
  const lines: RecipientLine[] = [
    { label: LABELS.units, names: named(asked.units, units) },
    { label: LABELS.groups, names: named(asked.groups, groups) },
    { label: LABELS.kinds, names: named(asked.kinds, KINDS) },
    { label: LABELS.areas, names: named(asked.areas, units) },
    { label: LABELS.except, names: named(asked.except, units) },
  ].filter(({ names }) => names.length > 0)
  return hasSubscribers(subscribers) ? [{ label: LABELS.subscribers, names: [] }, ...lines] : lines
}

function hasSubscribers(subscribers: RecipientsAsked['subscribers']): boolean {
  return subscribers === true || (Array.isArray(subscribers) && subscribers.length > 0)
}

function named(names: readonly string[] | undefined, known: ReadonlyMap<string, string>): string[] {
  return (names ?? []).map((name) => known.get(name) ?? name)
}

const KINDS: ReadonlyMap<string, string> = new Map(UNIT_KINDS.map(({ slug, name }) => [slug, name]))

const LABELS = {
  units: { vi: 'Đơn vị', en: 'Units' },
  groups: { vi: 'Nhóm đơn vị', en: 'Groups' },
  kinds: { vi: 'Loại đơn vị', en: 'Kinds of units' },
  areas: { vi: 'Theo địa bàn', en: 'Areas' },
  subscribers: { vi: 'Đơn vị đăng ký chủ đề của tài liệu', en: 'Whoever subscribes to the topics' },
  except: { vi: 'Trừ', en: 'Except' },
} satisfies Record<string, Words>
