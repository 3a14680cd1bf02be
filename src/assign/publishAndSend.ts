import { mayAssign } from '../../collections/access/permissions'
import { type ActContext, runAct } from '../platform/runAct'
import { publishInAct } from '../publish/publishDocument'
import { assertPermitted } from '../review/assertPermitted'
import type { WorkingCopy } from '../review/rules/workingCopy'
import { type SendArguments, type Assignment, sendInAct } from './sendDocuments'

export type PublishAndSendArguments = Omit<SendArguments, 'documents'> & { id: string }

/**
 * Publishes what was approved and sends it, both or neither, for whoever may do both.
 *
 * @throws DomainError what `publishDocument` and `sendDocuments` throw
 */
export function publishAndSend(
  context: ActContext,
  { id, ...sending }: PublishAndSendArguments,
): Promise<WorkingCopy & { assignment: Pick<Assignment, 'id' | 'recipients'> }> {
  return runAct(context, async (req) => {
    assertPermitted(context.user, mayAssign(context.user))
    const document = await publishInAct(req, { id, user: context.user })
    const assignment = await sendInAct(req, { args: { ...sending, documents: [id] }, user: context.user })
    return { ...document, assignment: { id: assignment.id, recipients: assignment.recipients } }
  })
}
