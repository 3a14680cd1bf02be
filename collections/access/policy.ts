import type { CollectionConfig } from 'payload'
import {
  admins,
  anySignedIn,
  assignmentsOfOwnUnit,
  auditors,
  auditorsAndAdmins,
  deliveriesOfOwnUnits,
  documentSeers,
  documentSeersAndAdmins,
  nobody,
  ownAccountOrAdmins,
  ownAccountOrAll,
  ownFilesOrCheckedOnes,
  ownMembershipsOrAll,
  rulesOfOwnUnit,
  stepsOfOwnAssignments,
  subscriptionsOfOwnUnits,
  writers,
} from './rules'

type CollectionAccess = NonNullable<CollectionConfig['access']>

/**
 * All of who may touch what, on one screen. Readers are not here: they only know the catalogue, whose rule is `Reader`.
 * Nothing is deleted: units end, accounts are closed, documents are withdrawn or purged. `create` where an act or an upload
 * is the only way says nobody; the act checks the person itself.
 */
export const policy = {
  users: { create: admins, read: ownAccountOrAll, update: ownAccountOrAdmins, delete: nobody, unlock: nobody },
  memberships: { create: nobody, read: ownMembershipsOrAll, update: nobody, delete: nobody },
  units: { create: admins, read: anySignedIn, update: admins, delete: nobody },
  reorganisations: { create: nobody, read: auditorsAndAdmins, update: nobody, delete: nobody },
  'unit-groups': { create: admins, read: anySignedIn, update: admins, delete: nobody },
  programmes: { create: admins, read: anySignedIn, update: admins, delete: nobody },
  topics: { create: admins, read: anySignedIn, update: admins, delete: nobody },
  'document-types': { create: admins, read: anySignedIn, update: admins, delete: nobody },
  'checklist-items': { create: admins, read: anySignedIn, update: admins, delete: nobody },
  synonyms: { create: admins, read: anySignedIn, update: admins, delete: nobody },
  media: { create: nobody, read: ownFilesOrCheckedOnes, update: nobody, delete: nobody },
  documents: { create: writers, read: documentSeers, update: writers, delete: nobody, readVersions: documentSeers },
  'review-comments': { create: nobody, read: documentSeers, update: nobody, delete: nobody },
  delegations: { create: nobody, read: documentSeersAndAdmins, update: nobody, delete: nobody },
  'duty-roster': { create: admins, read: documentSeersAndAdmins, update: admins, delete: nobody },
  'edition-corrections': { create: nobody, read: documentSeers, update: nobody, delete: nobody },
  editions: { create: nobody, read: documentSeers, update: nobody, delete: nobody },
  assignments: { create: nobody, read: assignmentsOfOwnUnit, update: nobody, delete: nobody },
  deliveries: { create: nobody, read: deliveriesOfOwnUnits, update: nobody, delete: nobody },
  'assignment-steps': { create: nobody, read: stepsOfOwnAssignments, update: nobody, delete: nobody },
  'topic-subscriptions': { create: nobody, read: subscriptionsOfOwnUnits, update: nobody, delete: nobody },
  'standing-rules': { create: nobody, read: rulesOfOwnUnit, update: nobody, delete: nobody },
  'standing-rule-positions': { create: nobody, read: nobody, update: nobody, delete: nobody },
  receipts: { create: nobody, read: deliveriesOfOwnUnits, update: nobody, delete: nobody },
  'closed-reports': { create: nobody, read: documentSeersAndAdmins, update: nobody, delete: nobody },
  reminders: { create: nobody, read: auditorsAndAdmins, update: nobody, delete: nobody },
  'api-consumers': { create: admins, read: admins, update: admins, delete: nobody },
  webhooks: { create: admins, read: admins, update: admins, delete: nobody },
  journal: { create: nobody, read: auditorsAndAdmins, update: nobody, delete: nobody },
  'journal-heads': { create: nobody, read: auditors, update: nobody, delete: nobody },
  outbox: { create: nobody, read: nobody, update: nobody, delete: nobody },
  nodes: { create: nobody, read: nobody, update: nobody, delete: nobody },
  turns: { create: nobody, read: nobody, update: nobody, delete: nobody },
  'sign-in-attempts': { create: nobody, read: nobody, update: nobody, delete: nobody },
} satisfies Record<string, CollectionAccess>
