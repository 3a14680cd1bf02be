/** What the library takes: the content's media type and the extensions that may stand on it. Size limits are settings. */
export const FILE_KINDS = [
  { kind: 'pdf', mediaType: 'application/pdf', extensions: ['pdf'] },
  {
    kind: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  {
    kind: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  { kind: 'png', mediaType: 'image/png', extensions: ['png'] },
  { kind: 'jpeg', mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { kind: 'webp', mediaType: 'image/webp', extensions: ['webp'] },
  { kind: 'text', mediaType: 'text/plain', extensions: ['txt'] },
  { kind: 'mp3', mediaType: 'audio/mpeg', extensions: ['mp3'] },
  { kind: 'mp4', mediaType: 'video/mp4', extensions: ['mp4'] },
] as const

export type FileKind = (typeof FILE_KINDS)[number]
export type MediaType = FileKind['mediaType']

/** The kind that a file's name claims, by its last extension in any case; null where the library does not take it. */
export function kindOfName(name: string): FileKind | null {
  const extension = /\.([^.\s]+)\s*$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return FILE_KINDS.find((kind) => kind.extensions.some((each) => each === extension)) ?? null
}
