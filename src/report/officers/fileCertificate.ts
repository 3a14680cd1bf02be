import { rm } from 'node:fs/promises'
import type { PayloadRequest } from 'payload'
import { DomainError } from '../../platform/errors'
import type { FileStore } from '../../platform/files/fileStore'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import type { ReceivedFile } from '../../ingest/receiveFile'
import { createMedia, nameAndKind, storeBytes } from '../../ingest/receiveUpload'
import { refusedFile } from '../../ingest/refusedFile'
import type { StoredAttendance } from './enterAttendances'
import { forgetCertificate } from './forgetCertificate'
import { keeperIn, officerFor, readRegister } from './register'

type Filing = { attendanceId: string; file: ReceivedFile & { name: string } }

/** What a certificate comes as: a document or a picture of one. */
const KINDS: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp']

/**
 * The file of a certificate that counts; another one takes the place of the first. Like any file it waits to be checked for
 * marks of secrecy, and is opened from the register alone.
 *
 * @throws DomainError report/officers-not-permitted, report/no-certificate, report/name-gone, platform/not-found,
 * ingest/empty-file, ingest/type-not-allowed, ingest/content-mismatch
 */
export async function fileCertificate(
  context: ActContext & { store: FileStore },
  { attendanceId, file }: Filing,
): Promise<{ id: string; officer: string; media: string }> {
  try {
    const { name, mediaType } = await nameAndKind(file)
    if (!KINDS.includes(mediaType)) throw refusedFile('ingest/type-not-allowed')
    await storeBytes(context, file)
    return await runAct(context, async (req) => {
      const { row, officer } = await certificateFor(req, { context, attendanceId })
      const upload = { ...file, declaredNotSecret: true, alt: null }
      const { id: media } = await createMedia(req, { upload, name, mediaType })
      const data = { certificateFile: media }
      await req.payload.db.updateOne({ collection: 'attendances', id: row.id, data, req, returning: false })
      if (row.certificateFile) await forgetCertificate(req, row.certificateFile)
      await appendEvent(req, 'report/certificate-filed', { officer: row.officer, course: row.course, file: media })
      return { id: row.id, officer, media }
    })
  } finally {
    await rm(file.path, { force: true })
  }
}

type Asked = { context: ActContext; attendanceId: string }

/** The result that a file may be put to: of somebody whom this person keeps, passed, not revoked, the name still there. */
async function certificateFor(
  req: PayloadRequest,
  { context, attendanceId }: Asked,
): Promise<{ row: StoredAttendance; officer: string }> {
  const register = await readRegister(req)
  const sight = keeperIn(register, context.user)
  const where = { id: { equals: attendanceId } }
  const row = await req.payload.db.findOne<StoredAttendance>({ collection: 'attendances', where, req })
  if (!row) throw new DomainError('platform/not-found')
  const officer = officerFor(register, { id: row.officer, sight })
  if (officer.name === null) throw new DomainError('report/name-gone')
  if (row.result !== 'passed' || row.revokedOn) throw new DomainError('report/no-certificate')
  return { row, officer: officer.id }
}
