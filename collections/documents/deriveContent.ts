import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { bodyFromText } from '../../src/review/rules/bodyFromText'
import { DomainError, type FieldFault } from '../../src/platform/errors'
import { collapseSpaces, normalizeText } from '../../src/vietnamese/normalizeText'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const LINES = ['title', 'number', 'issuer', 'source', 'signer', 'language'] as const
const TEXTS = ['summary', 'script', 'rights'] as const
/** SQLite ends a text at NUL; the others make titles that deceive. */
const CONTROLS = /[^\P{Cc}\n\t]/gu

/** What a client may write in several ways becomes one: text in NFC, slugs to ids, a plain body to rich text. */
export const deriveContent: CollectionBeforeValidateHook = async ({ data, req }) => {
  if (!data) return data
  const faults: FieldFault[] = []
  for (const name of [...LINES, ...TEXTS]) {
    const value: unknown = data[name]
    if (typeof value === 'string') data[name] = cleanText(value)
  }
  for (const name of LINES) {
    const value: unknown = data[name]
    if (typeof value === 'string') data[name] = collapseSpaces(value)
  }
  if (typeof data.body === 'string') data.body = bodyFromText(cleanText(data.body))
  if (Array.isArray(data.files)) data.files = [...new Set(data.files.map(idOf))]
  if (Array.isArray(data.topics)) {
    data.topics = await Promise.all(
      data.topics.map((value: unknown, index: number) =>
        termId(req, { slug: 'topics', value, path: `topics.${index}`, faults }),
      ),
    )
  }
  if (data.type !== undefined && data.type !== null && data.type !== '') {
    data.type = await termId(req, { slug: 'document-types', value: data.type, path: 'type', faults })
  }
  if (faults.length > 0) throw new DomainError('platform/invalid-input', { errors: faults })
  return data
}

function cleanText(text: string): string {
  return normalizeText(text.replaceAll('\r\n', '\n')).replace(CONTROLS, '').trim()
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
