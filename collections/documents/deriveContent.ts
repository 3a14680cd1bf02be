import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { DomainError, type FieldFault } from '../../src/platform/errors'
import { mapBodyTexts } from '../../src/review/rules/bodyTexts'
import { contentFaults, type WrittenContent } from '../../src/review/rules/contentFaults'
import { cleanLine, cleanLines, cleanText } from './cleanText'
import { isActOnDocument } from './isActOnDocument'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const LINES = ['title', 'number', 'issuer', 'source', 'signer', 'language'] as const
const TEXTS = ['summary', 'script', 'rights'] as const

/**
 * What a client may write in several ways becomes one (text in NFC, slugs to ids), and what cannot be so is refused. The
 * types of fields are checked before, see `ensureFieldTypes`; Payload has filled in what a change leaves as it was.
 *
 * @throws DomainError platform/invalid-input
 */
export const deriveContent: CollectionBeforeValidateHook = async ({ context, data, originalDoc, req }) => {
  if (!data || isActOnDocument(context)) return data
  cleanTexts(data)
  if (Array.isArray(data.files)) data.files = [...new Set(data.files.map(idOf))]
  if (Array.isArray(data.relations)) data.relations = data.relations.map(cleanRelation)
  const faults = contentFaults({ ...originalDoc, ...data } as WrittenContent) // types checked before, see above
  await resolveTerms(req, { data, faults })
  if (faults.length > 0) throw new DomainError('platform/invalid-input', { errors: faults })
  return data
}

type Data = Record<string, unknown>

function cleanTexts(data: Data): void {
  for (const name of LINES) {
    const value = data[name]
    if (typeof value === 'string') data[name] = cleanLine(value)
  }
  for (const name of TEXTS) {
    const value = data[name]
    if (typeof value === 'string') data[name] = cleanText(value)
  }
  if (data.body) data.body = mapBodyTexts(data.body, cleanLines)
}

/** Slugs of topics and type become ids; what is in no vocabulary is named in `faults`. */
export async function resolveTerms(
  req: PayloadRequest,
  { data, faults }: { data: Data; faults: FieldFault[] },
): Promise<void> {
  if (Array.isArray(data.topics)) {
    const ids = await Promise.all(
      data.topics.map((value: unknown, index: number) =>
        termId(req, { slug: 'topics', value, path: `topics.${index}`, faults }),
      ),
    )
    data.topics = [...new Set(ids)]
  }
  if (data.type !== undefined && data.type !== null && data.type !== '') {
    data.type = await termId(req, { slug: 'document-types', value: data.type, path: 'type', faults })
  }
}

/** Types were checked before. Attack: a row's id taken from another document's row; Payload makes a new one. */
function cleanRelation({ kind, document, parts }: Data): Data {
  return { kind, document: idOf(document), parts: typeof parts === 'string' ? cleanLine(parts) || null : null }
}

function idOf(value: unknown): unknown {
  return value && typeof value === 'object' && 'id' in value ? value.id : value
}

type TermQuestion = { slug: 'topics' | 'document-types'; value: unknown; path: string; faults: FieldFault[] }

async function termId(req: PayloadRequest, { slug, value, path, faults }: TermQuestion): Promise<unknown> {
  const asked = idOf(value)
  if (typeof asked === 'string') {
    const where = UUID.test(asked) ? { id: { equals: asked } } : { slug: { equals: asked } }
    const { docs } = await req.payload.find({
      collection: slug,
      where,
      limit: 1,
      pagination: false,
      depth: 0,
      req,
      overrideAccess: true,
    }) // names of vocabularies are no secret
    if (docs[0]) return docs[0].id
  }
  const what = slug === 'topics' ? 'chủ đề' : 'loại tài liệu'
  faults.push({ path, message: `Không có ${what} “${String(asked)}”. Hãy chọn trong danh mục.` })
  return null
}
