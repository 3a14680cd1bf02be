import { formatDay } from '../../vietnamese/calendar'
import { languageName } from '../../vietnamese/languageName'
import { TARGET_GROUPS } from '../../vocabulary/targetGroups'
import type { Fact, ReviewedFile } from './reviewViews'
import type { DocumentRelation, RelationKind, StoredFile, WorkingCopy } from './workingCopy'

/** What is compared: of a working copy what publishing it would freeze, of an edition what was frozen. */
export type ComparedContent = {
  title: string
  number: string | null
  typeId: string | null
  issuer: { name: string } | null
  source: string | null
  signer: string | null
  issuedOn: string | null
  effectiveOn: string | null
  expiresOn: string | null
  topicIds: readonly string[]
  access: 'public' | 'internal' | 'assigned'
  targetGroups: readonly string[]
  language: string
  summary: string | null
  /** Sanitised HTML. */
  bodyHtml: string | null
  script: string | null
  rights: string | null
  sample: boolean
  supersedes: string | null
  /** Absent in editions from before there was such a thing. */
  relations?: readonly DocumentRelation[]
  bulletin: { priority: string; validFrom: string | null; validTo: string } | null
  files: readonly {
    mediaId: string
    name: string
    mediaType: string
    sizeBytes: number
    pages: number | null
    sha256: string
    alt: string | null
  }[]
}

type WorkedOn = { files: readonly StoredFile[]; bodyHtml: string | null }

/** A working copy as it would be published; a bulletin without a first day begins when that happens. */
export function comparedCopy(copy: WorkingCopy, { files, bodyHtml }: WorkedOn): ComparedContent {
  const { title, access } = copy
  return {
    title,
    access,
    bodyHtml,
    ...writtenTexts(copy),
    typeId: copy.type ?? null,
    issuer: copy.issuer ? { name: copy.issuer } : null,
    topicIds: copy.topics ?? [],
    targetGroups: copy.targetGroups ?? [],
    language: copy.language || 'vi',
    sample: copy.sample ?? false,
    supersedes: copy.supersedes ?? null,
    relations: copy.relations ?? [],
    bulletin: bulletinIn(copy),
    files: playedFirst(files, copy.bulletin?.audio).map((file) => ({
      mediaId: file.id,
      name: file.originalName,
      mediaType: file.mimeType,
      sizeBytes: file.filesize,
      pages: file.pages ?? null,
      sha256: file.sha256,
      alt: file.alt ?? null,
    })),
  }
}

/** As publishing orders them: a bulletin plays the first recording. */
function playedFirst(files: readonly StoredFile[], audio: string | null | undefined): readonly StoredFile[] {
  return [...files.filter(({ id }) => id === audio), ...files.filter(({ id }) => id !== audio)]
}

function bulletinIn({ bulletin, expiresOn }: WorkingCopy): ComparedContent['bulletin'] {
  if (!bulletin?.priority) return null
  const { priority, validFrom, validTo } = bulletin
  return { priority, validFrom: validFrom || null, validTo: validTo || expiresOn || NO_END }
}

