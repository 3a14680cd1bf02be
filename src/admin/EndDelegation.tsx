'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { isAdmin } from '../../collections/access/permissions'
import { formatInstant } from '../vietnamese/calendar'
import { ActDialog } from './ActDialog'
import { callApi } from './callApi'
import { personOf } from './personOf'
import { useSay } from './useSay'
import type { Words } from './words'

/** At the head of a delegation: ends it at once, for whoever gave or holds it, or an administrator. */
export function EndDelegation() {
  const { id, data } = useDocumentInfo()
  const say = useSay()
  const router = useRouter()
  const person = personOf(useAuth().user)
  const [isOpen, setIsOpen] = useState(false)
  if (typeof id !== 'string' || !data) return null
  const endedAt: unknown = data.endedAt
  if (typeof endedAt === 'string') return <p className="act-panel">{say(endedWords(endedAt))}</p>
  const takesPart = [data.from, data.to].some((each: unknown) => idOf(each) === person?.id)
  if (!isAdmin(person) && !takesPart) return null

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
        extraButtonProps={{ 'data-act': 'end-delegation' }}
        onClick={() => setIsOpen(true)}
      >
        {say(WORDS.title)}
      </Button>
      {isOpen && (
        <ActDialog
          title={say(WORDS.title)}
          next={say(WORDS.next)}
          confirmLabel={say(WORDS.title)}
          isComplete
          act={() => callApi(`/api/delegations/${id}/end`, {})}
          onDone={finish}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  )
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
