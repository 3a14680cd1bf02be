'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { isAdmin } from '../../collections/access/permissions'
import { formatInstant } from '../vietnamese/calendar'
import { EndNow } from './EndNow'
import { personOf } from './personOf'
import { useSay } from './useSay'
import type { Words } from './words'

/** At the head of a delegation: ends it at once, for whoever gave or holds it, or an administrator. */
export function EndDelegation() {
  const { id, data } = useDocumentInfo()
  const say = useSay()
  const person = personOf(useAuth().user)
  if (typeof id !== 'string' || !data) return null
  const endedAt: unknown = data.endedAt
  if (typeof endedAt === 'string') return <p className="act-panel">{say(endedWords(endedAt))}</p>
  const takesPart = [data.from, data.to].some((each: unknown) => idOf(each) === person?.id)
  if (!isAdmin(person) && !takesPart) return null
  return <EndNow path={`/delegations/${id}/end`} act="end-delegation" words={WORDS} />
}

function idOf(value: unknown): unknown {
  return value && typeof value === 'object' && 'id' in value ? value.id : value
}

function endedWords(at: string): Words {
  return { vi: `Đã chấm dứt lúc ${formatInstant(at)}.`, en: `Ended at ${formatInstant(at)} (Vietnam).` }
}

const WORDS = {
  title: { vi: 'Chấm dứt ủy quyền', en: 'End the delegation' },
  next: {
    vi: 'Từ lúc này người được ủy quyền không duyệt thay được nữa. Những lần đã duyệt vẫn giữ nguyên.',
    en: 'From now on they approve no more on behalf. What was approved stays.',
  },
  done: { vi: 'Đã chấm dứt ủy quyền.', en: 'Ended.' },
} satisfies Record<string, Words>