function writtenTexts(copy: WorkingCopy) {
  return {
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

/** How types, topics and documents are called, by their ids. */
export type Names = ReadonlyMap<string, string>

/** The short statements about a document, in the words of the glossary; null for what says nothing. */
export function factsOf(content: ComparedContent, names: Names): Fact[] {
  const { bulletin } = content
  return [
    fact('title', 'Tên tài liệu', content.title),
    fact('number', 'Số, ký hiệu', content.number),
    fact('type', 'Loại tài liệu', nameOf(content.typeId, names)),
    fact('issuer', 'Cơ quan ban hành / Đơn vị biên soạn', content.issuer?.name ?? null),
    fact('source', 'Nguồn cung cấp', content.source),
    fact('signer', 'Người ký', content.signer),
    fact('issuedOn', 'Ngày ban hành', day(content.issuedOn)),
    fact('effectiveOn', 'Ngày có hiệu lực', day(content.effectiveOn)),
    fact('expiresOn', 'Ngày hết hiệu lực / Dùng đến ngày', day(content.expiresOn)),
    fact('topics', 'Chủ đề', list(content.topicIds.map((id) => nameOf(id, names)))),
    fact('access', 'Phạm vi tiếp cận', ACCESS[content.access]),
    fact('targetGroups', 'Đối tượng tuyên truyền', list(content.targetGroups.map(groupName))),
    fact('language', 'Ngôn ngữ', languageName(content.language)),
    fact('supersedes', 'Thay thế tài liệu', nameOf(content.supersedes, names)),
    ...RELATIONS.map(({ kind, label }) => fact(`relations.${kind}`, label, relationsIn(content, { kind, names }))),
    fact('sample', 'Tài liệu mẫu', content.sample ? 'Có' : 'Không'),
    fact('bulletin.priority', 'Bản tin truyền thanh', bulletin && (PRIORITIES[bulletin.priority] ?? bulletin.priority)),
    fact('bulletin.validFrom', 'Phát từ ngày', bulletin && (day(bulletin.validFrom) ?? 'ngày công bố')),
    fact('bulletin.validTo', 'Đến hết ngày', bulletin && lastDay(bulletin.validTo)),
  ]
}

export function filesOf({ files }: ComparedContent): ReviewedFile[] {
  return files.map(({ mediaId, name, mediaType, sizeBytes, pages, sha256, alt }) => ({
    mediaId,
    name,
    mediaType,
    sizeBytes,
    pages,
    sha256,
    alt,
  }))
}

/** The ids whose names `factsOf` asks for. */
export function namedIn(content: ComparedContent): { types: string[]; topics: string[]; documents: string[] } {
  return {
    types: content.typeId ? [content.typeId] : [],
    topics: [...content.topicIds],
    documents: [
      ...(content.supersedes ? [content.supersedes] : []),
      ...(content.relations ?? []).map(({ document }) => document),
    ],
  }
}

const NO_END = '9999-12-31'
const ACCESS = { public: 'Công khai', internal: 'Nội bộ', assigned: 'Chỉ nơi nhận' } as const
const RELATIONS = [
  { kind: 'amends', label: 'Sửa đổi, bổ sung tài liệu' },
  { kind: 'corrects', label: 'Đính chính tài liệu' },
  { kind: 'repeals', label: 'Bãi bỏ tài liệu' },
] as const
const PRIORITIES: Record<string, string> = {
  'thong-thuong': 'Thông thường',
  'uu-tien': 'Ưu tiên',
  'khan-cap': 'Khẩn cấp',
}

// oxlint-disable-next-line max-params -- a table's three columns
function fact(name: string, label: string, value: string | null): Fact {
  return { name, label, value }
}

/** Sorted: what is a set has no order that could change. */
function list(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null).toSorted((one, other) => one.localeCompare(other, 'vi'))
  return known.length > 0 ? known.join(', ') : null
}

/** Each document by its title, with the parts of it that are meant; whole where none is named. */
function relationsIn(
  { relations = [] }: ComparedContent,
  { kind, names }: { kind: RelationKind; names: Names },
): string | null {
  const named = relations.filter((relation) => relation.kind === kind)
  return list(named.map(({ document, parts }) => [nameOf(document, names), parts].filter(Boolean).join(': ')))
}

/** What has no name any more is told apart by its id. */
function nameOf(id: string | null, names: Names): string | null {
  return id === null ? null : (names.get(id) ?? id)
}

function groupName(slug: string): string {
  return TARGET_GROUPS.find((group) => group.slug === slug)?.name ?? slug
}

function day(value: string | null): string | null {
  return value === null ? null : formatDay(value)
}

function lastDay(value: string): string {
  return value === NO_END ? 'không thời hạn' : formatDay(value)
}
