import { REGISTER_STATES, type RegisterQuestion } from '../../report/rules/officers/views'
import { isCalendarDay } from '../../vietnamese/calendar'

const NAMES = { day: 'ngay', unitId: 'don-vi', state: 'tinh-trang', page: 'trang' } as const
export const REGISTER_PARAMETERS = NAMES

export const STATE_LABELS = {
  'in-charge': 'Đang phụ trách',
  untrained: 'Đang phụ trách, chưa bồi dưỡng',
  trained: 'Đang phụ trách, đã bồi dưỡng',
  left: 'Đã thôi phụ trách',
} as const

/** Reads the address; what cannot be meant counts as not asked. Without a day it is today's, in Vietnam. */
export function registerQuestion(parameters: Record<string, unknown>, today: string): RegisterQuestion {
  const text = (name: keyof typeof NAMES): string => {
    const value = parameters[NAMES[name]]
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    day: isCalendarDay(text('day')) ? text('day') : today,
    unitId: /^[0-9a-f-]{36}$/.test(text('unitId')) ? text('unitId') : null,
    state: REGISTER_STATES.find((state) => state === text('state')) ?? 'in-charge',
    page: /^[1-9]\d{0,4}$/.test(text('page')) ? Number(text('page')) : 1,
  }
}

/** The address of the same question with something else in it. */
export function registerPath(question: RegisterQuestion, other: Partial<RegisterQuestion> = {}): string {
  const asked = { ...question, page: 1, ...other }
  const parameters = new URLSearchParams({ [NAMES.day]: asked.day })
  if (asked.unitId) parameters.set(NAMES.unitId, asked.unitId)
  if (asked.state !== 'in-charge') parameters.set(NAMES.state, asked.state)
  if (asked.page > 1) parameters.set(NAMES.page, String(asked.page))
  return `/bao-cao/can-bo?${parameters}`
}
