import type { Payload } from 'payload'
import type { Reader } from './catalogue/reader'
import { DomainError } from './platform/errors'
import type { ActingUser } from './platform/runAct'

/**
 * The row of who is signed in, with the position that the journal notes.
 *
 * @throws DomainError platform/unauthenticated for nobody, a consumer, and an account that was closed
 */
export async function actingPerson(payload: Payload, reader: Reader): Promise<ActingUser> {
  const row =
    reader.kind === 'person' && reader.id !== null
      ? await payload.findByID({
          collection: 'users',
          id: reader.id,
          depth: 0,
          disableErrors: true,
          overrideAccess: true, // one's own row: the session was checked just before
        })
      : null
  const person = row as unknown as ActingUser | null // a row of users
  if (!person || person.disabled) throw new DomainError('platform/unauthenticated')
  return person
}
