import { z } from 'zod'

const address = z.email().max(254)

/** Attack: a line break or a second address would let whoever types it send our mail to others. */
export function mailAddressOrNothing(value: unknown): string | true {
  if (value === undefined || value === null || value === '') return true
  return address.safeParse(value).success || 'Phải là một địa chỉ thư điện tử, ví dụ don.tuyhoa@example.vn.'
}
