import type { CollectionConfig } from 'payload'
import { apiConsumers } from './apiConsumers'
import { assignments, deliveries, receipts } from './assignments'
import { documents } from './documents'
import { editions } from './editions'
import { ensureAskable } from './hooks/ensureAskable'
import { ensureFieldTypes } from './hooks/ensureFieldTypes'
import { journal, journalHeads, nodes, outbox, signInAttempts } from './machinery'
import { media } from './media'
import { memberships } from './memberships'
import { reorganisations } from './reorganisations'
import { synonyms } from './synonyms'
import { programmes, unitGroups } from './unitGroups'
import { units } from './units'
import { users } from './users'
import { webhooks } from './webhooks'
import { documentTypes, topics } from './vocabularies'

/** In the order in which the admin panel shows them. */
export const collections: CollectionConfig[] = withCheckedTypes([
  documents,
  media,
  editions,
  assignments,
  deliveries,
  receipts,
  units,
  unitGroups,
  programmes,
  reorganisations,
  topics,
  documentTypes,
  synonyms,
  users,
  memberships,
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
