import { hasRole, isCoordinator, mayAssign, type Person, unitIdOf } from '../../collections/access/permissions'
import type { DescribedSending } from '../assign/describeSending'
import type { RecipientState, StepKind } from '../assign/rules/standing'
import type { Words } from './words'

/** What can be done with a sending. */
export type SendingAct = 'forward' | 'hold' | 'let-go' | 'add' | 'release' | 'extend'

type Sending = Pick<DescribedSending, 'awaits' | 'through' | 'recipients' | 'sentByUnit'> &
  Partial<Pick<DescribedSending, 'handedTo' | 'isSender'>>

/** The acts that this person may do, in the order of the work. Only an offer: each act asks again for itself. */
export function sendingActsOffered(person: Person, sending: Sending): SendingAct[] {
  if (!mayAssign(person)) return []
  const passingOn = passesOn(person, sending) ? PASSING_ON[sending.awaits ?? ''] : undefined
  return [...(passingOn ? [passingOn] : []), ...(mayChange(person, sending) ? changes(sending) : [])]
}

const PASSING_ON: Record<string, SendingAct> = { forward: 'forward', told: 'hold', held: 'let-go' }

function passesOn(person: Person, { through, handedTo }: Sending): boolean {
  const own = unitIdOf(person)
  return isCoordinator(person) && own !== null && (handedTo ?? through)?.id === own
}

function mayChange(person: Person, { sentByUnit, isSender = false }: Sending): boolean {
  const own = unitIdOf(person)
  return hasRole(person, 'editor', 'approver') || isSender || (own !== null && sentByUnit === own)
}

function changes({ recipients }: Sending): SendingAct[] {
  return recipients.some(({ state }) => state !== 'released') ? ['add', 'release', 'extend'] : ['add']
}

export const SENDING_ACTS: Record<SendingAct, { label: Words; next: Words; done: Words }> = {
  forward: {
    label: { vi: 'Chuyển tiếp', en: 'Forward' },
    next: {
      vi: 'Các đơn vị đang chờ nhận được tài liệu ngay.',
      en: 'The units that wait get it at once.',
    },
    done: { vi: 'Đã chuyển tiếp.', en: 'Forwarded.' },
  },
  hold: {
    label: { vi: 'Tạm giữ', en: 'Hold' },
    next: {
      vi: 'Các đơn vị trực thuộc tạm thời không thấy tài liệu qua đợt gửi này, cho đến khi bạn cho đi tiếp.',
      en: 'The units below do not see it by this sending until you let it go.',
    },
    done: { vi: 'Đã tạm giữ.', en: 'Held.' },
  },
  'let-go': {
    label: { vi: 'Cho đi tiếp', en: 'Let go' },
    next: { vi: 'Các đơn vị trực thuộc lại thấy tài liệu.', en: 'The units below see it again.' },
    done: { vi: 'Đã cho đi tiếp.', en: 'Let go.' },
  },
  add: {
    label: { vi: 'Gửi bổ sung nơi nhận', en: 'Add recipients' },
    next: {
      vi: 'Đơn vị được chọn nhận các tài liệu còn dùng của đợt này; đợt gửi ban đầu không đổi.',
      en: 'The chosen units get what is still in force; the sending itself stays as it was.',
    },
    done: { vi: 'Đã gửi bổ sung.', en: 'Added.' },
  },
  release: {
    label: { vi: 'Thôi gửi', en: 'Release' },
    next: {
      vi: 'Đơn vị được chọn không còn phải xác nhận và không còn thấy tài liệu mà chỉ đợt này gửi đến. Những gì đã ghi nhận vẫn giữ.',
      en: 'The chosen units owe nothing any more and lose what only this sending gave them. What they reported stays.',
    },
    done: { vi: 'Đã thôi gửi.', en: 'Released.' },
  },
  extend: {
    label: { vi: 'Đổi hạn xác nhận', en: 'Change the due date' },
    next: { vi: 'Hạn mới áp dụng cho mọi nơi nhận của đợt này.', en: 'It holds for all recipients of this sending.' },
    done: { vi: 'Đã đổi hạn xác nhận.', en: 'The due date was changed.' },
  },
}

export const STATE_WORDS: Record<RecipientState, Words> = {
  receiving: { vi: 'Đã gửi', en: 'Sent' },
  waiting: { vi: 'Chờ chuyển tiếp', en: 'Waits' },
  held: { vi: 'Đang tạm giữ', en: 'Held' },
  released: { vi: 'Đã thôi gửi', en: 'Released' },
}

export const STEP_WORDS: Record<StepKind, Words> = {
  added: { vi: 'gửi bổ sung', en: 'added' },
  forwarded: { vi: 'chuyển tiếp', en: 'forwarded' },
  released: { vi: 'thôi gửi', en: 'released' },
  held: { vi: 'tạm giữ', en: 'held' },
  'let-go': { vi: 'cho đi tiếp', en: 'let go' },
  extended: { vi: 'đổi hạn xác nhận thành', en: 'due date changed to' },
  'handed-over': { vi: 'từ nay do đơn vị kế tục chuyển tiếp:', en: 'handed over to' },
  succeeded: { vi: 'đơn vị kế tục chờ nhận:', en: 'successors wait:' },
}
