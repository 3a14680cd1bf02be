import type { CollectionAfterChangeHook } from 'payload'
import { appendEvent } from '../../src/platform/journal/appendEvent'

/** Who changed which account, and what it may do since: an auditor asks who made somebody an approver, and when. */
export const recordAccountChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  const roles = Array.isArray(doc.roles) ? doc.roles.map(String) : []
  await appendEvent(req, 'platform/user-changed', { user: doc.id, roles, closed: doc.disabled === true })
}
