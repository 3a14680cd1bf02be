import { open, stat } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { listZipParts } from './listZipParts'
import { FILE_KINDS, kindOfName, type FileKind, type MediaType } from './rules/fileKinds'
import { isPlainText } from './isPlainText'

export type SniffRefusal = 'ingest/empty-file' | 'ingest/type-not-allowed' | 'ingest/content-mismatch'

export type Sniffed = { mediaType: MediaType; extension: string } | { refusal: SniffRefusal }

const HEAD_BYTES = 65_536

/**
 * Says what a file is by its content, and refuses it unless its name says the same.
 * Attack: a web page, a program or a document with macros that goes under a harmless name.
 * @param file.path where the bytes lie; `name` is what the sender called them
 */
export async function sniffFile({ path, name }: { path: string; name: string }): Promise<Sniffed> {
  const claimed = kindOfName(name)
  if (!claimed) return { refusal: 'ingest/type-not-allowed' }
  if ((await stat(path)).size === 0) return { refusal: 'ingest/empty-file' }
  const found = await contentOf(path, claimed)
  if (found === 'macros') return { refusal: 'ingest/type-not-allowed' }
  if (found !== claimed.kind) return { refusal: 'ingest/content-mismatch' }
  return { mediaType: claimed.mediaType, extension: claimed.extensions[0] }
}

type Content = FileKind['kind'] | 'macros' | null

async function contentOf(path: string, claimed: FileKind): Promise<Content> {
  const head = await readHead(path)
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return officeContent(path)
  const mediaType = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime
  // Two or three letters at the start of a text can pass for the signature of a picture or a sound; NUL bytes tell them apart.
  const mayBeText = mediaType === undefined || !mediaType.startsWith('application/')
  if (claimed.kind === 'text' && mayBeText) return (await isPlainText(path)) ? 'text' : null
  if (mediaType === 'video/x-m4v') return 'mp4'
  return FILE_KINDS.find((kind) => kind.mediaType === mediaType)?.kind ?? null
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const MAIN_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const

/** Word and Excel files are told apart by the list of content types inside; one with macros says so there or by a part. */
async function officeContent(path: string): Promise<Content> {
  const parts = await listZipParts(path, { contentOf: '[Content_Types].xml' })
  if (!parts?.content) return null
  const hasMacros = parts.names.some((name) => /vbaProject\.bin$|(^|\/)(macrosheets|activeX)\//i.test(name))
  if (hasMacros || /macroEnabled|vbaProject/i.test(parts.content)) return 'macros'
  // Attack: two parts of one name, of which one is checked and the other shown.
  if (new Set(parts.names.map((name) => name.toLowerCase())).size !== parts.names.length) return null
  const isWord = parts.content.includes(`"${MAIN_TYPES.docx}"`) && parts.names.some((name) => name.startsWith('word/'))
  const isExcel = parts.content.includes(`"${MAIN_TYPES.xlsx}"`) && parts.names.some((name) => name.startsWith('xl/'))
  if (isWord === isExcel) return null
  return isWord ? 'docx' : 'xlsx'
}
