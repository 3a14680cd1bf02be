'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { isAdmin } from '../../collections/access/permissions'
import { formatDay, parseDay, vietnamDay } from '../vietnamese/calendar'
import { ActDialog } from './ActDialog'
import { callApi } from './callApi'
import { personOf } from './personOf'
import { refOf } from './reorganisationDraft'
import { UnitRefs } from './UnitRefs'
import { useSay } from './useSay'
import type { Words } from './words'

type Row = {
  id: string
  unit: { name: string } | string | null
  position: string | null
  confirmsForUnit: boolean
  from: string | null
  to: string | null
}
type Act = 'transfer' | 'end-membership'

/** On an account's page: where the person belonged and belongs; an administrator moves them to another unit. */
export function Memberships() {
  const say = useSay()
  const router = useRouter()
  const { id } = useDocumentInfo()
  const mayMove = isAdmin(personOf(useAuth().user))
  const [rows, setRows] = useState<Row[]>([])
  const [open, setOpen] = useState<Act | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (typeof id !== 'string') return
    const address = `/api/memberships?depth=1&pagination=false&sort=from&where[user][equals]=${id}`
    void callApi<{ docs: Row[] }>(address).then((answer) => answer.ok && setRows(answer.body.docs))
  }, [id, asked])
  if (typeof id !== 'string') return null

  function finish(): void {
    setOpen(null)
    setAsked(asked + 1)
    toast.success(say(WORDS.done))
    router.refresh()
  }

  return (
    <section className="act-panel" aria-label={say(WORDS.title)}>
      <p className="act-panel__standing">{say(WORDS.title)}</p>
      {rows.length === 0 ? <p>{say(WORDS.none)}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>{lineOf(row, say)}</li>
        ))}
      </ul>
      {mayMove && (
        <div className="act-panel__buttons">
          <Button
            type="button"
            margin={false}
            extraButtonProps={{ 'data-act': 'transfer' }}
            onClick={() => setOpen('transfer')}
          >
            {say(WORDS.transfer)}
          </Button>
          {rows.length > 0 && (
            <Button type="button" margin={false} buttonStyle="secondary" onClick={() => setOpen('end-membership')}>
              {say(WORDS.end)}
            </Button>
          )}
        </div>
      )}
      {open && <MoveDialog userId={id} act={open} last={rows.at(-1)} onDone={finish} onClose={() => setOpen(null)} />}
    </section>
  )
}

function lineOf({ unit, position, confirmsForUnit, from, to }: Row, say: (words: Words) => string): string {
  const name = unit && typeof unit === 'object' ? unit.name : (unit ?? '–')
  const since = from ? `${say(WORDS.from)} ${formatDay(from)}` : ''
  const until = to ? `${say(WORDS.to)} ${formatDay(to)}` : ''
  const details = [position ?? '', confirmsForUnit ? say(WORDS.confirms) : '', since, until].filter(Boolean)
  return details.length > 0 ? `${name} (${details.join(', ')})` : name
}

type MoveDialogProps = { userId: string; act: Act; last: Row | undefined; onDone: () => void; onClose: () => void }

type MoveDraft = { unit: string; position: string; confirms: boolean; on: string }

function MoveDialog({ userId, act, last, onDone, onClose }: MoveDialogProps) {
  const say = useSay()
  const [draft, setDraft] = useState<MoveDraft>(() => draftFrom(last))
  const day = parseDay(draft.on)
  const words = act === 'transfer' ? TRANSFER : ENDING
  return (
    <ActDialog
      title={say(words.label)}
      next={say(words.next)}
      confirmLabel={say(words.label)}
      isComplete={day !== null && (act !== 'transfer' || draft.unit !== '')}
      act={() => callApi(`/api/users/${userId}/${act}`, bodyOf(draft, { act, day }))}
      onDone={onDone}
      onClose={onClose}
    >
      {act === 'transfer' && (
        <NewPlace draft={draft} onChange={(patch) => setDraft((known) => ({ ...known, ...patch }))} />
      )}
      <label className="act-field">
        <span>{say(WORDS.on)}</span>
        <input value={draft.on} onChange={(event) => setDraft((known) => ({ ...known, on: event.target.value }))} />
      </label>
    </ActDialog>
  )
}

function draftFrom(last: Row | undefined): MoveDraft {
  const { position, confirmsForUnit } = last ?? { position: null, confirmsForUnit: false }
  return { unit: '', position: position ?? '', confirms: confirmsForUnit, on: formatDay(vietnamDay(new Date())) }
}

function bodyOf({ unit, position, confirms }: MoveDraft, { act, day }: { act: Act; day: string | null }): object {
  if (act === 'end-membership') return { on: day }
  return { unit: refOf(unit), position: position || null, confirmsForUnit: confirms, on: day }
}

function NewPlace({ draft, onChange }: { draft: MoveDraft; onChange: (patch: Partial<MoveDraft>) => void }) {
  const say = useSay()
  const [choices, setChoices] = useState<string[]>([])
  useEffect(() => {
    const address = '/api/units?depth=0&pagination=false&sort=name&where[standing][not_equals]=ended'
    void callApi<{ docs: { name: string; slug: string }[] }>(address).then((answer) => {
      if (answer.ok) setChoices(answer.body.docs.map(({ name, slug }) => `${name} · ${slug}`))
    })
  }, [])
  return (
    <>
      <UnitRefs
        label={WORDS.unit}
        choices={choices}
        values={draft.unit ? [draft.unit] : []}
        single
        onChange={([only = '']) => onChange({ unit: only })}
      />
      <label className="act-field">
        <span>{say(WORDS.position)}</span>
        <input value={draft.position} onChange={(event) => onChange({ position: event.target.value })} />
      </label>
      <label className="act-tick">
        <input
          type="checkbox"
          checked={draft.confirms}
          onChange={(event) => onChange({ confirms: event.target.checked })}
        />
        <span>{say(WORDS.confirms)}</span>
      </label>
    </>
  )
}

const WORDS = {
  title: { vi: 'Quá trình công tác', en: 'Memberships' },
  none: { vi: 'Chưa thuộc đơn vị nào.', en: 'Belongs to no unit.' },
  transfer: { vi: 'Điều chuyển', en: 'Transfer' },
  end: { vi: 'Thôi thuộc đơn vị', en: 'End the membership' },
  beforeTransfer: {
    vi: 'Từ ngày được chọn, người này chỉ còn phạm vi của đơn vị mới. Sổ giao nhận của đơn vị cũ giữ nguyên.',
    en: 'From that day on the person has the new unit’s scope only. The old unit’s records stay.',
  },
  beforeEnd: {
    vi: 'Từ ngày được chọn, người này không còn thuộc đơn vị nào.',
    en: 'From that day on the person belongs to no unit.',
  },
  unit: { vi: 'Đơn vị mới', en: 'New unit' },
  position: { vi: 'Chức vụ', en: 'Position' },
  confirms: { vi: 'Người xác nhận thay mặt đơn vị', en: 'Confirms for the unit' },
  on: { vi: 'Từ ngày', en: 'From' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến hết', en: 'to' },
  done: { vi: 'Đã ghi nhận.', en: 'Recorded.' },
} satisfies Record<string, Words>

const TRANSFER = { label: WORDS.transfer, next: WORDS.beforeTransfer }
const ENDING = { label: WORDS.end, next: WORDS.beforeEnd }
