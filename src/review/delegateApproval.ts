import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { isAdmin, isApprover, mayUseAdminPanel } from '../../collections/access/permissions'
import { DomainError, type FieldFault } from '../platform/errors'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { vietnamDay } from '../vietnamese/calendar'
import { authoritiesOf, type PersonRow } from './approvalAuthority'
import { isDelegable, periodFault } from './rules/delegating'

export type DelegationArguments = {
  /** Id or user name of the approver who delegates; an approver names nobody else than themselves. */
  from?: string | null
  to: string
  /** Calendar days in Vietnam, both inclusive. */
  fromOn: string
  toOn: string
  reason: string
}

export type Delegation = {
  id: string
  from: string
  to: string
  kind: 'approve'
  fromOn: string
  toOn: string
  reason: string
  endedAt: string | null
}

/**
 * Lets somebody else approve on an approver's behalf, from day to day. Given by the approver or by an administrator. Who was
 * given it cannot give it on, and four eyes hold as ever.
 *
 * @throws DomainError platform/not-found, review/not-permitted, review/redelegation, platform/invalid-input
 */
export function delegateApproval(context: ActContext, args: DelegationArguments): Promise<Delegation> {
  return runAct(context, async (req) => {
    const giver = await giverFor(req, { user: context.user, from: args.from ?? null })
    const receiver = await personNamed(req, args.to)
    const faults: FieldFault[] = []
    if (!receiver || !isDelegable({ giver, receiver })) faults.push({ path: 'to', message: NOT_DELEGABLE })
    const period = periodFault(args, vietnamDay(new Date()))
    if (period) faults.push(period)
    if (!args.reason.trim()) faults.push({ path: 'reason', message: 'Hãy ghi lý do ủy quyền.' })
    if (faults.length > 0 || !receiver) throw new DomainError('platform/invalid-input', { errors: faults })
    const delegation: Delegation = {
      id: uuidv7(),
      from: giver.id,
      to: receiver.id,
      kind: 'approve',
      fromOn: args.fromOn,
      toOn: args.toOn,
      reason: args.reason.normalize('NFC').trim(),
      endedAt: null,
    }
    const common = { depth: 0, req, overrideAccess: true } as const // nobody writes these rows but acts
    const row = await req.payload.create({ collection: 'delegations', data: delegation, ...common })
    const { from, to, fromOn, toOn } = delegation
    await appendEvent(req, 'review/delegated', { delegation: String(row.id), from, to, fromOn, toOn })
    return { ...delegation, id: String(row.id) }
  })
}

const NOT_DELEGABLE =
  'Chỉ ủy quyền được cho người biên tập, người duyệt, hoặc người thẩm định cùng đơn vị; tài khoản đang dùng và không phải chính mình.'

type Giving = { user: ActingUser | null; from: string | null }

async function giverFor(req: PayloadRequest, { user, from }: Giving): Promise<PersonRow> {
  const asked = from === null ? user?.id : (await personNamed(req, from))?.id
  const isOwn = asked !== undefined && asked === user?.id
  if (!isAdmin(user) && !(isApprover(user) && isOwn)) await refuse(req, user)
  const giver = asked === undefined ? null : await personNamed(req, asked)
  if (giver && isApprover(giver)) return giver
  const message = 'Người ủy quyền phải là người duyệt, tài khoản đang dùng.'
  throw new DomainError('platform/invalid-input', { errors: [{ path: 'from', message }] })
}

/** For those who only know editions there is no such thing; whoever holds a delegation is told that it goes no further. */
async function refuse(req: PayloadRequest, user: ActingUser | null): Promise<never> {
  if (!mayUseAdminPanel(user)) throw new DomainError('platform/not-found')
  const isReceiver = !isApprover(user) && (await authoritiesOf(req, user)).length > 0
  throw new DomainError(isReceiver ? 'review/redelegation' : 'review/not-permitted')
}

async function personNamed(req: PayloadRequest, name: string): Promise<PersonRow | null> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { or: [{ id: { equals: name } }, { username: { equals: name } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // the act itself says who may be named
  })
  return (docs[0] as unknown as PersonRow | undefined) ?? null // a row of users
}
