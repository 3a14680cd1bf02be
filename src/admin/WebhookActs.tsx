'use client'

import { Button, toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { TrialOutcome } from '../deliver/record/webhookActs'
import type { WebhookRow } from '../deliver/record/webhookRow'
import { ActDialog } from './ActDialog'
import { callApi } from './callApi'
import { useSay } from './useSay'
import { WEBHOOK_FAULT_WORDS, webhookStandingWords } from './webhookWords'
import type { Words } from './words'

type Act = 'resend' | 'test'

/** At the head of a webhook's form: where it stands, a trial, and going on after it stopped. */
export function WebhookActs() {
  const { id, data } = useDocumentInfo()
  const say = useSay()
  const router = useRouter()
  const isModified = useFormModified()
  const [open, setOpen] = useState<Act | null>(null)
  if (typeof id !== 'string' || !data?.state) return null
  const row = data as WebhookRow // a row of webhooks, without what is hidden
  const offered: Act[] = row.active && row.state === 'sending' ? ['test'] : ['resend', 'test']

  function finish(words: Words): void {
    setOpen(null)
    toast.success(say(words))
    router.refresh()
  }

  return (
    <section className="act-panel" aria-label={say(WORDS.panel)}>
      <p className="act-panel__standing">{say(webhookStandingWords(row))}</p>
      {row.lastError && (
        <p className="act-panel__note">
          <strong>{say(WORDS.lastError)}</strong> {say(faultWords(row.lastError, row.lastStatus))}
        </p>
      )}
      {isModified && <p role="status">{say(WORDS.modified)}</p>}
      <div className="act-panel__buttons">
        {offered.map((act) => (
          <Button
            key={act}
            type="button"
            margin={false}
            buttonStyle={act === 'resend' ? 'primary' : 'secondary'}
            disabled={isModified}
            extraButtonProps={{ 'data-act': act }}
            onClick={() => setOpen(act)}
          >
            {say(WORDS[act])}
          </Button>
        ))}
      </div>
      {open && <ConfirmedAct act={open} id={id} onDone={finish} onClose={() => setOpen(null)} />}
    </section>
  )
}

type ConfirmedActProps = { act: Act; id: string; onDone: (words: Words) => void; onClose: () => void }

function ConfirmedAct({ act, id, onDone, onClose }: ConfirmedActProps) {
  const say = useSay()
  return (
    <ActDialog
      title={say(WORDS[act])}
      next={say(act === 'resend' ? WORDS.beforeResend : WORDS.beforeTest)}
      confirmLabel={say(WORDS[act])}
      isComplete
      act={async () => {
        const answer = await callApi<{ doc: Partial<TrialOutcome> }>(`/api/webhooks/${id}/${act}`, {})
        if (!answer.ok || act === 'resend' || answer.body.doc.taken) return answer
        const { error, status } = answer.body.doc
        return { ok: false, detail: say(faultWords(error ?? 'refused', status)), errors: [] }
      }}
      onDone={() => onDone(act === 'resend' ? WORDS.resent : WORDS.taken)}
      onClose={onClose}
    />
  )
}

function faultWords(fault: keyof typeof WEBHOOK_FAULT_WORDS, status: number | null | undefined): Words {
  const { vi, en } = WEBHOOK_FAULT_WORDS[fault]
  return status ? { vi: `${vi} (mã HTTP ${status}).`, en: `${en} (HTTP ${status}).` } : { vi: `${vi}.`, en: `${en}.` }
}

const WORDS = {
  panel: { vi: 'Tình trạng và việc tiếp theo', en: 'State and next steps' },
  lastError: { vi: 'Lỗi gần nhất:', en: 'Last error:' },
  modified: {
    vi: 'Có thay đổi chưa lưu. Hãy lưu trước khi làm việc tiếp theo.',
    en: 'There are unsaved changes. Save them first.',
  },
  resend: { vi: 'Gửi lại', en: 'Resend' },
  test: { vi: 'Gửi thử', en: 'Send a trial' },
  beforeResend: {
    vi: 'Máy chủ gửi ngay những tin báo chưa được nhận, từ chỗ đã dừng, theo đúng thứ tự và theo quyền xem hiện nay của hệ thống kết nối.',
    en: 'What was not taken is sent now, from where it stopped, in order, as the consumer may see it today.',
  },
  beforeTest: {
    vi: 'Máy chủ gửi một tin báo thử có ký, không nói đến tài liệu nào, và chờ trả lời tối đa 10 giây. Việc gửi thử không đổi tình trạng của địa chỉ.',
    en: 'A signed trial that names no document is sent; it waits at most 10 seconds and changes nothing.',
  },
  resent: { vi: 'Đang gửi lại. Tải lại trang sau ít giây để xem kết quả.', en: 'Being sent. Reload in a few seconds.' },
  taken: { vi: 'Máy nhận đã nhận tin báo thử.', en: 'The receiver took the trial.' },
} satisfies Record<string, Words>
