import { isIP } from 'node:net'
import { z } from 'zod'

export type TrustedProxies = false | number | string[]

/** `off`, the number of balancers on the way, or their addresses (also networks, `10.0.0.0/8`). */
export function toTrustedProxies(text: string, context: z.RefinementCtx): TrustedProxies {
  if (text === 'off') return false
  if (/^[1-9]$/.test(text)) return Number(text)
  const addresses = text.split(',').map((each) => each.trim())
  if (addresses.every(isNetwork)) return addresses
  context.addIssue({
    code: 'custom',
    message: 'phải là off, số máy trung gian từ 1 đến 9, hoặc danh sách địa chỉ IP, ví dụ 10.0.0.5,10.1.0.0/16',
  })
  return z.NEVER
}

/** A network without a length would be one address; `/0` would believe the whole world. */
function isNetwork(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  if (length === undefined) return true
  return /^\d{1,3}$/.test(length) && Number(length) >= 1 && Number(length) <= (version === 4 ? 32 : 128)
}
