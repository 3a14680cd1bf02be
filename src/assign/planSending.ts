import type { PayloadRequest } from 'payload'
import { DomainError } from '../platform/errors'
import type { ActingUser } from '../platform/runAct'
import { vietnamDay } from '../vietnamese/calendar'
import { sendableFaults, unsendableIds } from './sendableFaults'
import { type RecipientFault, type Recipients, resolveRecipients } from './resolveRecipients'
import { MOST_DELIVERIES, type SendArguments } from './sending'

export type Plan = Recipients & { documents: string[] }

type Planning = {
  args: SendArguments
  user: ActingUser | null
  /** The day from which on a due date may be (Vietnam); absent: today. The demonstration tells of earlier days. */
  dueFrom?: string
}

/** What a sending would be: who is meant and what stands against it, in the order in which it is told. */
export async function planSending(req: PayloadRequest, { args, user, dueFrom }: Planning): Promise<Plan> {
  const documents = [...new Set(args.documents)]
  const unsendable = await unsendableIds(req, { documentIds: documents, user })
  // Attack: who subscribes to a document's topics would tell that there is one, and about what.
  const known = documents.filter((id) => !unsendable.has(id))
  const recipients = await resolveRecipients(req, { asked: args, documentIds: known, user })
  const faults: RecipientFault[] = [
    ...recipients.faults,
    ...sendableFaults(args.documents, unsendable).map((fault) => ({ ...fault, code: 'assign/not-published' as const })),
    ...dueFaults(args.dueOn, dueFrom ?? vietnamDay(new Date())),
    ...holdFaults(args),
    ...sizeFaults(documents.length * recipients.chosen.length),
  ]
  return { ...recipients, documents, faults }
}

/** @throws DomainError of the first fault, with all of its code */
export function assertFaultless(faults: readonly RecipientFault[]): void {
  const first = ORDER.find((code) => faults.some((fault) => fault.code === code))
  if (!first) return
  const errors = faults.filter(({ code }) => code === first).map(({ path, message }) => ({ path, message }))
  const detail = first === 'assign/unit-ended' ? { detail: errors.map(({ message }) => message).join(' ') } : {}
  throw new DomainError(first, { ...detail, errors })
}

const ORDER = [
  'platform/invalid-input',
  'assign/unit-ended',
  'assign/no-recipient',
  'assign/too-many',
  'assign/unit-out-of-scope',
  'assign/not-published',
] as const

function dueFaults(dueOn: string | null | undefined, today: string): RecipientFault[] {
  if (!dueOn || dueOn >= today) return []
  return [
    { code: 'platform/invalid-input', path: 'dueOn', message: 'Hạn xác nhận đã qua; hãy chọn từ hôm nay trở đi.' },
  ]
}

function holdFaults({ holdUntil }: SendArguments): RecipientFault[] {
  if (!holdUntil || Date.parse(holdUntil) > Date.now()) return []
  return [
    { code: 'platform/invalid-input', path: 'holdUntil', message: 'Thời điểm được tạm giữ đến phải ở sau hiện tại.' },
  ]
}

function sizeFaults(deliveries: number): RecipientFault[] {
  if (deliveries <= MOST_DELIVERIES) return []
  const message = `Một đợt gửi có nhiều nhất ${MOST_DELIVERIES} lượt giao (số tài liệu × số nơi nhận); đợt này có ${deliveries}.`
  return [{ code: 'assign/too-many', path: 'documents', message }]
}
