import type { CollectionConfig } from 'payload'
import { apiConsumers } from './apiConsumers'
import { assignmentSteps } from './assignmentSteps'
import { assignments, deliveries, receipts } from './assignments'
import { checklistItems } from './checklistItems'
import { closedReports } from './closedReports'
import { attendances, courses } from './courses'
import { delegations, dutyRoster } from './delegations'
import { documents } from './documents'
import { editionCorrections } from './editionCorrections'
import { editions } from './editions'
import { equipmentItems, equipmentStates } from './equipment'
import { ensureAskable } from './hooks/ensureAskable'
import { ensureFieldTypes } from './hooks/ensureFieldTypes'
import { journal, journalHeads, nodes, outbox, signInAttempts, turns } from './machinery'
import { media } from './media'
import { memberships } from './memberships'
import { officerMerges, officers, officerTerms } from './officers'
import { reorganisations } from './reorganisations'
import { programmes, unitGroups } from './unitGroups'
import { standingRulePositions, standingRules } from './standingRules'
import { reminders } from './reminders'
import { reviewComments } from './reviewComments'
import { synonyms } from './synonyms'
import { topicSubscriptions } from './topicSubscriptions'
import { units } from './units'
import { missedSearches, usageDays } from './usage'
import { users } from './users'
import { webhooks } from './webhooks'
import { documentTypes, topics } from './vocabularies'

/** In the order in which the admin panel shows them. */
export const collections: CollectionConfig[] = withCheckedTypes([
  documents,
  media,
  editions,
  reviewComments,
  editionCorrections,
  delegations,
  dutyRoster,
  assignments,
  assignmentSteps,
  standingRules,
  topicSubscriptions,
  deliveries,
  receipts,
  reminders,
  closedReports,
  units,
  unitGroups,
  programmes,
  equipmentItems,
  equipmentStates,
  reorganisations,
  topics,
  documentTypes,
  checklistItems,
  synonyms,
  users,
  memberships,
  officers,
  officerTerms,
  courses,
  attendances,
  officerMerges,
  apiConsumers,
  webhooks,
  usageDays,
  missedSearches,
  journal,
  journalHeads,
  outbox,
  nodes,
  standingRulePositions,
  turns,
  signInAttempts,
])

function withCheckedTypes(all: CollectionConfig[]): CollectionConfig[] {
  return all.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [ensureAskable, ensureFieldTypes, ...(collection.hooks?.beforeOperation ?? [])],
    },
  }))
}
