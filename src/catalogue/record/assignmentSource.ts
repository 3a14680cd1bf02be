import type { Payload } from 'payload'
import type { ReasonKind } from '../../assign/rules/holdersToTell'
import type { StepKind } from '../../assign/rules/standing'
import type { EventCode } from '../../platform/journal/appendEvent'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import type { CatalogueChange } from '../changes'
import { rowById } from './rowById'

type AssignmentRow = {
  id: string
  documents: string[]
  recipients: string[]
  dueOn?: string | null
  confirm?: boolean | null
  note?: string | null
  sentByUnit?: string | null
  through?: string | null
  throughMode?: 'forward' | 'told' | null
  below?: string[] | null
  reason?: ReasonKind | null
  former?: string | null
}

/** Who was sent what, as it was frozen; of a sending that has to be forwarded, who had it at once. */
export async function sent(payload: Payload, assignmentId: string): Promise<CatalogueChange> {
  const assignment = await rowById<AssignmentRow>(payload, 'assignments', assignmentId)
  if (!assignment) return { kind: 'none' }
  const { recipients, through, throughMode, below } = assignment
  const waiting = new Set(throughMode === 'forward' ? below : [])
  return {
    kind: 'assigned',
    assignmentId,
    documentIds: assignment.documents,
    unitIds: recipients.filter((unitId) => !waiting.has(unitId)),
    informedIds: through && !recipients.includes(through) ? [through] : [],
    dueOn: assignment.dueOn ?? null,
    confirm: assignment.confirm ?? false,
    note: assignment.note ?? null,
    sentByUnitId: assignment.sentByUnit ?? null,
    because: becauseOf(assignment),
  }
}

function becauseOf({ reason, former }: AssignmentRow): { kind: ReasonKind; former: string } | null {
  return reason && former ? { kind: reason, former } : null
}

type StepRow = {
  id: string
  assignment: string
  kind: StepKind
  documents: string[]
  units: string[]
  dueOn?: string | null
}

const STEP_EVENTS: ReadonlySet<string> = new Set<EventCode>([
  'assign/added',
  'assign/released',
  'assign/extended',
  'assign/forwarded',
  'assign/held',
  'assign/let-go',
])

/** What happened to a sending afterwards; of any other event nothing. */
export async function stepOf(payload: Payload, { code, data }: NumberedEvent): Promise<CatalogueChange> {
  if (!STEP_EVENTS.has(code)) return { kind: 'none' }
  const step = await rowById<StepRow>(payload, 'assignment-steps', String(data.step))
  if (!step) return { kind: 'none' }
  return {
    kind: 'reassigned',
    assignmentId: step.assignment,
    step: step.kind,
    documentIds: step.documents,
    unitIds: step.units,
    dueOn: step.dueOn ?? null,
  }
}
