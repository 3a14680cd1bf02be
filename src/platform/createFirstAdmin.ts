import type { Payload } from 'payload'
import { DomainError, type FieldFault } from './errors'
import { runAct } from './runAct'

export const MIN_PASSWORD_LENGTH = 12

export type FirstAdmin = { name: string; username: string; password: string }

/**
 * Makes the first administrator, from the machine itself: no address of the server can do it.
 *
 * @throws DomainError platform/forbidden when there is one already; platform/invalid-input
 */
export function createFirstAdmin(payload: Payload, { name, username, password }: FirstAdmin): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    const system = { req, overrideAccess: true } as const // run on the machine by its owner
    const { totalDocs } = await payload.count({ collection: 'users', where: { roles: { in: ['admin'] } }, ...system })
    if (totalDocs > 0)
      throw new DomainError('platform/forbidden', {
        detail: 'Đã có quản trị hệ thống. Hãy đăng nhập rồi thêm tài khoản tại /admin.',
      })
    const errors = faultsOf({ name, username, password })
    if (errors.length > 0)
      throw new DomainError('platform/invalid-input', {
        detail: errors.map((fault) => fault.message).join(' '),
        errors,
      })
    await payload.create({ collection: 'users', data: { name, username, password, roles: ['admin'] }, ...system })
  })
}

function faultsOf({ name, username, password }: FirstAdmin): FieldFault[] {
  const faults: FieldFault[] = []
  if (!name) faults.push({ path: 'name', message: 'Thiếu họ và tên.' })
  if (!/^[a-z0-9._-]{3,50}$/.test(username)) {
    faults.push({
      path: 'username',
      message: 'Tên đăng nhập gồm 3 đến 50 chữ thường không dấu, chữ số, dấu chấm, gạch.',
    })
  }
  if (password.length < MIN_PASSWORD_LENGTH) {
    faults.push({ path: 'password', message: `Mật khẩu phải có ít nhất ${MIN_PASSWORD_LENGTH} ký tự.` })
  }
  return faults
}
