import type { Payload, PayloadRequest } from 'payload'
import { bodyHtml } from './bodyHtml'
import { loadFiles } from './loadWorkingCopy'
import { changesSince, type FileTexts, type Published } from './rules/changesSince'
import { comparedCopy, type ComparedContent, factsOf, filesOf, namedIn, type Names } from './rules/comparedContent'
import type { ShownCopy } from './rules/reviewViews'
import type { WorkingCopy } from './rules/workingCopy'

/** Reads what the working copy is compared with: the newest edition, the files and their texts, the names of things. */
export async function changesOf(payload: Payload, copy: WorkingCopy): Promise<ShownCopy> {
  const req = { payload } as PayloadRequest // reading outside of any transaction
  const files = await loadFiles(req, copy.files ?? [])
  const content = comparedCopy(copy, { files, bodyHtml: bodyHtml(copy.body) })
  const published = await newestEdition(payload, copy)
  const names = await namesIn(payload, [content, ...(published ? [published.content] : [])])
  const fileTexts = published ? await textsOf(payload, changedFiles(published.content, content)) : new Map()
  return {
    facts: factsOf(content, names),
    summary: content.summary,
    bodyHtml: content.bodyHtml,
    script: content.script,
    rights: content.rights,
    files: filesOf(content),
    changes: changesSince(published, { content, names, fileTexts }),
  }
}

async function newestEdition(payload: Payload, { id, version }: WorkingCopy): Promise<Published | null> {
  if (version === 0) return null
  const edition = await payload.db.findOne<Published & { id: string }>({
    collection: 'editions',
    where: { and: [{ document: { equals: id } }, { version: { equals: version } }] },
  })
  return edition && { version: edition.version, publishedAt: edition.publishedAt, content: edition.content }
}

async function namesIn(payload: Payload, contents: readonly ComparedContent[]): Promise<Names> {
  const named = contents.map(namedIn)
  const found = await Promise.all([
    namesBy(payload, { collection: 'document-types', field: 'name', ids: named.flatMap(({ types }) => types) }),
    namesBy(payload, { collection: 'topics', field: 'name', ids: named.flatMap(({ topics }) => topics) }),
    namesBy(payload, { collection: 'documents', field: 'title', ids: named.flatMap(({ documents }) => documents) }),
  ])
  return new Map(found.flat())
}

type Naming = { collection: 'document-types' | 'topics' | 'documents'; field: 'name' | 'title'; ids: string[] }

async function namesBy(payload: Payload, { collection, field, ids }: Naming): Promise<[string, string][]> {
  if (ids.length === 0) return []
  const { docs } = await payload.db.find<{ id: string; name?: string; title?: string }>({
    collection,
    where: { id: { in: [...new Set(ids)] } },
    select: { [field]: true },
    limit: 0,
    pagination: false,
  })
  return docs.map((row) => [String(row.id), row[field] ?? ''])
}

/** Of the files that only one side has. */
function changedFiles({ files: before }: ComparedContent, { files: after }: ComparedContent): string[] {
  const hashes = (files: ComparedContent['files']) => new Set(files.map(({ sha256 }) => sha256))
  const [old, young] = [hashes(before), hashes(after)]
  return [...before, ...after]
    .filter(({ sha256 }) => old.has(sha256) !== young.has(sha256))
    .map(({ mediaId }) => mediaId)
}

async function textsOf(payload: Payload, mediaIds: readonly string[]): Promise<FileTexts> {
  if (mediaIds.length === 0) return new Map()
  const { docs } = await payload.db.find<{ sha256: string; text?: string | null }>({
    collection: 'media',
    where: { id: { in: [...new Set(mediaIds)] } },
    select: { sha256: true, text: true },
    limit: 0,
    pagination: false,
  })
  return new Map(docs.flatMap(({ sha256, text }) => (text ? [[sha256, text] as const] : [])))
}
