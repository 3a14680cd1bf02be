import { type Request, type RequestHandler, Router } from 'express'
import type { Payload } from 'payload'
import { z } from 'zod'
import { seesAllDocuments } from '../../collections/access/permissions'
import { actRoute, type ActRouteOptions } from '../platform/actRoute'
import { DomainError } from '../platform/errors'
import { parseInput } from '../platform/parseInput'
import type { ActingUser } from '../platform/runAct'
import { REVIEW_PARTS } from '../vocabulary/reviewParts'
import { addComment } from './addComment'
import { awaitingDocuments } from './awaitingDocuments'
import { changesOf } from './changesOf'
import { commentsOn } from './commentsOn'
import { findWorkingCopy, UUID } from './findWorkingCopy'
import { resolveComment } from './resolveComment'

const page = z.coerce.number().int().min(1).max(100_000).default(1)
const limit = z.coerce.number().int().min(1).max(100).default(20)
const queueSchema = z.object({ whose: z.enum(['mine', 'others']).default('mine'), page, limit })
const commentsSchema = z.object({ page, limit })
const slugs = REVIEW_PARTS.map(({ slug }) => slug)
const commentSchema = z.object({ text: z.string(), part: z.enum(slugs).nullish() })

/** What approvers look at: the queue, what changed, comments. Who sees no working copies is told that there is nothing. */
export function createReviewingRoutes(options: ActRouteOptions): Router {
  const { payload } = options
  const router = Router()
  router.get(
    '/documents/awaiting',
    reading(options, async ({ user, req }) =>
      awaitingDocuments(payload, { person: user, ...parseInput(queueSchema, req.query) }),
    ),
  )
  router.get(
    '/documents/:id/changes',
    reading(options, async ({ user, req }) => {
      const copy = await findWorkingCopy(payload, { id: req.params.id, user })
      const { changes } = await changesOf(payload, copy)
      return { version: copy.version, revision: copy.revision, ...changes }
    }),
  )
  router.get(
    '/documents/:id/comments',
    reading(options, async ({ user, req }) => {
      const { id } = await findWorkingCopy(payload, { id: req.params.id, user })
      return commentsOn(payload, { documentId: id, ...parseInput(commentsSchema, req.query) })
    }),
  )
  router.post(
    '/documents/:id/comments',
    actRoute(options, commentSchema, ({ context, id, body }) => addComment(context, { id, ...body })),
  )
  router.post('/documents/:id/comments/:commentId/resolve', async (req, res) => {
    const user = await options.requireUser(req)
    const { id, commentId } = req.params
    if (!UUID.test(id) || !UUID.test(commentId)) throw new DomainError('platform/not-found')
    const doc = await resolveComment({ payload, user }, { id, commentId })
    res.set('Cache-Control', 'no-store').json({ doc })
  })
  return router
}

type Asked = { user: ActingUser; req: Request; payload: Payload }

function reading(options: ActRouteOptions, answer: (asked: Asked) => Promise<object>): RequestHandler {
  return async function answerReader(req, res) {
    const user = await options.requireUser(req)
    if (!seesAllDocuments(user)) throw new DomainError('platform/not-found')
    res.set('Cache-Control', 'private, no-store').json(await answer({ user, req, payload: options.payload }))
  }
}
