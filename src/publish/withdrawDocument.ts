import { DomainError } from '../platform/errors'
import { type ActContext, runAct } from '../platform/runAct'
import { loadForAct } from '../review/loadForAct'
import type { Withdrawal, WorkingCopy } from '../review/rules/workingCopy'
import { saveStanding } from '../review/saveStanding'

type WithdrawArguments = {
  id: string
  reason: string
  urgent?: boolean
  /** What readers are told instead of the reason; null or empty: nothing. Absent: the reason itself. */
  publicReason?: string | null | undefined
}

/**
 * Takes the edition in force from every reader. The caller answers only when every process has passed the event, see
 * `platform/journal/awaitEverywhere`.
 *
 * @throws DomainError review/not-permitted, review/illegal-transition, publish/reason-required
 */
export function withdrawDocument(
  context: ActContext,
  { id, reason, urgent = false, publicReason }: WithdrawArguments,
): Promise<WorkingCopy> {
  return runAct(context, async (req) => {
    const copy = await loadForAct(req, { act: 'withdraw', id, person: context.user })
    if (!reason.trim())
      throw new DomainError('publish/reason-required', {
        errors: [{ path: 'reason', message: 'Hãy ghi lý do thu hồi.' }],
      })
    const withdrawal: Withdrawal = {
      at: new Date().toISOString(),
      by: context.user?.id ?? '',
      reason: reason.normalize('NFC').trim(),
      ...(publicReason === undefined ? {} : { publicReason: (publicReason ?? '').normalize('NFC').trim() }),
      urgent,
      version: copy.version,
      replacedBy: null,
    }
    const withdrawals = [...(copy.withdrawals ?? []), withdrawal]
    return saveStanding(req, {
      copy,
      standing: {
        state: 'withdrawn',
        inForce: false,
        approval: null,
        approvals: [],
        approvalsNeeded: null,
        publishAt: null,
        scheduledBy: null,
        takesEffectOn: null,
        endsOn: null,
        withdrawals,
      },
      event: 'publish/withdrawn',
      data: { version: copy.version, urgent, withdrawal: withdrawals.length - 1 },
    })
  })
}
