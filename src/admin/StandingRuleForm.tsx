'use client'

import { Button, toast, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { mayAssign } from '../../collections/access/permissions'
import type { RulePreview } from '../assign/standingRules/makeRule'
import { ActDialog } from './ActDialog'
import { Tick } from './ActFields'
import { type ActDraft, chosenIn, choosesAnybody, EMPTY_DRAFT } from './actDraft'
import { callApi } from './callApi'
import { personOf } from './personOf'
import { Choice, RecipientPicker, toggled } from './RecipientPicker'
import { usePreview } from './usePreview'
import { useSay } from './useSay'
import type { Words } from './words'

/** Above the list of standing rules: makes one, after showing what it would have sent. */
export function StandingRuleForm() {
  const say = useSay()
  const router = useRouter()
  const person = personOf(useAuth().user)
  const [isOpen, setIsOpen] = useState(false)
  if (!mayAssign(person)) return null
  return (
    <div className="act-panel">
      <Button type="button" margin={false} extraButtonProps={{ 'data-act': 'rule' }} onClick={() => setIsOpen(true)}>
        {say(WORDS.title)}
      </Button>
      {isOpen && (
        <RuleDialog
          onDone={() => {
            setIsOpen(false)
            toast.success(say(WORDS.done))
            router.refresh()
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}

type RuleDraft = { name: string; topics: string[]; dueDays: string; backlog: '' | 'none' | 'send' }

function RuleDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const say = useSay()
  const [rule, setRule] = useState<RuleDraft>({ name: '', topics: [], dueDays: '', backlog: '' })
  const [draft, setDraft] = useState<ActDraft>(EMPTY_DRAFT)
  const changeRule = (patch: Partial<RuleDraft>): void => setRule((before) => ({ ...before, ...patch }))
  const change = (patch: Partial<ActDraft>): void => setDraft((before) => ({ ...before, ...patch }))
  const isComplete =
    rule.name.trim() !== '' && rule.topics.length > 0 && choosesAnybody(draft) && daysOf(rule) !== false
  const body = bodyOf(rule, draft)
  return (
    <ActDialog
      title={say(WORDS.title)}
      next={say(WORDS.next)}
      confirmLabel={say(WORDS.title)}
      isComplete={isComplete}
      act={() => callApi('/api/standing-rules', body)}
      onDone={onDone}
      onClose={onClose}
    >
      <label className="act-field">
        <span>{say(WORDS.name)}</span>
        <input
          type="text"
          maxLength={200}
          value={rule.name}
          onChange={(event) => changeRule({ name: event.target.value })}
        />
      </label>
      <Topics chosen={rule.topics} onChange={(topics) => changeRule({ topics })} />
      <RecipientPicker draft={draft} onChange={change} hasThrough={false} />
      <Tick label={WORDS.confirm} isTicked={draft.mustConfirm} onTick={(mustConfirm) => change({ mustConfirm })} />
      <label className="act-field">
        <span>{say(WORDS.dueDays)}</span>
        <input
          type="text"
          inputMode="numeric"
          value={rule.dueDays}
          aria-invalid={daysOf(rule) === false}
          onChange={(event) => changeRule({ dueDays: event.target.value })}
        />
      </label>
      {isComplete && <RuleBacklog body={body} rule={rule} onChange={changeRule} />}
    </ActDialog>
  )
}

function Topics({ chosen, onChange }: { chosen: readonly string[]; onChange: (topics: string[]) => void }) {
  const say = useSay()
  const [topics, setTopics] = useState<{ id: string; name: string }[]>([])
  useEffect(() => {
    void callApi<{ docs: { id: string; name: string }[] }>('/api/topics?depth=0&pagination=false&sort=order').then(
      (answer) => answer.ok && setTopics(answer.body.docs),
    )
  }, [])
  return (
    <fieldset className="act-fields">
      <legend>{say(WORDS.topics)}</legend>
      <div className="recipient-list" tabIndex={0} role="group" aria-label={say(WORDS.topics)}>
        {topics.map(({ id, name }) => (
          <Choice
            key={id}
            name={name}
            isChosen={chosen.includes(id)}
            onChoose={(isChosen) => onChange(toggled(chosen, { value: id, isChosen }))}
          />
        ))}
      </div>
    </fieldset>
  )
}

type RuleBacklogProps = {
  body: Record<string, unknown>
  rule: RuleDraft
  onChange: (patch: Partial<RuleDraft>) => void
}

/** What is in force already and would fit: it is decided here. */
function RuleBacklog({ body, rule, onChange }: RuleBacklogProps) {
  const say = useSay()
  const { backlog: _backlog, name: _name, ...asked } = body
  const question = JSON.stringify({ ...asked, name: '-' })
  const { preview, fault } = usePreview<RulePreview>('/api/standing-rules/preview', question)
  if (fault) return <p role="alert">{fault}</p>
  if (!preview) return <p aria-live="polite">{say(WORDS.asking)}</p>
  return (
    <section aria-live="polite">
      <p>
        {preview.counts.recipients} {say(WORDS.recipients)} · <strong>{preview.counts.documents}</strong>{' '}
        {say(WORDS.fitting)}
      </p>
      <ul>
        {preview.documents.slice(0, SHOWN).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {preview.counts.documents > 0 && (
        <label className="act-field">
          <span>{say(WORDS.backlog)}</span>
          <select
            value={rule.backlog}
            onChange={(event) => onChange({ backlog: event.target.value as RuleDraft['backlog'] })} // its options are these
          >
            <option value="" />
            <option value="send">{say(WORDS.send)}</option>
            <option value="none">{say(WORDS.none)}</option>
          </select>
        </label>
      )}
    </section>
  )
}

const SHOWN = 20

/** Null: no day; false: no number of days. */
function daysOf({ dueDays }: RuleDraft): number | null | false {
  if (dueDays.trim() === '') return null
  return /^\d{1,4}$/.test(dueDays.trim()) ? Number(dueDays) : false
}

function bodyOf(rule: RuleDraft, draft: ActDraft): Record<string, unknown> {
  return {
    name: rule.name.trim(),
    topics: rule.topics,
    recipients: chosenIn(draft),
    confirm: draft.mustConfirm,
    dueDays: daysOf(rule) || null,
    backlog: rule.backlog || null,
  }
}

const WORDS = {
  title: { vi: 'Lập quy tắc gửi', en: 'Make a standing rule' },
  done: { vi: 'Đã lập quy tắc gửi.', en: 'The rule was made.' },
  next: {
    vi: 'Từ nay, tài liệu mới công bố thuộc các chủ đề này tự động được gửi đến nơi nhận.',
    en: 'From now on what is published about these topics is sent by itself.',
  },
  name: { vi: 'Tên quy tắc', en: 'Name' },
  topics: { vi: 'Chủ đề', en: 'Topics' },
  confirm: { vi: 'Phải xác nhận đã nhận', en: 'Receipt must be confirmed' },
  dueDays: { vi: 'Xác nhận trong số ngày (không bắt buộc)', en: 'Days to confirm in (optional)' },
  asking: { vi: 'Đang xem tài liệu nào phù hợp…', en: 'Looking what fits…' },
  recipients: { vi: 'nơi nhận', en: 'recipients' },
  fitting: { vi: 'tài liệu đang dùng phù hợp', en: 'documents in force fit' },
  backlog: { vi: 'Các tài liệu đang dùng này (phải chọn)', en: 'These documents (required)' },
  send: { vi: 'Gửi cả', en: 'Send them too' },
  none: { vi: 'Không gửi', en: 'Do not send them' },
} satisfies Record<string, Words>
