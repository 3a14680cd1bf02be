import { parseDay } from '../vietnamese/calendar'
import type { OfferedAct } from './actsOffered'

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
  isUrgent: boolean
  decision: string
  unitIds: string[]
  groups: string[]
  /** A day as people write it, or empty. */
  dueOn: string
  mustConfirm: boolean
}

export const EMPTY_DRAFT: ActDraft = {
  note: '',
  checked: [],
  publishOn: '',
  publishTime: '08:00',
  isUrgent: false,
  decision: '',
  unitIds: [],
  groups: [],
  dueOn: '',
  mustConfirm: true,
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
      return draft.unitIds.length + draft.groups.length > 0 && isDayOrEmpty(draft.dueOn)
    case 'publish':
      return isDayOrEmpty(draft.publishOn) && (!draft.publishOn || draft.publishTime !== '')
    default:
      return true
  }
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

/** The same for sending several documents at once. */
export function sendingRequest(
  documents: readonly string[],
  draft: ActDraft,
): { path: string; body: Record<string, unknown> } {
  return {
    path: '/api/assignments',
    body: { documents, ...sendingOf(draft), note: draft.note.trim() || null },
  }
}

type Sending = { units: string[]; groups: string[]; dueOn: string | null; confirm: boolean }

function sendingOf({ unitIds, groups, dueOn, mustConfirm }: ActDraft): Sending {
  return { units: unitIds, groups, dueOn: parseDay(dueOn), confirm: mustConfirm }
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
    case 'withdraw':
      return { reason: note ?? '', urgent: draft.isUrgent }
    case 'purge':
      return { reason: note ?? '', decision: draft.decision.trim() }
    default:
      return { note }
  }
}

/** Whatever the clock of this machine shows, the time that people here mean is Vietnam's. */
function publicationOf({ publishOn, publishTime }: ActDraft): { at?: string } {
  const day = parseDay(publishOn)
  return day ? { at: new Date(`${day}T${publishTime}:00+07:00`).toISOString() } : {}
}
