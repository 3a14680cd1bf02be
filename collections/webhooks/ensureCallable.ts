import type { TextFieldValidation } from 'payload'
import { networkOf } from '../../src/platform/outbound/networkOf'
import { MAX_URL_LENGTH, type TargetFault, targetOf } from '../../src/platform/outbound/targetOf'

/** The transaction waits while a name is looked up: what does not answer soon is judged when something is sent. */
const LOOK_UP_WITHIN_MS = 1_000

/** Refuses what would not be called anyway, as far as it can be known now. */
export const ensureCallable: TextFieldValidation = async (value, { previousValue, req }) => {
  if (!value) return 'Hãy nhập địa chỉ nhận tin báo.'
  if (value === previousValue) return true
  const { allowed, lookup } = networkOf(req.payload)
  const target = await targetOf(value, { allowed, lookup: (name) => soon(lookup(name)) })
  if (!('fault' in target)) return true
  return target.fault === 'host-not-found' ? true : MESSAGES[target.fault]
}

async function soon(found: Promise<string[]>): Promise<string[]> {
  const over = new Promise<string[]>((resolve) => setTimeout(resolve, LOOK_UP_WITHIN_MS, []))
  return Promise.race([found, over])
}

const MESSAGES: Record<Exclude<TargetFault, 'host-not-found'>, string> = {
  'bad-url': `Địa chỉ phải có dạng https://ten-may/duong-dan, không quá ${MAX_URL_LENGTH} ký tự, không kèm tên và mật khẩu.`,
  insecure: 'Địa chỉ phải bắt đầu bằng https://. Chỉ máy được ghi trong WEBHOOK_ALLOW_PRIVATE mới nhận qua http://.',
  'bad-port': 'Cổng này không được gọi. Hãy dùng cổng 443, hoặc một cổng từ 1024 trở lên.',
  'private-address':
    'Địa chỉ này nằm trong mạng nội bộ nên không được gọi. Hãy dùng địa chỉ công khai, hoặc nhờ người vận hành máy chủ ghi vào WEBHOOK_ALLOW_PRIVATE.',
}
