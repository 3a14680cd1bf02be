import type { Person } from '../../collections/access/permissions'

/** The signed-in person as the permissions see them; Payload types a user by its generated types. */
export function personOf(user: unknown): Person {
  return user && typeof user === 'object' && 'id' in user && typeof user.id === 'string' ? (user as Person) : null // a row of users
}
