import type { Payload, PayloadRequest } from 'payload'
import { runAct } from '../platform/runAct'
import { foldText } from '../vietnamese/foldText'
import { APPROVAL_CHECKLIST } from './approvalChecklist'
import { DOCUMENT_TYPES } from './documentTypes'
import { SYNONYMS } from './synonyms'
import { TOPICS } from './topics'
import { UNIT_GROUPS } from './unitGroups'

type Term = { slug: string; name: string; parent: string | null; abbreviation?: string | null }

/**
 * Gives a new record the topics, document types, groups of units and checklist that every library starts with, and any record the synonyms that it
 * does not have yet; what is there already stays as it is.
 */
export function loadVocabulary(payload: Payload): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    await loadTerms(req, { collection: 'topics', terms: TOPICS })
    await loadTerms(req, { collection: 'document-types', terms: DOCUMENT_TYPES })
    await loadSynonyms(req)
    await loadUnitGroups(req)
    await loadChecklist(req)
  })
}

type Loading = { collection: 'topics' | 'document-types'; terms: readonly Term[] }

async function loadTerms(req: PayloadRequest, { collection, terms }: Loading): Promise<void> {
  if (await hasRows(req, collection)) return
  const ids = new Map<string, unknown>()
  for (const [order, { slug, name, parent, abbreviation }] of terms.entries()) {
    const data = {
      slug,
      name,
      order,
      parent: parent ? ids.get(parent) : null,
      ...(abbreviation ? { abbreviation } : {}),
    }
    const row = await req.payload.create({ collection, data, depth: 0, req, overrideAccess: true }) // the system fills an empty record
    ids.set(slug, row.id)
  }
}

/** A row of which the library has a form, in use or not, was given to it before, or its administrators have their own. */
async function loadSynonyms(req: PayloadRequest): Promise<void> {
  const all = { pagination: false, depth: 0, req, overrideAccess: true } as const // the system asks
  const { docs } = await req.payload.find({ collection: 'synonyms', ...all })
  const known = new Set(docs.flatMap(({ forms }) => forms ?? []).map(foldText))
  for (const forms of SYNONYMS) {
    if (forms.some((form) => known.has(foldText(form)))) continue
    const data = { forms: [...forms], active: true }
    await req.payload.create({ collection: 'synonyms', data, depth: 0, req, overrideAccess: true }) // as above
  }
}

async function loadUnitGroups(req: PayloadRequest): Promise<void> {
  if (await hasRows(req, 'unit-groups')) return
  for (const group of UNIT_GROUPS) {
    await req.payload.create({ collection: 'unit-groups', data: { ...group }, depth: 0, req, overrideAccess: true }) // as above
  }
}

async function loadChecklist(req: PayloadRequest): Promise<void> {
  if (await hasRows(req, 'checklist-items')) return
  for (const [order, { slug, label }] of APPROVAL_CHECKLIST.entries()) {
    const data = { slug, label, order, active: true }
    await req.payload.create({ collection: 'checklist-items', data, depth: 0, req, overrideAccess: true }) // as above
  }
}

async function hasRows(
  req: PayloadRequest,
  collection: Loading['collection'] | 'unit-groups' | 'checklist-items',
): Promise<boolean> {
  const one = { limit: 1, pagination: false, depth: 0, req, overrideAccess: true } as const // the system asks
  return (await req.payload.find({ collection, ...one })).docs.length > 0
}
