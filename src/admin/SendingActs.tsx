'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback, useEffect, useState } from 'react'
import type { DescribedSending } from '../assign/describeSending'
import { compareVietnamese } from '../vietnamese/compareVietnamese'
import { formatDay, formatInstant } from '../vietnamese/calendar'
import { callApi } from './callApi'
import { personOf } from './personOf'
import { SendingActDialog } from './SendingActDialog'
import { type SendingAct, SENDING_ACTS, sendingActsOffered, STATE_WORDS, STEP_WORDS } from './sendingActsOffered'
import { useSay } from './useSay'
import type { Words } from './words'

/** At the head of a sending: where it stands with each unit, what became of it, and what can be done. */
export function SendingActs() {
  const { id } = useDocumentInfo()
  const say = useSay()
  const router = useRouter()
  const person = personOf(useAuth().user)
  const [sending, setSending] = useState<DescribedSending | null>(null)
  const [open, setOpen] = useState<SendingAct | null>(null)
  const load = useCallback(() => {
    if (typeof id !== 'string') return
    void callApi<DescribedSending>(`/api/assignments/${id}/recipients`).then((answer) => {
      if (answer.ok) setSending(answer.body)
    })
  }, [id])
  useEffect(load, [load])
  if (!sending) return null

  function finish(words: Words): void {
    setOpen(null)
    toast.success(say(words))
    load()
    router.refresh()
  }

  return (
    <section className="act-panel" aria-label={say(WORDS.panel)}>
      <p className="act-panel__standing">{say(standingOf(sending))}</p>
      <Documents sending={sending} />
      <div className="act-panel__buttons">
        {sendingActsOffered(person, sending).map((act) => (
          <Button
            key={act}
            type="button"
            margin={false}
            buttonStyle={act === 'forward' ? 'primary' : 'secondary'}
            extraButtonProps={{ 'data-act': act }}
            onClick={() => setOpen(act)}
          >
            {say(SENDING_ACTS[act].label)}
          </Button>
        ))}
      </div>
      <Recipients sending={sending} />
      {open && (
        <SendingActDialog
          act={open}
          sending={sending}
          onDone={() => finish(SENDING_ACTS[open].done)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

function Documents({ sending: { documents } }: { sending: DescribedSending }) {
  const say = useSay()
  return (
    <ul>
      {documents.map(({ id, title, number }) => (
        <li key={id}>
          {title === null ? say(WORDS.gone) : <a href={`/tai-lieu/${id}`}>{number ? `${number}: ${title}` : title}</a>}
        </li>
      ))}
    </ul>
  )
}

function Recipients({ sending: { recipients, steps } }: { sending: DescribedSending }) {
  const say = useSay()
  const names = new Map(recipients.map(({ id, name }) => [id, name]))
  return (
    <>
      <ul className="recipient-list" tabIndex={0} aria-label={say(WORDS.recipients)}>
        {recipients
          .toSorted((one, other) => compareVietnamese(one.name, other.name))
          .map(({ id, name, state }) => (
            <li key={id}>
              {name} – {say(STATE_WORDS[state])}
            </li>
          ))}
      </ul>
      {steps.length > 0 && (
        <ol>
          {steps.map(({ kind, at, units, reason, dueOn }) => (
            <li key={`${at} ${kind}`}>
              {formatInstant(at)}: {say(STEP_WORDS[kind] ?? { vi: kind, en: kind })}{' '}
              {kind === 'extended' && dueOn ? formatDay(dueOn) : units.map((id) => names.get(id) ?? id).join('; ')}
              {reason ? ` – ${reason}` : ''}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function standingOf({ awaits, through, handedTo, ageDays, holdUntil }: DescribedSending): Words {
  const name = (handedTo ?? through)?.name ?? ''
  if (awaits === 'forward')
    return { vi: `Chờ ${name} chuyển tiếp ${sinceVi(ageDays)}.`, en: `Waits for ${name}, ${ageDays} days.` }
  if (awaits === 'held') return { vi: `${name} đang tạm giữ.`, en: `Held by ${name}.` }
  if (awaits === 'told' && holdUntil)
    return {
      vi: `Đã gửi; ${name} có thể tạm giữ đến ${formatInstant(holdUntil)}.`,
      en: `Sent; ${name} may hold it until ${formatInstant(holdUntil)}.`,
    }
  return { vi: 'Đã gửi.', en: 'Sent.' }
}

function sinceVi(ageDays: number): string {
  return ageDays === 0 ? 'từ hôm nay' : `đã ${ageDays} ngày`
}

const WORDS = {
  gone: { vi: 'Tài liệu không còn dùng (đã thu hồi)', en: 'A document that was withdrawn' },
  panel: { vi: 'Tình trạng đợt gửi', en: 'Where the sending stands' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
} satisfies Record<string, Words>
