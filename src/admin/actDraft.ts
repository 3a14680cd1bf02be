import { parseDay } from '../vietnamese/calendar'
import type { OfferedAct } from './actsOffered'

/** By the rule of the library, or as the publisher says. */
export type HoldersChoice = 'rule' | 'yes' | 'no'

/** What a person has filled in for an act, before it is sent. */
export type ActDraft = {
  /** Note or reason. */
  note: string
  /** Slugs of the checklist's items that are ticked. */
  checked: string[]
  /** The day to publish on, as people write it; empty: now. */
  publishOn: string
  /** `HH:mm` in Vietnam's time. */
  publishTime: string
  /** Whether units that hold what this replaces or changes are told. */
  notifyHolders: HoldersChoice
  isUrgent: boolean
  decision: string
  unitIds: string[]
  groups: string[]
  kinds: string[]
  /** Units whose area is meant. */
  areas: string[]
  hasSubscribers: boolean
  /** The unit that it goes through, or empty. */
  through: string
  throughMode: 'forward' | 'told'
  /** Who was shown as the recipients of exactly this, before sending; null: nobody yet. */
  shown: string[] | null
  /** A day as people write it, or empty. */
  dueOn: string
  mustConfirm: boolean
  /** Where the edition is to be filed; null until it is known where it is. */
  placement: { topics: string[]; targetGroups: string[] } | null
  /** The day of its review from now on, as people write it; empty: as before. */
  reviewOn: string
}

export const EMPTY_DRAFT: ActDraft = {
  note: '',
  checked: [],
  publishOn: '',
  publishTime: '00:00',
  notifyHolders: 'rule',
  isUrgent: false,
  decision: '',
  unitIds: [],
  groups: [],
  kinds: [],
  areas: [],
  hasSubscribers: false,
  through: '',
  throughMode: 'forward',
  shown: null,
  dueOn: '',
  mustConfirm: true,
  placement: null,
  reviewOn: '',
}

/** Whether everything is there that the act asks for. `checklist`: the slugs of all its items, null while they load. */
export function isComplete(
  act: OfferedAct,
  { draft, checklist }: { draft: ActDraft; checklist: readonly string[] | null },
): boolean {
  switch (act) {
    case 'approve':
      return checklist !== null && checklist.every((slug) => draft.checked.includes(slug))
    case 'return':
    case 'withdraw':
      return draft.note.trim() !== ''
    case 'purge':
      return draft.note.trim() !== '' && draft.decision.trim() !== ''
    case 'send':
    case 'publish-and-send':
      return isSendable(draft)
    case 'publish':
      return isPublishable(draft)
    case 'correct-placement':
      return draft.placement !== null && isDayOrEmpty(draft.reviewOn)
    default:
      return true
  }
}

/** Only to who was shown. */
function isSendable(draft: ActDraft): boolean {
  return choosesAnybody(draft) && isDayOrEmpty(draft.dueOn) && draft.shown !== null
}

function isPublishable({ publishOn, publishTime }: ActDraft): boolean {
  return isDayOrEmpty(publishOn) && (!publishOn || publishTime !== '')
}

/** Whether a day is well written, or left out. */
export function isDayOrEmpty(text: string): boolean {
  return text.trim() === '' || parseDay(text) !== null
}

/** The address and body of the request that does the act on a document. */
export function requestOf(
  act: OfferedAct,
  { documentId, draft, revision }: { documentId: string; draft: ActDraft; revision?: number | undefined },
): { path: string; body: Record<string, unknown> } {
  if (act === 'send') return sendingRequest([documentId], draft)
  const note = draft.note.trim() || null
  // What the person had before them: if it has changed meanwhile they are told what happened, and decide anew.
  const seen = revision === undefined ? {} : { revision }
  return { path: `/api/documents/${documentId}/${act}`, body: { ...bodyOf(act, { draft, note }), ...seen } }
}

/** Whether any unit, group or other choice was made. */
export function choosesAnybody({ unitIds, groups, kinds, areas, hasSubscribers }: ActDraft): boolean {
  return unitIds.length + groups.length + kinds.length + areas.length > 0 || hasSubscribers
}

/** The same for sending several documents at once: only to whom it was shown. */
export function sendingRequest(
  documents: readonly string[],
  draft: ActDraft,
): { path: string; body: Record<string, unknown> } {
  return { path: '/api/assignments', body: { documents, ...sendingOf(draft), expected: draft.shown } }
}

/** What is asked before: who would get it. */
export function previewBody(documents: readonly string[], draft: ActDraft): Record<string, unknown> {
  const { note: _note, ...asked } = sendingOf(draft)
  return { documents, ...asked }
}

function sendingOf(draft: ActDraft): Record<string, unknown> {
  const { dueOn, mustConfirm, note } = draft
  return {
    ...chosenIn(draft),
    dueOn: parseDay(dueOn),
    confirm: mustConfirm,
    note: note.trim() || null,
    ...(draft.through ? { through: draft.through, throughMode: draft.throughMode } : {}),
  }
}

/** Who is chosen, as the server takes it. */
export function chosenIn({ unitIds, groups, kinds, areas, hasSubscribers }: ActDraft): Record<string, unknown> {
  return { units: unitIds, groups, kinds, areas, subscribers: hasSubscribers }
}

function bodyOf(
  act: Exclude<OfferedAct, 'send'>,
  { draft, note }: { draft: ActDraft; note: string | null },
): Record<string, unknown> {
  switch (act) {
    case 'approve':
      return { checklist: Object.fromEntries(draft.checked.map((slug) => [slug, true])), note }
    case 'publish':
      return publicationOf(draft)
    case 'publish-and-send':
      return { ...sendingOf(draft), expected: draft.shown }
    case 'correct-placement':
      return { ...draft.placement, ...reviewDay(draft), note }
    case 'withdraw':
      return { reason: note ?? '', urgent: draft.isUrgent }
    case 'purge':
      return { reason: note ?? '', decision: draft.decision.trim() }
    default:
      return { note }
  }
}

/** Whatever the clock of this machine shows, the time that people here mean is Vietnam's. */
function publicationOf({ publishOn, publishTime, notifyHolders }: ActDraft): { at?: string; notifyHolders?: boolean } {
  const day = parseDay(publishOn)
  return {
    ...(day ? { at: new Date(`${day}T${publishTime}:00+07:00`).toISOString() } : {}),
    ...(notifyHolders === 'rule' ? {} : { notifyHolders: notifyHolders === 'yes' }),
  }
}

/** Left out, it stays as it is. */
function reviewDay({ reviewOn }: ActDraft): { reviewOn?: string } {
  const day = parseDay(reviewOn)
  return day ? { reviewOn: day } : {}
}
