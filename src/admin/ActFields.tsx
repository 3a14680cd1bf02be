'use client'

import { useEffect } from 'react'
import { type ActDraft, type HoldersChoice, isDayOrEmpty } from './actDraft'
import type { OfferedAct } from './actsOffered'
import { callApi } from './callApi'
import { RecipientPicker } from './RecipientPicker'
import { SendingPreview } from './SendingPreview'
import { useSay } from './useSay'
import type { Words } from './words'

export type ChecklistItem = { slug: string; label: string }

export type ActFieldsProps = {
  act: OfferedAct
  /** The document that the act is on; none where it is yet to be chosen. */
  documentId?: string
  draft: ActDraft
  onChange: (patch: Partial<ActDraft>) => void
  /** What is to be sent. */
  documents: readonly string[]
  checklist: readonly ChecklistItem[] | null
  onChecklist: (items: readonly ChecklistItem[]) => void
}

/** What an act asks for, beside the note that each may have. */
export function ActFields(props: ActFieldsProps) {
  const { act, draft, onChange } = props
  return (
    <>
      {act === 'approve' && <Checklist {...props} />}
      {act === 'publish' && <PublicationTime {...props} />}
      {(act === 'send' || act === 'publish-and-send') && <Sending {...props} />}
      {act === 'correct-placement' && (
        <DayInput label={WORDS.reviewOn} value={draft.reviewOn} onType={(reviewOn) => onChange({ reviewOn })} />
      )}
      {act !== 'publish' && <Note {...props} />}
      {act === 'withdraw' && (
        <Tick label={WORDS.urgent} isTicked={draft.isUrgent} onTick={(isUrgent) => onChange({ isUrgent })} />
      )}
      {act === 'purge' && <Decision {...props} />}
    </>
  )
}

function Checklist({ documentId, draft, onChange, checklist, onChecklist }: ActFieldsProps) {
  const say = useSay()
  useEffect(() => {
    if (checklist) return
    void callApi<{ items: ChecklistItem[] }>(`/api/documents/checklist?document=${documentId ?? ''}`).then((answer) => {
      if (answer.ok) onChecklist(answer.body.items)
    })
  }, [documentId, checklist, onChecklist])
  if (!checklist) return <p>{say(WORDS.loading)}</p>
  return (
    <fieldset className="act-fields">
      <legend>{say(WORDS.checklist)}</legend>
      {checklist.map(({ slug, label }) => (
        <Tick
          key={slug}
          label={{ vi: label, en: label }}
          isTicked={draft.checked.includes(slug)}
          onTick={(isTicked) =>
            onChange({ checked: isTicked ? [...draft.checked, slug] : draft.checked.filter((each) => each !== slug) })
          }
        />
      ))}
    </fieldset>
  )
}

function PublicationTime({ draft, onChange }: ActFieldsProps) {
  const say = useSay()
  return (
    <>
      <DayInput label={WORDS.publishOn} value={draft.publishOn} onType={(publishOn) => onChange({ publishOn })} />
      {draft.publishOn && (
        <label className="act-field">
          <span>{say(WORDS.publishTime)}</span>
          <input
            type="time"
            value={draft.publishTime}
            onChange={(event) => onChange({ publishTime: event.target.value })}
          />
        </label>
      )}
      <label className="act-field">
        <span>{say(WORDS.holders)}</span>
        <select
          value={draft.notifyHolders}
          onChange={(event) => onChange({ notifyHolders: event.target.value as HoldersChoice })} // one of the options
        >
          <option value="rule">{say(WORDS.holdersByRule)}</option>
          <option value="yes">{say(WORDS.holdersAll)}</option>
          <option value="no">{say(WORDS.holdersNone)}</option>
        </select>
      </label>
    </>
  )
}

type DayInputProps = { label: Words; value: string; onType: (text: string) => void }

/** A day as people write it: the browser's own picker follows its language and may put the month first. */
export function DayInput({ label, value, onType }: DayInputProps) {
  const say = useSay()
  return (
    <label className="act-field">
      <span>{say(label)}</span>
      <input
        type="text"
        inputMode="numeric"
        placeholder="05/8/2026"
        value={value}
        aria-invalid={!isDayOrEmpty(value)}
        onChange={(event) => onType(event.target.value)}
      />
      {!isDayOrEmpty(value) && <span role="status">{say(WORDS.badDay)}</span>}
    </label>
  )
}

