import { extractText, readableText, type Extraction, type ExtractionLimits } from './extractText'
import { makeThumbnail, type Thumbnail } from './makeThumbnail'
import { findSecrecyMarks, type SecrecyFinding, type SecrecySubject } from './rules/secrecyMarks'
import { suggestMetadata, type MetadataSuggestions } from './rules/suggestMetadata'
import type { LegacyEncoding } from '../vietnamese/legacyEncodings'

export type CheckedFile = {
  /** `held`: a person has to look at it; `quarantined`: it bears a mark of secrecy. */
  state: 'ready' | 'held' | 'quarantined'
  findings: SecrecyFinding[]
  /** All text, NFC, legacy encodings decoded; pages apart by form feeds. Empty when unreadable. */
  text: string
  pages: number
  signed: boolean
  legacyEncoding: LegacyEncoding | null
  suggestions: MetadataSuggestions
  thumbnail: Thumbnail | null
}

/**
 * Reads a file that sniffFile has let in, looks for marks of secrecy, and prepares what editors and search need of it.
 * What cannot be read is held, never let through.
 */
export async function checkFile({
  path,
  name,
  mediaType,
  alt = null,
  limits = {},
}: {
  path: string
  name: string
  mediaType: string
  /** What the uploader wrote of it; looked through like the file's own metadata. */
  alt?: string | null
  limits?: Partial<ExtractionLimits>
}): Promise<CheckedFile> {
  const extraction = await extractText({ path, mediaType, ...limits })
  const subject = subjectOf(extraction)
  const metadata = alt === null ? subject.metadata : [...subject.metadata, alt]
  const { verdict, findings } = findSecrecyMarks({ fileName: name, ...subject, metadata })
  const state = verdict === 'marked' ? 'quarantined' : verdict === 'doubtful' ? 'held' : 'ready'
  const found = { state, findings, thumbnail: await makeThumbnail({ path, mediaType }) } as const
  if ('unreadable' in extraction) {
    const suggestions = suggestMetadata({ fileName: name, firstPage: '' })
    return { ...found, text: '', pages: 0, signed: false, legacyEncoding: null, suggestions }
  }
  const text = readableText(extraction)
  return {
    ...found,
    text,
    pages: extraction.pageCount,
    signed: extraction.signed,
    legacyEncoding: extraction.legacyEncoding,
    suggestions: suggestMetadata({ fileName: name, firstPage: text.split('\f')[0] ?? '' }),
  }
}

function subjectOf(extraction: Extraction | { unreadable: string }): Omit<SecrecySubject, 'fileName'> {
  if ('unreadable' in extraction) return { metadata: [], pages: [], hasTextLayer: false, hasUnreadParts: true }
  return {
    ...extraction,
    metadata: Object.entries(extraction.metadata).map(([key, value]) => `${key}: ${value}`),
    hasUnreadParts: extraction.encrypted || extraction.unreadParts.length > 0,
  }
}
