'use client'

import { Button, toast, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { isAdmin, isApprover } from '../../collections/access/permissions'
import { parseDay } from '../vietnamese/calendar'
import { ActDialog } from './ActDialog'
import { DayInput } from './ActFields'
import { callApi } from './callApi'
import { personOf } from './personOf'
import { useSay } from './useSay'
import type { Words } from './words'

type Candidate = { id: string; name: string; position: string | null; mayGive: boolean; mayReceive: boolean }
type Draft = { from: string; to: string; fromOn: string; toOn: string; reason: string }

/** Above the list of delegations: makes one, for an approver or an administrator. */
export function Delegate() {
  const say = useSay()
  const router = useRouter()
  const person = personOf(useAuth().user)
  const [isOpen, setIsOpen] = useState(false)
  if (!isApprover(person) && !isAdmin(person)) return null

  function finish(): void {
    setIsOpen(false)
    toast.success(say(WORDS.done))
    router.refresh()
  }

  return (
    <div className="act-panel">
      <Button
        type="button"
        margin={false}
        extraButtonProps={{ 'data-act': 'delegate' }}
        onClick={() => setIsOpen(true)}
      >
        {say(WORDS.title)}
      </Button>
      {isOpen && (
        <DelegationDialog
          ownId={isAdmin(person) ? null : (person?.id ?? null)}
          onDone={finish}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}

/** `ownId`: of the approver who delegates for themselves; null: an administrator chooses for whom. */
type DelegationDialogProps = { ownId: string | null; onDone: () => void; onClose: () => void }

function DelegationDialog({ ownId, onDone, onClose }: DelegationDialogProps) {
  const say = useSay()
  const [people, setPeople] = useState<readonly Candidate[]>([])
  const [draft, setDraft] = useState<Draft>({ from: ownId ?? '', to: '', fromOn: '', toOn: '', reason: '' })
  useEffect(() => {
    void callApi<{ items: Candidate[] }>('/api/delegations/candidates').then((answer) => {
      if (answer.ok) setPeople(answer.body.items)
    })
  }, [])
  const change = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }))
  const [fromOn, toOn] = [parseDay(draft.fromOn), parseDay(draft.toOn)]
  const givers = people.filter(({ mayGive }) => mayGive)
  const receivers = people.filter(({ id, mayReceive }) => mayReceive && id !== draft.from)
  return (
    <ActDialog
      title={say(WORDS.title)}
      next={say(WORDS.next)}
      confirmLabel={say(WORDS.confirm)}
      isComplete={Boolean(draft.from && draft.to && fromOn && toOn && draft.reason.trim())}
      act={() => callApi('/api/delegations', { ...draft, fromOn, toOn, reason: draft.reason.trim() })}
      onDone={onDone}
      onClose={onClose}
    >
      {ownId === null && (
        <PersonSelect label={WORDS.from} people={givers} value={draft.from} onChoose={(from) => change({ from })} />
      )}
      <PersonSelect label={WORDS.to} people={receivers} value={draft.to} onChoose={(to) => change({ to })} />
      <DayInput label={WORDS.fromOn} value={draft.fromOn} onType={(text) => change({ fromOn: text })} />
      <DayInput label={WORDS.toOn} value={draft.toOn} onType={(text) => change({ toOn: text })} />
      <label className="act-field">
        <span>{say(WORDS.reason)}</span>
        <textarea
          rows={2}
          maxLength={1000}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </label>
    </ActDialog>
  )
}

type PersonSelectProps = {
  label: Words
  people: readonly Candidate[]
  value: string
  onChoose: (id: string) => void
}

function PersonSelect({ label, people, value, onChoose }: PersonSelectProps) {
  const say = useSay()
  return (
    <label className="act-field">
      <span>{say(label)}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say(WORDS.choose)}</option>
        {people.map(({ id, name, position }) => (
          <option key={id} value={id}>
            {position ? `${name} – ${position}` : name}
          </option>
        ))}
      </select>
    </label>
  )
}

const WORDS = {
  title: { vi: 'Ủy quyền duyệt', en: 'Delegate approval' },
  next: {
    vi: 'Người được ủy quyền duyệt thay trong những ngày này, và không ủy quyền tiếp được. Không ai duyệt tài liệu do chính mình hoặc người ủy quyền soạn.',
    en: 'They approve on your behalf on these days and cannot hand it on. Nobody approves what they, or whoever delegated, wrote.',
  },
  confirm: { vi: 'Ủy quyền', en: 'Delegate' },
  from: { vi: 'Người ủy quyền', en: 'From' },
  to: { vi: 'Người được ủy quyền', en: 'To' },
  choose: { vi: '– Chọn –', en: '– Choose –' },
  fromOn: { vi: 'Từ ngày', en: 'From' },
  toOn: { vi: 'Đến hết ngày', en: 'Until' },
  reason: { vi: 'Lý do (bắt buộc)', en: 'Reason (required)' },
  done: { vi: 'Đã ủy quyền.', en: 'Delegated.' },
} satisfies Record<string, Words>
