import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { DomainError, type FieldFault } from '../../src/platform/errors'
import type { StoredFile, WorkingCopy } from '../../src/review/rules/workingCopy'
import { isActOnDocument } from './isActOnDocument'

export const MAX_FILES = 50

type FilesOf = Pick<WorkingCopy, 'files' | 'bulletin'>

/**
 * Only files that were found free of marks, and that the person may know of, can be put on a document. The recording of its
 * bulletin is one of them.
 *
 * @throws DomainError ingest/not-ready, platform/invalid-input
 */
export const ensureUsableFiles: CollectionBeforeChangeHook = async ({ context, data, originalDoc, req }) => {
  if (isActOnDocument(context)) return data
  const { files, bulletin } = data as FilesOf // types checked by ensureFieldTypes, ids made one by deriveContent
  const audio = bulletin?.audio
  const all = audio && !files?.includes(audio) ? [...(files ?? []), audio] : files
  if (!all || isAsBefore({ files: all, audio }, originalDoc as FilesOf | undefined)) return data // the stored row
  const known = await filesKnownTo(req, all)
  const faults = (files ?? []).map((id, index) => fileFault(known.get(id), `files.${index}`))
  if (audio) faults.push(recordingFault(known.get(audio), all.length))
  const found = faults.filter((fault) => fault !== null)
  if (found.length === 0) return { ...data, files: all }
  const isOnlyWaiting = found.every(({ message }) => message === WAITING)
  throw new DomainError(isOnlyWaiting ? 'ingest/not-ready' : 'platform/invalid-input', { errors: found })
}

const UNKNOWN = 'Không có tệp này.'
const WAITING = 'Tệp còn đang kiểm tra, chờ thẩm định hoặc bị cách ly.'

function isAsBefore({ files, audio }: { files: string[]; audio: unknown }, before: FilesOf | undefined): boolean {
  return (
    JSON.stringify(files) === JSON.stringify(before?.files) && (audio ?? null) === (before?.bulletin?.audio ?? null)
  )
}

async function filesKnownTo(req: PayloadRequest, ids: string[]): Promise<Map<string, StoredFile>> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
    user: req.user,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc as unknown as StoredFile])) // rows of media
}

function fileFault(file: StoredFile | undefined, path: string): FieldFault | null {
  if (!file) return { path, message: UNKNOWN }
  return file.state === 'ready' ? null : { path, message: WAITING }
}

/** `count` is of all files, this one included. */
function recordingFault(file: StoredFile | undefined, count: number): FieldFault | null {
  const path = 'bulletin.audio'
  const fault = fileFault(file, path)
  if (fault) return fault
  if (!file?.mimeType.startsWith('audio/')) return { path, message: 'Tệp này không phải tệp âm thanh.' }
  return count > MAX_FILES ? { path, message: `Một tài liệu có nhiều nhất ${MAX_FILES} tệp.` } : null
}
