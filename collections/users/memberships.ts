import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { ensureMembershipByAct } from '../../src/assign/units/ensureMembershipByAct'
import { openFirstMembership } from '../../src/assign/units/membershipRows'
import { unitIdOf } from '../access/permissions'

/** Where somebody belongs is changed by the acts alone. */
export const keepMembershipsByAct: CollectionBeforeChangeHook = ({ data, originalDoc, context }) => {
  ensureMembershipByAct({ data, originalDoc, isByAct: context.byMembership === true })
  return data
}

/** A new account belongs to its unit. */
export const openOwnMembership: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') await openFirstMembership(req, { ...doc, unit: unitIdOf(doc) })
}
