import type { DocumentRelation, StoredFile, WorkingCopy } from '../../review/rules/workingCopy'
import { vietnamDay } from '../../vietnamese/calendar'
import type { CatalogueBulletin, EditionContent, FrozenFile, FrozenRelation } from './frozen'

type FreezeArguments = {
  files: readonly StoredFile[]
  /** Sanitised. */
  bodyHtml: string | null
  bodyText: string
  version: number
  publishedAt: string
}

/** What an edition keeps of the approved working copy: all that readers will ever be shown of it, and nothing of its making. */
export function editionContent(
  copy: WorkingCopy,
  { files, bodyHtml, bodyText, version, publishedAt }: FreezeArguments,
): EditionContent {
  return {
    documentId: copy.id,
    version,
    publishedAt,
    ...described(copy),
    typeId: copy.type ?? null,
    issuer: copy.issuer ? { id: null, name: copy.issuer } : null,
    topicIds: copy.topics ?? [],
    targetGroups: copy.targetGroups ?? [],
    ...(copy.reviewOn ? { reviewOn: copy.reviewOn } : {}),
    language: copy.language || 'vi',
    bodyHtml,
    bodyText,
    supersedes: copy.supersedes ?? null,
    ...(copy.relations?.length ? { relations: copy.relations.map(frozenRelation) } : {}),
    bulletin: bulletinOf(copy, publishedAt),
    files: frozenFiles(chosenFirst(files, copy.bulletin?.audio)),
  }
}

/** The fields that are shown as they were written; what was left empty is null. */
function described(copy: WorkingCopy) {
  const { title, access, sample } = copy
  return {
    title,
    access,
    sample: sample ?? false,
    number: copy.number || null,
    source: copy.source || null,
    signer: copy.signer || null,
    issuedOn: copy.issuedOn || null,
    effectiveOn: copy.effectiveOn || null,
    expiresOn: copy.expiresOn || null,
    summary: copy.summary || null,
    script: copy.script || null,
    rights: copy.rights || null,
  }
}

function frozenRelation({ kind, document, parts }: DocumentRelation): FrozenRelation {
  return { kind, document, parts: parts || null }
}

function bulletinOf({ bulletin, expiresOn }: WorkingCopy, publishedAt: string): CatalogueBulletin | null {
  if (!bulletin?.priority) return null
  const validFrom = bulletin.validFrom || vietnamDay(new Date(publishedAt))
  return { priority: bulletin.priority, validFrom, validTo: bulletin.validTo || expiresOn || '9999-12-31' }
}

/** A bulletin plays the first recording among its files: the chosen one goes before them all. */
function chosenFirst(files: readonly StoredFile[], audio: string | null | undefined): readonly StoredFile[] {
  const chosen = files.filter(({ id }) => id === audio)
  return [...chosen, ...files.filter(({ id }) => id !== audio)]
}

function frozenFiles(files: readonly StoredFile[]): FrozenFile[] {
  let mainTaken = false
  return files.map((file) => {
    const kind = roleByMediaType(file.mimeType)
    const role = kind ?? (mainTaken ? 'annex' : 'main')
    if (role === 'main') mainTaken = true
    return {
      mediaId: file.id,
      sha256: file.sha256,
      name: file.originalName,
      mediaType: file.mimeType,
      sizeBytes: file.filesize,
      role,
      pages: file.pages ?? null,
      durationSeconds: null,
      alt: file.alt ?? null,
      signed: file.signed ?? null,
      thumbnailSha256: file.thumbnailSha256 ?? null,
    }
  })
}

function roleByMediaType(mediaType: string): 'audio' | 'video' | 'image' | null {
  const [kind] = mediaType.split('/')
  return kind === 'audio' || kind === 'video' || kind === 'image' ? kind : null
}
