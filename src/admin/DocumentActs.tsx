'use client'

import { Button, toast, useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { ActDialog } from './ActDialog'
import { type ActDraft, EMPTY_DRAFT, isComplete, requestOf } from './actDraft'
import { ActFields, type ChecklistItem } from './ActFields'
import {
  actsOffered,
  type OfferedAct,
  type Standing,
  waitsForAnotherApprover,
  waitsForSecondApprover,
} from './actsOffered'
import { ACT_WORDS, SCHEDULED } from './actWords'
import { callApi } from './callApi'
import { personOf } from './personOf'
import { PlacementPicker } from './PlacementPicker'
import { scheduleFaultWords, standingWords } from './standingWords'
import { useDelegated } from './useDelegated'
import { useSay } from './useSay'
import type { Words } from './words'

/** At the head of a document's form: where it stands, and the acts that this person may do from here. */
export function DocumentActs() {
  const { id, data } = useDocumentInfo()
  const say = useSay()
  if (typeof id !== 'string' || !data?.state) return <p className="act-panel">{say(WORDS.unsaved)}</p>
  return <ActsOnDocument documentId={id} standing={data as Standing} /> // a row of documents
}

function ActsOnDocument({ documentId, standing }: { documentId: string; standing: Standing }) {
  const say = useSay()
  const router = useRouter()
  const person = personOf(useAuth().user)
  const isModified = useFormModified()
  const fault = scheduleFaultWords(standing)
  const isDelegate = useDelegated(person, standing)
  const [open, setOpen] = useState<OfferedAct | null>(null)

  function finish(words: Words): void {
    setOpen(null)
    toast.success(say(words))
    router.refresh()
  }

  return (
    <section className="act-panel" aria-label={say(WORDS.panel)}>
      <p className="act-panel__standing">{say(standingWords(standing))}</p>
      {fault && (
        <p className="act-panel__note" role="status">
          {say(fault)}
        </p>
      )}
      {standing.reviewNote && (
        <p className="act-panel__note">
          <strong>{say(WORDS.note)}</strong> {standing.reviewNote}
        </p>
      )}
      {waitsForAnotherApprover(person, standing) && <p>{say(WORDS.ownWork)}</p>}
      {waitsForSecondApprover(person, standing) && <p>{say(WORDS.gaveFirst)}</p>}
      {isModified && <p role="status">{say(WORDS.modified)}</p>}
      <div className="act-panel__buttons">
        {actsOffered(person, standing, { isDelegate }).map((act) => (
          <Button
            key={act}
            type="button"
            margin={false}
            buttonStyle={FORWARD.includes(act) ? 'primary' : 'secondary'}
            className={isDangerous(act) ? 'danger-button' : ''}
            disabled={isModified}
            extraButtonProps={{ 'data-act': act }}
            onClick={() => setOpen(act)}
          >
            {say(ACT_WORDS[act].label)}
          </Button>
        ))}
      </div>
      {open && (
        <ConfirmedAct
          act={open}
          documentId={documentId}
          revision={standing.revision}
          onDone={finish}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

type ConfirmedActProps = {
  act: OfferedAct
  documentId: string
  revision: number | undefined
  onDone: (words: Words) => void
  onClose: () => void
}

function ConfirmedAct({ act, documentId, revision, onDone, onClose }: ConfirmedActProps) {
  const say = useSay()
  const [draft, setDraft] = useState<ActDraft>(EMPTY_DRAFT)
  const [checklist, setChecklist] = useState<readonly ChecklistItem[] | null>(null)
  const { label, next, done } = ACT_WORDS[act]
  const change = (patch: Partial<ActDraft>) => setDraft((before) => ({ ...before, ...patch }))
  const request = requestOf(act, { documentId, draft, revision })
  return (
    <ActDialog
      title={say(label)}
      next={say(next)}
      confirmLabel={say(label)}
      isDangerous={isDangerous(act)}
      isComplete={isComplete(act, { draft, checklist: checklist?.map(({ slug }) => slug) ?? null })}
      act={() => callApi(request.path, request.body)}
      onDone={() => onDone(act === 'publish' && draft.publishOn ? SCHEDULED : done)}
      onClose={onClose}
    >
      {act === 'correct-placement' && (
        <PlacementPicker
          documentId={documentId}
          placement={draft.placement}
          onChange={(placement) => change({ placement })}
        />
      )}
      <ActFields
        act={act}
        documentId={documentId}
        documents={[documentId]}
        draft={draft}
        onChange={change}
        checklist={checklist}
        onChecklist={setChecklist}
      />
    </ActDialog>
  )
}

const FORWARD: readonly OfferedAct[] = ['submit', 'approve', 'publish', 'publish-and-send', 'send']

function isDangerous(act: OfferedAct): boolean {
  return act === 'withdraw' || act === 'purge'
}

const WORDS = {
  panel: { vi: 'Trạng thái và việc tiếp theo', en: 'State and next steps' },
  unsaved: {
    vi: 'Điền thông tin, chọn tệp rồi bấm “Lưu bản nháp”. Sau đó trình duyệt ngay tại đây.',
    en: 'Fill in the form, choose files and save. Then submit it for approval here.',
  },
  modified: {
    vi: 'Có thay đổi chưa lưu. Hãy lưu trước khi làm việc tiếp theo.',
    en: 'There are unsaved changes. Save them first.',
  },
  note: { vi: 'Ghi chú lần gần nhất:', en: 'Latest note:' },
  gaveFirst: {
    vi: 'Bạn đã duyệt lần 1. Lần 2 phải do người duyệt khác.',
    en: 'You approved it first. The second approval must come from somebody else.',
  },
  ownWork: {
    vi: 'Bạn đã soạn hoặc sửa tài liệu này nên không duyệt được. Hãy nhờ người duyệt khác.',
    en: 'You wrote or changed this document, so another approver must approve it.',
  },
} satisfies Record<string, Words>
