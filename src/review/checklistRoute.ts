import { Router } from 'express'
import { createLocalReq } from 'payload'
import { seesAllDocuments } from '../../collections/access/permissions'
import type { ActRouteOptions } from '../platform/actRoute'
import { DomainError } from '../platform/errors'
import { demandsFor, itemsInForce } from './approvalRules'
import { loadWorkingCopy } from './loadWorkingCopy'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * `GET /api/documents/checklist`: all items in force; with `?document=` those that are asked for this document, and how many
 * have to approve it.
 */
export function createChecklistRoute({ payload, requireUser }: ActRouteOptions): Router {
  const router = Router()
  router.get('/documents/checklist', async (req, res) => {
    const user = await requireUser(req)
    const { document } = req.query
    const question = await createLocalReq({}, payload)
    res.set('Cache-Control', 'no-store')
    if (document === undefined) {
      const items = await itemsInForce(question)
      res.json({ items: items.map(({ slug, label }) => ({ slug, label })) })
      return
    }
    if (typeof document !== 'string' || !UUID.test(document) || !seesAllDocuments(user))
      throw new DomainError('platform/not-found')
    const copy = await loadWorkingCopy(question, document)
    res.json(await demandsFor(question, copy.topics ?? []))
  })
  return router
}
