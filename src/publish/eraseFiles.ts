import type { PayloadRequest } from 'payload'
import type { StoredFile } from '../review/rules/workingCopy'
import { GONE } from './rules/gone'

/** Of these rows only hash, size, kind, times and uploader stay; the bytes go afterwards, see `finishErasures`. */
export async function eraseFiles(req: PayloadRequest, files: readonly Pick<StoredFile, 'id'>[]): Promise<void> {
  const data = {
    originalName: GONE,
    state: 'refused',
    text: null,
    findings: null,
    decision: null,
    alt: null,
    thumbnailSha256: null,
  }
  for (const { id } of files)
    await req.payload.db.updateOne({ collection: 'media', id, data: { ...data }, req, returning: false })
}
