import { isCalendarDay } from '../../vietnamese/calendar'
import type { JournalQuestion } from '../journalDoor'

/** Names of the parameters in the address. */
export const JOURNAL_PARAMETERS = {
  fromOn: 'tu-ngay',
  toOn: 'den-ngay',
  code: 'viec',
  actorId: 'nguoi',
  subject: 'doi-tuong',
} as const satisfies Record<keyof JournalQuestion, string>

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const CODE = /^[a-z]{1,20}(?:\/[a-z-]{1,60})?$/

/** Reads the address; what cannot be meant counts as not asked. A pasted address of a document stands for its id. */
export function journalQuestion(parameters: Record<string, unknown>): JournalQuestion {
  const text = (name: keyof JournalQuestion): string => {
    const value = parameters[JOURNAL_PARAMETERS[name]]
    return typeof value === 'string' ? value.trim() : ''
  }
  const day = (name: 'fromOn' | 'toOn') => (isCalendarDay(text(name)) ? text(name) : null)
  return {
    fromOn: day('fromOn'),
    toOn: day('toOn'),
    code: CODE.test(text('code')) ? text('code') : null,
    actorId: idIn(text('actorId')),
    subject: idIn(text('subject')),
  }
}

function idIn(text: string): string | null {
  return (
    text
      .toLowerCase()
      .split('/')
      .find((part) => ID.test(part)) ?? null
  )
}

/** The number after which the page goes on; null for the first page. */
export function journalCursor(parameters: Record<string, unknown>): number | null {
  const before = Number(parameters['truoc'])
  return Number.isSafeInteger(before) && before > 0 ? before : null
}

/** An address with the same question. */
export function journalPath(path: string, question: JournalQuestion, before: number | null = null): string {
  const parameters = new URLSearchParams()
  for (const [name, parameter] of Object.entries(JOURNAL_PARAMETERS)) {
    const value = question[name as keyof JournalQuestion] // exactly the keys of a question
    if (value) parameters.set(parameter, value)
  }
  if (before !== null) parameters.set('truoc', String(before))
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

export function isAsked(question: JournalQuestion): boolean {
  return Object.values(question).some((value) => value !== null)
}

export type KeptHead = { seq: number; hash: string }

/** As many signs as nobody hits by chance. */
const MIN_TYPED = 12

/**
 * What somebody copied from paper: the event's number and its hash, or at least twelve signs of its beginning, in any grouping.
 * A sentence in Vietnamese where it cannot be that.
 */
export function keptHead(parameters: Record<string, unknown>): KeptHead | string | null {
  const { so, ma } = parameters
  if (typeof so !== 'string' || typeof ma !== 'string') return null
  const seq = Number(so.replace(/[\s.]/g, ''))
  const hash = ma.toLowerCase().replace(/[\s-]/g, '')
  if (!Number.isSafeInteger(seq) || seq < 1) return 'Số sự kiện phải là số nguyên từ 1 trở lên.'
  if (!/^[0-9a-f]+$/.test(hash) || hash.length < MIN_TYPED || hash.length > 64)
    return `Mã băm gồm ít nhất ${MIN_TYPED} và nhiều nhất 64 chữ số 0–9, a–f; khoảng trắng không tính.`
  return { seq, hash }
}
