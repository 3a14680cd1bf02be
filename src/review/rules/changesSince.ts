import { type ComparedContent, factsOf, filesOf, type Names } from './comparedContent'
import type { Changes, FactChange, FileChange, ReviewedFile, TextChange } from './reviewViews'
import { textDiff } from './textDiff'
import { wordsOfHtml } from './wordsOfHtml'

/** The newest published version, and what it froze. */
export type Published = { version: number; publishedAt: string; content: ComparedContent }

/** What was read from files, by their hash; absent: no text could be read. */
export type FileTexts = ReadonlyMap<string, string>

/**
 * What a working copy would change for readers: each field, the words of each text, the files. Before the first version all of it
 * is new, and nothing is compared.
 */
export function changesSince(
  published: Published | null,
  { content, names, fileTexts }: { content: ComparedContent; names: Names; fileTexts: FileTexts },
): Changes {
  if (!published) return { since: null, facts: [], texts: [], files: [], isReordered: false }
  const { version, publishedAt, content: before } = published
  const files = fileChanges(filesOf(before), filesOf(content))
  return {
    since: { version, publishedAt },
    facts: factChanges({ before, after: content, names }),
    texts: textChanges(before, content),
    files: files.map((change) => ({ ...change, ...changedWords(change, fileTexts) })),
    isReordered: isReordered(before, content),
  }
}

/** Whether nothing at all would change for readers. */
export function isUnchanged({ since, facts, texts, files, isReordered: reordered }: Changes): boolean {
  if (!since || reordered) return false
  return facts.length === 0 && texts.length === 0 && files.every(isAsBefore)
}

type Compared = { before: ComparedContent; after: ComparedContent; names: Names }

function factChanges({ before, after, names }: Compared): FactChange[] {
  const old = new Map(factsOf(before, names).map(({ name, value }) => [name, value]))
  return factsOf(after, names).flatMap(({ name, label, value }) => {
    const former = old.get(name) ?? null
    return former === value ? [] : [{ name, label, before: former, after: value }]
  })
}

const TEXTS = [
  { name: 'summary', label: 'Tóm tắt' },
  { name: 'body', label: 'Nội dung' },
  { name: 'script', label: 'Lời đọc' },
  { name: 'rights', label: 'Quyền sử dụng' },
] as const

function textChanges(before: ComparedContent, after: ComparedContent): TextChange[] {
  return TEXTS.flatMap(({ name, label }) => {
    const [old, young] = [writtenIn(before, name), writtenIn(after, name)]
    if (old.normalize('NFC') === young.normalize('NFC')) return []
    const isHtml = name === 'body'
    return [{ name, label, diff: textDiff(isHtml ? wordsOfHtml(old) : old, isHtml ? wordsOfHtml(young) : young) }]
  })
}

function writtenIn(content: ComparedContent, name: (typeof TEXTS)[number]['name']): string {
  return (name === 'body' ? content.bodyHtml : content[name]) ?? ''
}

type PlainFileChange = Omit<FileChange, 'text' | 'words'>

/** The same bytes are kept, whatever they are called; a file of the same name, or the only other one of its kind, replaces. */
function fileChanges(before: readonly ReviewedFile[], after: readonly ReviewedFile[]): PlainFileChange[] {
  const gone = before.filter(({ sha256 }) => !after.some((file) => file.sha256 === sha256))
  const fresh = after.filter(({ sha256 }) => !before.some((file) => file.sha256 === sha256))
  const replaced = new Map<ReviewedFile, ReviewedFile>()
  for (const file of fresh) {
    const former = gone.find((each) => ![...replaced.values()].includes(each) && isFormer(each, { file, gone, fresh }))
    if (former) replaced.set(file, former)
  }
  const present = after.map((file): PlainFileChange => {
    const kept = before.find(({ sha256 }) => sha256 === file.sha256)
    if (kept) return { kind: 'kept', before: kept, after: file }
    const former = replaced.get(file) ?? null
    return { kind: former ? 'replaced' : 'added', before: former, after: file }
  })
  const removed = gone.filter((file) => ![...replaced.values()].includes(file))
  return [...present, ...removed.map((file): PlainFileChange => ({ kind: 'removed', before: file, after: null }))]
}

type Replacing = { file: ReviewedFile; gone: readonly ReviewedFile[]; fresh: readonly ReviewedFile[] }

function isFormer(former: ReviewedFile, { file, gone, fresh }: Replacing): boolean {
  if (former.name.toLowerCase() === file.name.toLowerCase()) return true
  const isOfKind = ({ mediaType }: ReviewedFile) => mediaType === file.mediaType
  return isOfKind(former) && gone.filter(isOfKind).length === 1 && fresh.filter(isOfKind).length === 1
}

function changedWords({ kind, before, after }: PlainFileChange, texts: FileTexts): Pick<FileChange, 'words' | 'text'> {
  if (kind !== 'replaced' || !before || !after) return { words: null, text: null }
  const [old, young] = [texts.get(before.sha256), texts.get(after.sha256)]
  if (!old || !young) return { words: 'unread', text: null }
  const text = textDiff(old, young)
  return { words: text ? 'changed' : 'same', text }
}

function isReordered({ files: before }: ComparedContent, { files: after }: ComparedContent): boolean {
  const inBoth = (one: ComparedContent['files'], other: ComparedContent['files']) =>
    one.map(({ sha256 }) => sha256).filter((sha256) => other.some((file) => file.sha256 === sha256))
  return inBoth(before, after).join() !== inBoth(after, before).join()
}

function isAsBefore({ kind, before, after }: FileChange): boolean {
  return kind === 'kept' && before?.name === after?.name && before?.alt === after?.alt
}
