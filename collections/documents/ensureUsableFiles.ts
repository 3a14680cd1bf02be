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
  const wanted = withRecording(data as FilesOf) // types checked by ensureFieldTypes, ids made one by deriveContent
  const stored = originalDoc as FilesOf | undefined // a row of documents
  if (wanted.files.length === 0) return data
  const faults = isAsBefore(wanted, stored) ? [] : faultsOf(wanted, await filesKnownTo(req, wanted.files))
  if (faults.length === 0) return { ...data, files: wanted.files }
  const isOnlyWaiting = faults.every(({ message }) => message === WAITING)
  throw new DomainError(isOnlyWaiting ? 'ingest/not-ready' : 'platform/invalid-input', { errors: faults })
}

const UNKNOWN = 'Không có tệp này.'
const WAITING = 'Tệp còn đang kiểm tra, chờ thẩm định hoặc bị cách ly.'

/** `given` is how many of the files were sent or stored as such; the recording may follow them. */
type Wanted = { files: string[]; given: number; audio: string | null }

function withRecording({ files, bulletin }: FilesOf): Wanted {
  const given = files ?? []
  const audio = bulletin?.audio ?? null
  return { files: audio && !given.includes(audio) ? [...given, audio] : given, given: given.length, audio }
}

function isAsBefore({ files, audio }: Wanted, before: FilesOf | undefined): boolean {
  return JSON.stringify(files) === JSON.stringify(before?.files) && audio === (before?.bulletin?.audio ?? null)
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

function faultsOf({ files, given, audio }: Wanted, known: Map<string, StoredFile>): FieldFault[] {
  const faults = files.slice(0, given).map((id, index) => fileFault(known.get(id), `files.${index}`))
  if (audio) faults.push(recordingFault(known.get(audio), files.length))
  return faults.filter((fault) => fault !== null)
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
