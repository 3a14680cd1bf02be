'use client'

import { useState } from 'react'
import type { DescribedSending } from '../assign/describeSending'
import { parseDay } from '../vietnamese/calendar'
import { ActDialog } from './ActDialog'
import { DayInput } from './ActFields'
import { type ActDraft, chosenIn, choosesAnybody, EMPTY_DRAFT } from './actDraft'
import { callApi } from './callApi'
import { Choice, RecipientPicker, toggled } from './RecipientPicker'
import { type SendingAct, SENDING_ACTS } from './sendingActsOffered'
import { useSay } from './useSay'
import type { Words } from './words'

type SendingActDialogProps = {
  act: SendingAct
  sending: DescribedSending
  onDone: () => void
  onClose: () => void
}

/** Asks for what an act on a sending needs, and does it. */
export function SendingActDialog({ act, sending, onDone, onClose }: SendingActDialogProps) {
  const say = useSay()
  const [draft, setDraft] = useState<ActDraft>(EMPTY_DRAFT)
  const change = (patch: Partial<ActDraft>): void => setDraft((before) => ({ ...before, ...patch }))
  const { label, next } = SENDING_ACTS[act]
  const movable = sending.recipients.filter(({ state }) =>
    act === 'forward' ? state === 'waiting' : state !== 'released',
  )
  return (
    <ActDialog
      title={say(label)}
      next={say(next)}
      confirmLabel={say(label)}
      isDangerous={act === 'release'}
      isComplete={isWhole(act, draft)}
      act={() => callApi(`/api/assignments/${sending.id}/${act}`, bodyOf(act, draft))}
      onDone={onDone}
      onClose={onClose}
    >
      {act === 'add' && <RecipientPicker draft={draft} onChange={change} hasThrough={false} hasSubscribers={false} />}
      {(act === 'release' || act === 'forward') && (
        <fieldset className="act-fields">
          <legend>{say(act === 'forward' ? WORDS.some : WORDS.units)}</legend>
          {movable.map(({ id, name }) => (
            <Choice
              key={id}
              name={name}
              isChosen={draft.unitIds.includes(id)}
              onChoose={(isChosen) => change({ unitIds: toggled(draft.unitIds, { value: id, isChosen }) })}
            />
          ))}
        </fieldset>
      )}
      {(act === 'extend' || act === 'add') && (
        <DayInput label={WORDS.dueOn} value={draft.dueOn} onType={(dueOn) => change({ dueOn })} />
      )}
      {act !== 'let-go' && act !== 'add' && (
        <label className="act-field">
          <span>{say(act === 'forward' ? WORDS.note : WORDS.reason)}</span>
          <textarea
            rows={3}
            maxLength={5000}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </label>
      )}
    </ActDialog>
  )
}

function isWhole(act: SendingAct, draft: ActDraft): boolean {
  const hasReason = draft.note.trim() !== ''
  const isDay = parseDay(draft.dueOn) !== null
  switch (act) {
    case 'release':
      return hasReason && draft.unitIds.length > 0
    case 'hold':
      return hasReason
    case 'extend':
      return hasReason && isDay
    case 'add':
      return choosesAnybody(draft) && (isDay || draft.dueOn.trim() === '')
    default:
      return true
  }
}

function bodyOf(act: SendingAct, draft: ActDraft): Record<string, unknown> {
  const { unitIds, note, dueOn } = draft
  switch (act) {
    case 'forward':
      return { ...(unitIds.length > 0 ? { units: unitIds } : {}), note: note.trim() || null }
    case 'release':
      return { units: unitIds, reason: note }
    case 'extend':
      return { dueOn: parseDay(dueOn), reason: note }
    case 'add': {
      const { subscribers: _subscribers, ...chosen } = chosenIn(draft)
      return { ...chosen, dueOn: parseDay(dueOn) }
    }
    default:
      return note.trim() ? { reason: note } : {}
  }
}

const WORDS = {
  units: { vi: 'Đơn vị', en: 'Units' },
  some: { vi: 'Chỉ chuyển đến (để trống: mọi đơn vị đang chờ)', en: 'Only to (empty: all that wait)' },
  dueOn: { vi: 'Hạn xác nhận', en: 'Due on' },
  reason: { vi: 'Lý do (bắt buộc)', en: 'Reason (required)' },
  note: { vi: 'Lời nhắn (không bắt buộc)', en: 'Note (optional)' },
} satisfies Record<string, Words>
