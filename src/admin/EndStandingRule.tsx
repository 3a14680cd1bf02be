'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { formatInstant } from '../vietnamese/calendar'
import { ActDialog } from './ActDialog'
import { callApi } from './callApi'
import { mayEndRule } from './mayEndRule'
import { personOf } from './personOf'
import { useSay } from './useSay'
import type { Words } from './words'

/** At the head of a standing rule: ends it at once, for its unit and for those who answer for the library. */
export function EndStandingRule() {
  const { id, data } = useDocumentInfo()
  const say = useSay()
  const router = useRouter()
  const person = personOf(useAuth().user)
  const [isOpen, setIsOpen] = useState(false)
  if (typeof id !== 'string' || !data) return null
  const endedAt: unknown = data.endedAt
  if (typeof endedAt === 'string' && endedAt) return <p className="act-panel">{say(endedWords(endedAt))}</p>
  if (!mayEndRule(person, data)) return null

  function finish(): void {
    setIsOpen(false)
    toast.success(say(WORDS.done))
    router.refresh()
  }

  return (
    <section className="act-panel" aria-label={say(WORDS.title)}>
      <Button
        type="button"
        margin={false}
        buttonStyle="secondary"
        extraButtonProps={{ 'data-act': 'end-rule' }}
        onClick={() => setIsOpen(true)}
      >
        {say(WORDS.title)}
      </Button>
      {isOpen && (
        <ActDialog
          title={say(WORDS.title)}
          next={say(WORDS.next)}
          confirmLabel={say(WORDS.title)}
          isDangerous
          isComplete
          act={() => callApi(`/api/standing-rules/${id}/end`, {})}
          onDone={finish}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  )
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
