import type { CollectionBeforeValidateHook } from 'payload'
import { DomainError } from '../../src/platform/errors'
import { MIN_PASSWORD_LENGTH } from '../../src/platform/createFirstAdmin'

/** Passwords that people choose have a length; those of the settings (demonstration) are the operator's own business. */
export const ensureGoodPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  const password: unknown = data?.password
  if (!req.user || password === undefined || password === null) return data
  if (typeof password === 'string' && password.length >= MIN_PASSWORD_LENGTH) return data
  const message = `Mật khẩu phải có ít nhất ${MIN_PASSWORD_LENGTH} ký tự.`
  throw new DomainError('platform/invalid-input', { errors: [{ path: 'password', message }] })
}
