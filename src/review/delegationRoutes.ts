import { Router } from 'express'
import { createLocalReq } from 'payload'
import { z } from 'zod'
import { isAdmin, isApprover, seesAllDocuments } from '../../collections/access/permissions'
import { actRoute, type ActRouteOptions } from '../platform/actRoute'
import { DomainError } from '../platform/errors'
import { isCalendarDay, vietnamDay } from '../vietnamese/calendar'
import { delegateApproval } from './delegateApproval'
import { approversOn } from './dutyRoster'
import { endDelegation } from './endDelegation'
import { delegationCandidates } from './delegationCandidates'

const name = z.string().min(1).max(100)
const day = z.string().refine(isCalendarDay, 'Ngày phải có thật, dạng 2026-12-31.')
const delegationSchema = z.object({
  from: name.nullish(),
  to: name,
  fromOn: day,
  toOn: day,
  reason: z.string().max(1000).default(''),
})

/** `POST /api/delegations`, `/api/delegations/:id/end`; who may be given one, and who may approve today. */
export function createDelegationRoutes(options: ActRouteOptions): Router {
  const { payload, requireUser } = options
  const router = Router()
  router.post(
    '/delegations',
    actRoute(options, delegationSchema, ({ context, body }) =>
      delegateApproval(context, { ...body, from: body.from ?? null }),
    ),
  )
  router.post(
    '/delegations/:id/end',
    actRoute(options, z.object({}), ({ context, id }) => endDelegation(context, { id })),
  )
  router.get('/delegations/candidates', async (req, res) => {
    const user = await requireUser(req)
    if (!isApprover(user) && !isAdmin(user)) throw new DomainError('platform/not-found')
    const items = await delegationCandidates(await createLocalReq({}, payload), user)
    res.set('Cache-Control', 'no-store').json({ items })
  })
  router.get('/documents/approvers', async (req, res) => {
    const user = await requireUser(req)
    if (!seesAllDocuments(user) && !isAdmin(user)) throw new DomainError('platform/not-found')
    const items = await approversOn(await createLocalReq({}, payload), vietnamDay(new Date()))
    res.set('Cache-Control', 'no-store').json({ items })
  })
  return router
}
