import type { CollectionConfig } from 'payload'
import { apiConsumers } from './apiConsumers'
import { assignments, deliveries, receipts } from './assignments'
import { checklistItems } from './checklistItems'
import { delegations, dutyRoster } from './delegations'
import { documents } from './documents'
import { editionCorrections } from './editionCorrections'
import { editions } from './editions'
import { ensureAskable } from './hooks/ensureAskable'
import { ensureFieldTypes } from './hooks/ensureFieldTypes'
import { journal, journalHeads, nodes, outbox, signInAttempts } from './machinery'
import { media } from './media'
import { synonyms } from './synonyms'
import { units } from './units'
import { users } from './users'
import { webhooks } from './webhooks'
import { documentTypes, topics } from './vocabularies'

/** In the order in which the admin panel shows them. */
export const collections: CollectionConfig[] = withCheckedTypes([
  documents,
  media,
  editions,
  editionCorrections,
  delegations,
  dutyRoster,
  assignments,
  deliveries,
  receipts,
  units,
  topics,
  documentTypes,
  checklistItems,
  synonyms,
  users,
  apiConsumers,
  webhooks,
  journal,
  journalHeads,
  outbox,
  nodes,
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