function Sending({ act, draft, onChange, documents }: ActFieldsProps) {
  // What is not published yet is asked about only as to its recipients, and nobody can subscribe to it.
  const isPublished = act === 'send'
  // Who was shown was shown for what stood there before.
  const change = (patch: Partial<ActDraft>): void => onChange({ ...patch, shown: null })
  return (
    <>
      <RecipientPicker draft={draft} onChange={change} hasSubscribers={isPublished} />
      <Tick label={WORDS.confirm} isTicked={draft.mustConfirm} onTick={(mustConfirm) => change({ mustConfirm })} />
      <DayInput label={WORDS.dueOn} value={draft.dueOn} onType={(dueOn) => change({ dueOn })} />
      <SendingPreview documents={isPublished ? documents : []} draft={draft} onShown={(shown) => onChange({ shown })} />
    </>
  )
}

function Note({ act, draft, onChange }: ActFieldsProps) {
  const say = useSay()
  return (
    <label className="act-field">
      <span>{say(NOTE_LABELS[act] ?? WORDS.note)}</span>
      <textarea
        rows={3}
        maxLength={5000}
        value={draft.note}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </label>
  )
}

function Decision({ draft, onChange }: ActFieldsProps) {
  const say = useSay()
  return (
    <label className="act-field">
      <span>{say(WORDS.decision)}</span>
      <input
        type="text"
        maxLength={200}
        value={draft.decision}
        onChange={(event) => onChange({ decision: event.target.value })}
      />
    </label>
  )
}

type TickProps = { label: Words; isTicked: boolean; onTick: (isTicked: boolean) => void }

export function Tick({ label, isTicked, onTick }: TickProps) {
  const say = useSay()
  return (
    <label className="act-tick">
      <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.target.checked)} />
      <span>{say(label)}</span>
    </label>
  )
}

const WORDS = {
  loading: { vi: 'Đang tải phiếu soát…', en: 'Loading the checklist…' },
  checklist: { vi: 'Phiếu soát: phải xác nhận đủ từng mục', en: 'Checklist: every item is required' },
  publishOn: { vi: 'Hẹn ngày công bố; để trống: công bố ngay', en: 'Publish on; empty: now' },
  reviewOn: { vi: 'Ngày rà soát; để trống: giữ nguyên', en: 'To be reviewed on; empty: as before' },
  publishTime: { vi: 'Giờ công bố (giờ Việt Nam)', en: 'At (Vietnam’s time)' },
  holders: {
    vi: 'Đơn vị đang giữ bản cũ, hoặc tài liệu bị thay thế, sửa đổi',
    en: 'Units that hold the former version, or what this replaces or changes',
  },
  holdersByRule: {
    vi: 'Gửi tự động; tài liệu “Chỉ nơi nhận” chỉ gửi nơi đã được gửi bản cũ',
    en: 'Send it; for recipients only: to those who were sent the former one',
  },
  holdersAll: { vi: 'Gửi tất cả đơn vị đang giữ', en: 'Send it to all of them' },
  holdersNone: { vi: 'Không gửi', en: 'Do not send it' },
  badDay: { vi: 'Hãy viết ngày như 05/8/2026.', en: 'Write the day like 05/8/2026 (day first).' },
  confirm: { vi: 'Phải xác nhận đã nhận', en: 'Receipt must be confirmed' },
  dueOn: { vi: 'Hạn xác nhận (không bắt buộc)', en: 'Due on (optional)' },
  note: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)' },
  urgent: { vi: 'Thu hồi khẩn cấp', en: 'Urgent withdrawal' },
  decision: { vi: 'Số quyết định (bắt buộc)', en: 'Number of the decision (required)' },
} satisfies Record<string, Words>

const NOTE_LABELS: Partial<Record<OfferedAct, Words>> = {
  return: { vi: 'Lý do trả lại (bắt buộc)', en: 'Reason (required)' },
  withdraw: { vi: 'Lý do thu hồi (bắt buộc; nơi nhận đọc được)', en: 'Reason (required; recipients can read it)' },
  purge: { vi: 'Lý do (bắt buộc)', en: 'Reason (required)' },
  'publish-and-send': { vi: 'Lời nhắn cho nơi nhận (không bắt buộc)', en: 'Message to the recipients (optional)' },
  send: { vi: 'Lời nhắn cho nơi nhận (không bắt buộc)', en: 'Message to the recipients (optional)' },
}
