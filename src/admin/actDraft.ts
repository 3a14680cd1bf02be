import type { OfferedAct } from './actsOffered'

/** What a person has filled in for an act, before it is sent. */
export type ActDraft = {
  /** Note or reason. */
  note: string
  /** Slugs of the checklist's items that are ticked. */
  checked: string[]
  /** `YYYY-MM-DDTHH:mm` in Vietnam's time; empty: now. */
  at: string
  isUrgent: boolean
  decision: string
  unitIds: string[]
  groups: string[]
  /** `YYYY-MM-DD`, or empty. */
  dueOn: string
  mustConfirm: boolean
}

export const EMPTY_DRAFT: ActDraft = {
  note: '',
  checked: [],
  at: '',
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
      return draft.unitIds.length + draft.groups.length > 0
    default:
      return true
  }
}

/** The address and body of the request that does the act on a document. */
export function requestOf(
  act: OfferedAct,
  { documentId, draft }: { documentId: string; draft: ActDraft },
): { path: string; body: Record<string, unknown> } {
  const note = draft.note.trim() || null
  if (act === 'send') return { path: '/api/assignments', body: { documents: [documentId], ...sendingOf(draft), note } }
  return { path: `/api/documents/${documentId}/${act}`, body: bodyOf(act, { draft, note }) }
}

type Sending = { units: string[]; groups: string[]; dueOn: string | null; confirm: boolean }

function sendingOf({ unitIds, groups, dueOn, mustConfirm }: ActDraft): Sending {
  return { units: unitIds, groups, dueOn: dueOn || null, confirm: mustConfirm }
}

function bodyOf(
  act: Exclude<OfferedAct, 'send'>,
  { draft, note }: { draft: ActDraft; note: string | null },
): Record<string, unknown> {
  switch (act) {
    case 'approve':
      return { checklist: Object.fromEntries(draft.checked.map((slug) => [slug, true])), note }
    case 'publish':
      return draft.at ? { at: vietnamInstant(draft.at) } : {}
    case 'withdraw':
      return { reason: note ?? '', urgent: draft.isUrgent }
    case 'purge':
      return { reason: note ?? '', decision: draft.decision.trim() }
    default:
      return { note }
  }
}

/** Whatever the clock of this machine shows, the time that people here mean is Vietnam's. */
function vietnamInstant(local: string): string {
  return new Date(`${local}:00+07:00`).toISOString()
}
