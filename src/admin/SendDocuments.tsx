'use client'

import { Button, toast, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { mayAssign } from '../../collections/access/permissions'
import { ActDialog } from './ActDialog'
import { type ActDraft, EMPTY_DRAFT, isComplete, sendingRequest } from './actDraft'
import { ActFields } from './ActFields'
import { ACT_WORDS } from './actWords'
import { callApi } from './callApi'
import { DocumentPicker } from './DocumentPicker'
import { personOf } from './personOf'
import { UnitBacklog } from './UnitBacklog'
import { useSay } from './useSay'
import type { Words } from './words'

/** Above the list of what was sent: sends published documents, for those who see no working copies too. */
export function SendDocuments() {
  const say = useSay()
  const router = useRouter()
  const person = personOf(useAuth().user)
  const [isOpen, setIsOpen] = useState(false)
  if (!mayAssign(person)) return null

  function finish(): void {
    setIsOpen(false)
    toast.success(say(ACT_WORDS.send.done))
    router.refresh()
  }

  return (
    <div className="act-panel">
      <div className="act-panel__buttons">
        <Button type="button" margin={false} extraButtonProps={{ 'data-act': 'send' }} onClick={() => setIsOpen(true)}>
          {say(TITLE)}
        </Button>
        <UnitBacklog onDone={finish} />
      </div>
      {isOpen && <SendingDialog onDone={finish} onClose={() => setIsOpen(false)} />}
    </div>
  )
}

function SendingDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const say = useSay()
  const [documentIds, setDocumentIds] = useState<string[]>([])
  const [draft, setDraft] = useState<ActDraft>(EMPTY_DRAFT)
  const request = sendingRequest(documentIds, draft)
  function choose(ids: string[]): void {
    setDocumentIds(ids)
    setDraft((before) => ({ ...before, shown: null }))
  }

  return (
    <ActDialog
      title={say(TITLE)}
      next={say(ACT_WORDS.send.next)}
      confirmLabel={say(ACT_WORDS.send.label)}
      isComplete={documentIds.length > 0 && isComplete('send', { draft, checklist: null })}
      act={() => callApi(request.path, request.body)}
      onDone={onDone}
      onClose={onClose}
    >
      <DocumentPicker ids={documentIds} onChange={choose} />
      <ActFields
        act="send"
        documents={documentIds}
        draft={draft}
        onChange={(patch) => setDraft((before) => ({ ...before, ...patch }))}
        checklist={null}
        onChecklist={() => undefined}
      />
    </ActDialog>
  )
}

const TITLE: Words = { vi: 'Gửi tài liệu', en: 'Send documents' }
