import type { PayloadRequest } from 'payload'
import { DomainError } from '../../platform/errors'
import type { Register } from './register'

type Asked = { register: Register; userId: string | null; /** Whose it may be already. */ officerId: string | null }

/**
 * The account that a person has: it must exist and be nobody else's.
 * @throws DomainError report/account-taken, platform/invalid-input
 */
export async function accountFor(
  req: PayloadRequest,
  { register: { people, rootOf }, userId, officerId }: Asked,
): Promise<string | null> {
  if (!userId) return null
  const own = officerId === null ? null : rootOf(officerId)
  if (people.some(({ id, user }) => user === userId && rootOf(id) !== own))
    throw new DomainError('report/account-taken')
  const where = { id: { equals: userId } }
  const account = await req.payload.db.findOne<{ id: string }>({ collection: 'users', where, req })
  if (account) return account.id
  throw new DomainError('platform/invalid-input', { errors: [{ path: 'user', message: 'Không có tài khoản này.' }] })
}
