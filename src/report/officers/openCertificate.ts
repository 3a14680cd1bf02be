import type { Readable } from 'node:stream'
import type { Payload } from 'payload'
import { DomainError } from '../../platform/errors'
import type { FileStore } from '../../platform/files/fileStore'
import type { ActingUser } from '../../platform/runAct'
import { reaches } from '../rules/officers/officerSight'
import type { StoredAttendance } from './enterAttendances'
import { readRegister, sightIn, termsOf } from './register'

type Asked = { user: ActingUser | null; attendance: string; store: FileStore }
type StoredFile = { id: string; sha256: string; originalName: string; mimeType: string; state: string }

/**
 * The file of a certificate, for the officer and for those who see the name.
 * @throws DomainError platform/not-found, alike for what does not exist and what is not for this person
 */
export async function openCertificate(
  payload: Payload,
  { user, attendance, store }: Asked,
): Promise<{ name: string; mediaType: string; bytes: Readable }> {
  const register = await readRegister({ payload })
  const sight = sightIn(register, user)
  const { db } = payload
  const row = await db.findOne<StoredAttendance>({ collection: 'attendances', where: { id: { equals: attendance } } })
  if (!row?.certificateFile || !sight) throw new DomainError('platform/not-found')
  const unitIds = termsOf(register, row.officer).map(({ unit }) => unit)
  const root = register.rootOf(row.officer)
  const isOwn = register.people.some((person) => register.rootOf(person.id) === root && person.user === sight.userId)
  if (!isOwn && !reaches(sight.named, unitIds)) throw new DomainError('platform/not-found')
  const file = await db.findOne<StoredFile>({ collection: 'media', where: { id: { equals: row.certificateFile } } })
  const bytes = file?.state === 'ready' ? await store.open(file.sha256) : null
  if (!file || !bytes) throw new DomainError('platform/not-found')
  return { name: file.originalName, mediaType: file.mimeType, bytes }
}
