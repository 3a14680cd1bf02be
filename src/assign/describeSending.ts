import type { PayloadRequest } from 'payload'
import { mayAssign, unitIdOf } from '../../collections/access/permissions'
import { type ActContext, runAct } from '../platform/runAct'
import { assertPermitted } from '../review/assertPermitted'
import { readUnits } from './units/readUnits'
import type { RecipientState, StepKind } from './rules/standing'
import { slimEditions } from './slimEditions'
import { type Loaded, loadSending, speaksForSender } from './takeStep'

export type DescribedSending = {
  id: string
  awaits: string | null
  through: { id: string; name: string } | null
  /** Who took over from the unit that it goes through, since that has ended. */
  handedTo: { id: string; name: string } | null
  throughMode: string | null
  sentByUnit: string | null
  /** Whether who asks speaks for the sending unit. */
  isSender: boolean
  holdUntil: string | null
  dueOn: string | null
  confirm: boolean
  sentAt: string
  /** Whole days since it was sent. */
  ageDays: number
  /** Title null: no longer in force. */
  documents: { id: string; title: string | null; number: string | null }[]
  recipients: { id: string; name: string; state: RecipientState }[]
  steps: {
    kind: StepKind
    at: string
    units: string[]
    dueOn: string | null
    reason: string | null
    by: string | null
  }[]
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Where a sending stands, unit by unit, and what became of it: for the unit that sent it and the one that it goes through.
 *
 * @throws DomainError platform/not-found, review/not-permitted
 */
export function describeSending(context: ActContext, { id }: { id: string }): Promise<DescribedSending> {
  return runAct(context, async (req) => {
    assertPermitted(context.user, mayAssign(context.user))
    const { assignment, steps, states } = await loadSending(req, { id, user: context.user })
    const names = new Map((await readUnits(req)).map((unit) => [unit.id, unit.name]))
    const nameOf = (unit: string): string => names.get(unit) ?? unit
    const { through, handedTo, throughMode, holdUntil, awaits, confirm, sentAt } = assignment
    return {
      id,
      awaits: awaits ?? null,
      through: through ? { id: through, name: nameOf(through) } : null,
      handedTo: handedTo ? { id: handedTo, name: nameOf(handedTo) } : null,
      throughMode,
      sentByUnit: assignment.sentByUnit ?? null,
      isSender: await speaksForSender(req, { assignment, own: unitIdOf(context.user) }),
      holdUntil: holdUntil ?? null,
      dueOn: dueOnOf({ assignment, steps }),
      confirm,
      sentAt,
      ageDays: Math.floor((Date.now() - Date.parse(sentAt)) / DAY_MS),
      documents: await documentsOf(req, assignment.documents),
      recipients: [...states].map(([unit, state]) => ({ id: unit, name: nameOf(unit), state })),
      steps: steps.map(({ kind, at, units, dueOn, reason, by }) => ({
        kind,
        at,
        units: [...units],
        dueOn: dueOn ?? null,
        reason: reason ?? null,
        by: by ?? null,
      })),
    }
  })
}

async function documentsOf(req: PayloadRequest, ids: readonly string[]): Promise<DescribedSending['documents']> {
  const editions = new Map((await slimEditions(req, ids)).map((edition) => [edition.id, edition]))
  return ids.map((id) => ({ id, title: editions.get(id)?.title ?? null, number: editions.get(id)?.number ?? null }))
}

/** The day to confirm by that holds now: the newest that was given. */
export function dueOnOf({ assignment, steps }: Pick<Loaded, 'assignment' | 'steps'>): string | null {
  return steps.findLast(({ kind }) => kind === 'extended')?.dueOn ?? assignment.dueOn ?? null
}
