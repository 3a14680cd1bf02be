'use client'

import { Button, toast, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { isAdmin } from '../../collections/access/permissions'
import type { ReorganisationPreview as Preview } from '../assign/units/describeProspect'
import { ActDialog } from './ActDialog'
import { type ApiAnswer, callApi } from './callApi'
import { personOf } from './personOf'
import {
  choicesOf,
  emptyStep,
  type ListedUnit,
  type ReorganisationDraft,
  requestOf,
  type StepDraft,
  stepOfFault,
} from './reorganisationDraft'
import { ReorganisationPreview } from './ReorganisationPreview'
import { ReorganisationStep } from './ReorganisationStep'
import { useSay } from './useSay'
import type { Words } from './words'

const ADDRESS = '/api/units/reorganisations'

/** Above the list of reorganisations: steps, what they would do, and doing it. */
export function Reorganise() {
  const say = useSay()
  const [isOpen, setIsOpen] = useState(false)
  if (!isAdmin(personOf(useAuth().user))) return null
  return (
    <section className="act-panel" aria-label={say(WORDS.title)}>
      {isOpen ? (
        <ReorganisationForm onDone={() => setIsOpen(false)} />
      ) : (
        <Button
          type="button"
          margin={false}
          extraButtonProps={{ 'data-act': 'reorganise' }}
          onClick={() => setIsOpen(true)}
        >
          {say(WORDS.title)}
        </Button>
      )}
    </section>
  )
}

function ReorganisationForm({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const router = useRouter()
  const [units, setUnits] = useState<ListedUnit[]>([])
  const [draft, setDraft] = useState<ReorganisationDraft>(() => ({ on: '', decision: '', steps: [emptyStep('b1')] }))
  const [preview, setPreview] = useState<ApiAnswer<{ doc: Preview }> | null>(null)
  const [isConfirming, setIsConfirming] = useState(false)
  useEffect(() => {
    void callApi<{ docs: ListedUnit[] }>('/api/units?depth=0&pagination=false&sort=name').then((answer) => {
      if (answer.ok) setUnits(answer.body.docs)
    })
  }, [])
  const request = requestOf(draft)
  const shown = preview?.ok ? preview.body.doc : null

  function change(patch: Partial<ReorganisationDraft>): void {
    setDraft((before) => ({ ...before, ...patch }))
    // What was shown is no longer what would be done.
    setPreview(null)
  }

  function finish(): void {
    toast.success(say(WORDS.done))
    onDone()
    router.refresh()
  }

  return (
    <>
      <Heading draft={draft} onChange={change} />
      <Steps draft={draft} choices={choicesOf(units, draft)} faults={shown?.faults ?? []} onChange={change} />
      <div className="act-panel__buttons">
        <Button
          type="button"
          margin={false}
          disabled={!request}
          extraButtonProps={{ 'data-act': 'preview' }}
          onClick={() => request && void callApi<{ doc: Preview }>(`${ADDRESS}/preview`, request).then(setPreview)}
        >
          {say(WORDS.preview)}
        </Button>
        <Button
          type="button"
          margin={false}
          disabled={!shown || shown.faults.length > 0}
          onClick={() => setIsConfirming(true)}
        >
          {say(WORDS.confirm)}
        </Button>
        <Button type="button" margin={false} buttonStyle="secondary" onClick={onDone}>
          {say(WORDS.close)}
        </Button>
      </div>
      {preview && <Answer answer={preview} />}
      {isConfirming && request && (
        <ConfirmDialog request={request} onDone={finish} onClose={() => setIsConfirming(false)} />
      )}
    </>
  )
}

function Answer({ answer }: { answer: ApiAnswer<{ doc: Preview }> }) {
  if (answer.ok) return <ReorganisationPreview preview={answer.body.doc} />
  return <p role="alert">{[answer.detail, ...answer.errors.map(({ message }) => message)].join(' ')}</p>
}

function ConfirmDialog({ request, ...props }: { request: object; onDone: () => void; onClose: () => void }) {
  const say = useSay()
  return (
    <ActDialog
      title={say(WORDS.title)}
      next={say(WORDS.next)}
      confirmLabel={say(WORDS.confirm)}
      isDangerous
      isComplete
      act={() => callApi(ADDRESS, request)}
      {...props}
    />
  )
}

type PartProps = { draft: ReorganisationDraft; onChange: (patch: Partial<ReorganisationDraft>) => void }

function Heading({ draft, onChange }: PartProps) {
  const say = useSay()
  return (
    <>
      <label className="act-field">
        <span>{say(WORDS.on)}</span>
        <input value={draft.on} placeholder="01/7/2025" onChange={(event) => onChange({ on: event.target.value })} />
      </label>
      <label className="act-field">
        <span>{say(WORDS.decision)}</span>
        <input value={draft.decision} onChange={(event) => onChange({ decision: event.target.value })} />
      </label>
    </>
  )
}

type StepsProps = PartProps & { choices: readonly string[]; faults: Preview['faults'] }

function Steps({ draft, choices, faults, onChange }: StepsProps) {
  const say = useSay()
  const [made, setMade] = useState(1)
  const { steps } = draft
  const replace = (id: string, patch: Partial<StepDraft>) =>
    onChange({ steps: steps.map((step) => (step.id === id ? { ...step, ...patch } : step)) })
  return (
    <>
      {steps.map((step, index) => (
        <ReorganisationStep
          key={step.id}
          number={index + 1}
          step={step}
          choices={choices}
          faults={faults.filter(({ path }) => stepOfFault(path) === index + 1).map(({ message }) => message)}
          onChange={(patch) => replace(step.id, patch)}
          onRemove={() => onChange({ steps: steps.filter(({ id }) => id !== step.id) })}
        />
      ))}
      <Button
        type="button"
        margin={false}
        buttonStyle="secondary"
        onClick={() => {
          setMade(made + 1)
          onChange({ steps: [...steps, emptyStep(`b${made + 1}`)] })
        }}
      >
        {say(WORDS.addStep)}
      </Button>
    </>
  )
}

const WORDS = {
  title: { vi: 'Sắp xếp đơn vị', en: 'Reorganise units' },
  on: { vi: 'Từ ngày', en: 'From' },
  decision: { vi: 'Văn bản quyết định (số, ký hiệu, cơ quan, ngày)', en: 'Deciding document' },
  addStep: { vi: 'Thêm bước', en: 'Add a step' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  confirm: { vi: 'Thực hiện', en: 'Do it' },
  close: { vi: 'Đóng', en: 'Close' },
  next: {
    vi: 'Các bước đã xem trước sẽ được thực hiện cùng một lúc. Việc còn dở và cán bộ chuyển sang đơn vị kế tục; sổ giao nhận cũ giữ nguyên.',
    en: 'All steps are done at once. Open duties and people pass to the successors; old records stay.',
  },
  done: { vi: 'Đã ghi nhận lần sắp xếp đơn vị.', en: 'The reorganisation was recorded.' },
} satisfies Record<string, Words>
