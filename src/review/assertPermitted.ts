import { mayUseAdminPanel, type Person } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'

/**
 * Who first, before anything is read: the answer is the same whether the document exists or not. For those who only know
 * editions there are no working copies; whoever works in the panel knows of them and is told why not.
 *
 * @throws DomainError platform/not-found, review/not-permitted
 */
export function assertPermitted(person: Person, isPermitted: boolean): void {
  if (isPermitted) return
  throw new DomainError(mayUseAdminPanel(person) ? 'review/not-permitted' : 'platform/not-found')
}
