import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { nameFault, storedName } from '../rules/officers/officerNames'
import { accountFor } from './accountOf'
import { keeperIn, officerFor, readRegister } from './register'

type Correcting = { officerId: string; name: string; /** Id of the account; null: none. */ user: string | null }

/**
 * A name that was typed wrongly, or whose account it is.
 *
 * @throws DomainError report/officers-not-permitted, report/account-taken, report/name-gone, platform/not-found, platform/invalid-input
 */
export function correctOfficer(context: ActContext, { officerId, name, user }: Correcting): Promise<{ id: string }> {
  return runAct(context, async (req) => {
    const register = await readRegister(req)
    const sight = keeperIn(register, context.user)
    const officer = officerFor(register, { id: officerId, sight })
    if (officer.name === null) throw new DomainError('report/name-gone')
    const message = nameFault(name)
    if (message) throw new DomainError('platform/invalid-input', { errors: [{ path: 'name', message }] })
    const account = await accountFor(req, { register, userId: user, officerId: officer.id })
    const data = { name: storedName(name), user: account }
    await req.payload.db.updateOne({ collection: 'officers', id: officer.id, data, req, returning: false })
    await appendEvent(req, 'report/officer-corrected', { officer: officer.id })
    return { id: officer.id }
  })
}
