'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Backlog } from '../assign/unitBacklog'
import { compareVietnamese } from '../vietnamese/compareVietnamese'
import { formatDay } from '../vietnamese/calendar'
import { ActDialog } from './ActDialog'
import { Tick } from './ActFields'
import { callApi } from './callApi'
import { Choice, toggled } from './RecipientPicker'
import { useSay } from './useSay'
import { useUnits } from './useUnits'
import type { Words } from './words'

/** What a new unit lacks of what it would have been sent, to be decided on; and what a unit has not confirmed. */
export function UnitBacklog({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        type="button"
        margin={false}
        buttonStyle="secondary"
        extraButtonProps={{ 'data-act': 'backlog' }}
        onClick={() => setIsOpen(true)}
      >
        {say(WORDS.title)}
      </Button>
      {isOpen && (
        <BacklogDialog
          onDone={() => {
            setIsOpen(false)
            onDone()
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

function BacklogDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const say = useSay()
  const all = useUnits().known?.all ?? null
  const [unitId, setUnitId] = useState('')
  const [documents, setDocuments] = useState<string[]>([])
  const [confirm, setConfirm] = useState(true)
  const units = (all ?? []).toSorted((one, other) => compareVietnamese(one.name, other.name))
  return (
    <ActDialog
      title={say(WORDS.title)}
      next={say(WORDS.next)}
      confirmLabel={say(WORDS.send)}
      isComplete={documents.length > 0}
      act={() => callApi(`/api/units/${unitId}/backlog`, { documents, confirm })}
      onDone={onDone}
      onClose={onClose}
    >
      <label className="act-field">
        <span>{say(WORDS.unit)}</span>
        <select
          value={unitId}
          onChange={(event) => {
            setUnitId(event.target.value)
            setDocuments([])
          }}
        >
          <option value="" />
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {unitId && <Lacking key={unitId} unitId={unitId} documents={documents} onChange={setDocuments} />}
      <Tick label={WORDS.confirm} isTicked={confirm} onTick={setConfirm} />
    </ActDialog>
  )
}

type LackingProps = { unitId: string; documents: readonly string[]; onChange: (documents: string[]) => void }

function Lacking({ unitId, documents, onChange }: LackingProps) {
  const say = useSay()
  const [backlog, setBacklog] = useState<Backlog | null>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    void callApi<Backlog>(`/api/units/${unitId}/backlog`).then((answer) => {
      if (answer.ok) setBacklog(answer.body)
      else setFault(answer.detail)
    })
  }, [unitId])
  if (!backlog) return <p role={fault ? 'alert' : undefined}>{fault || say(WORDS.loading)}</p>
  return (
    <>
      <fieldset className="act-fields">
        <legend>
          {say(WORDS.lacking)} ({backlog.documents.length})
        </legend>
        {backlog.documents.map(({ id, title, number }) => (
          <Choice
            key={id}
            name={number ? `${number}: ${title}` : title}
            isChosen={documents.includes(id)}
            onChoose={(isChosen) => onChange(toggled(documents, { value: id, isChosen }))}
          />
        ))}
        {backlog.documents.length === 0 && <p>{say(WORDS.nothing)}</p>}
      </fieldset>
      <h3>
        {say(WORDS.unconfirmed)} ({backlog.unconfirmed.length})
      </h3>
      <ul>
        {backlog.unconfirmed.map(({ id, title, version, dueOn }) => (
          <li key={id}>
            {title} (bản {version}){dueOn ? ` – ${say(WORDS.due)} ${formatDay(dueOn)}` : ''}
          </li>
        ))}
      </ul>
    </>
  )
}

const WORDS = {
  title: { vi: 'Đơn vị còn thiếu gì', en: 'What a unit lacks' },
  next: {
    vi: 'Với đơn vị mới: những tài liệu đang dùng mà quy tắc gửi hoặc đợt gửi theo nhóm trước đây lẽ ra đã đến đơn vị. Chọn tài liệu cần gửi.',
    en: 'For a new unit: what is in force and would have been sent to it. Choose what to send.',
  },
  send: { vi: 'Gửi tài liệu đã chọn', en: 'Send what is chosen' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  loading: { vi: 'Đang xem…', en: 'Looking…' },
  lacking: { vi: 'Còn thiếu', en: 'Lacking' },
  nothing: { vi: 'Đơn vị không thiếu tài liệu nào.', en: 'Nothing.' },
  unconfirmed: { vi: 'Đã gửi, chưa xác nhận', en: 'Sent, not confirmed' },
  due: { vi: 'hạn', en: 'due' },
  confirm: { vi: 'Phải xác nhận đã nhận', en: 'Receipt must be confirmed' },
} satisfies Record<string, Words>
