import { isCalendarDay } from '../../vietnamese/calendar'
import type { NewSubscription, TopicSubscription } from '../subscriptionDoor'

/** What was typed and ticked, as it stands in the fields; topics by id. */
export type SubscriptionForm = { unit: string; topics: string[]; from: string; to: string }
export type SubscriptionFaults = Partial<Record<keyof SubscriptionForm, string>>

export type SubscriptionStanding = 'current' | 'coming' | 'ended'

/** Calendar days in Vietnam, both ends included. What was ended before it began has ended. */
export function subscriptionStanding(
  { from, to }: Pick<TopicSubscription, 'from' | 'to'>,
  today: string,
): SubscriptionStanding {
  if (to !== null && (to < today || to < from)) return 'ended'
  return from > today ? 'coming' : 'current'
}

type Known = {
  /** Calendar day in Vietnam. */
  today: string
  units: readonly string[]
  /** Names by id. */
  topics: ReadonlyMap<string, string>
  subscriptions: readonly TopicSubscription[]
}

/** What the form means, or what is wrong with each field. A topic that the unit has subscribed to at the same time is not taken twice. */
export function subscriptionOfForm(
  form: SubscriptionForm,
  known: Known,
): { subscription: NewSubscription } | { faults: SubscriptionFaults } {
  const { unit, topics, from, to } = form
  const faults: SubscriptionFaults = {}
  if (!known.units.includes(unit)) faults.unit = 'Hãy chọn đơn vị.'
  const topicFault = faultOfTopics(form, known)
  if (topicFault) faults.topics = topicFault
  if (!isCalendarDay(from)) faults.from = 'Hãy ghi ngày bắt đầu.'
  else if (from < known.today) faults.from = 'Ngày bắt đầu phải từ hôm nay trở đi.'
  if (to !== '' && !isCalendarDay(to)) faults.to = 'Hãy ghi ngày có thật, hoặc để trống.'
  else if (to !== '' && isCalendarDay(from) && to < from) faults.to = 'Ngày kết thúc phải từ ngày bắt đầu trở đi.'
  if (Object.keys(faults).length > 0) return { faults }
  return { subscription: { unit, topics: [...new Set(topics)], from, to: to || null } }
}

function faultOfTopics({ unit, topics, from, to }: SubscriptionForm, known: Known): string | null {
  if (topics.length === 0) return 'Hãy chọn ít nhất một chủ đề.'
  if (topics.some((id) => !known.topics.has(id))) return 'Có chủ đề không còn dùng. Hãy chọn lại.'
  const had = new Set(
    known.subscriptions
      .filter((other) => other.unit === unit && meets(other, { from, to: to || null }))
      .flatMap((other) => other.topics),
  )
  const twice = topics.filter((id) => had.has(id)).map((id) => `“${known.topics.get(id)}”`)
  return twice.length > 0 ? `Đơn vị đã đăng ký ${twice.join(', ')} trong thời gian này. Hãy bỏ chọn.` : null
}

type Period = Pick<TopicSubscription, 'from' | 'to'>

function meets(one: Period, other: Period): boolean {
  const isReal = one.to === null || one.to >= one.from
  return isReal && (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to)
}
