'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { formatInstant } from '../vietnamese/calendar'
import { EndNow } from './EndNow'
import { mayEndRule } from './mayEndRule'
import { personOf } from './personOf'
import { useSay } from './useSay'
import type { Words } from './words'

/** At the head of a standing rule: ends it at once, for its unit and for those who answer for the library. */
export function EndStandingRule() {
  const { id, data } = useDocumentInfo()
  const say = useSay()
  const person = personOf(useAuth().user)
  if (typeof id !== 'string' || !data) return null
  const endedAt: unknown = data.endedAt
  if (typeof endedAt === 'string' && endedAt) return <p className="act-panel">{say(endedWords(endedAt))}</p>
  if (!mayEndRule(person, data)) return null
  return <EndNow path={`/standing-rules/${id}/end`} act="end-rule" words={WORDS} isDangerous />
}

function endedWords(at: string): Words {
  return { vi: `Đã kết thúc lúc ${formatInstant(at)}.`, en: `Ended at ${formatInstant(at)} (Vietnam).` }
}

const WORDS = {
  title: { vi: 'Kết thúc quy tắc gửi', en: 'End the standing rule' },
  next: {
    vi: 'Từ lúc này, tài liệu mới công bố không tự gửi theo quy tắc này nữa. Những gì đã gửi vẫn giữ nguyên.',
    en: 'From now on nothing is sent by this rule. What was sent stays.',
  },
  done: { vi: 'Đã kết thúc quy tắc gửi.', en: 'The rule was ended.' },
} satisfies Record<string, Words>
