'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { isSecrecyReviewer } from '../../collections/access/permissions'
import type { SecrecyFinding } from '../ingest/rules/secrecyMarks'
import { ActDialog } from './ActDialog'
import { callApi } from './callApi'
import { GONE } from '../publish/rules/gone'
import { FILE_STATE_WORDS, type FileState, findingWords } from './fileWords'
import { personOf } from './personOf'
import { useSay } from './useSay'
import type { Words } from './words'

type Verdict = 'release' | 'refuse' | 'purge'
type FileRow = {
  state: FileState
  originalName?: string | null
  findings?: SecrecyFinding[] | null
  decision?: { note?: string } | null
  uploadedBy?: unknown
}

/** At the head of a file's page: what its check found, and the word of the reviewer for secrecy. */
export function FileActs() {
  const { id, data } = useDocumentInfo()
  const say = useSay()
  const router = useRouter()
  const person = personOf(useAuth().user)
  const [open, setOpen] = useState<Verdict | null>(null)
  if (typeof id !== 'string' || !data?.state) return null
  const file = data as FileRow // a row of media
  const isUndecided = file.state === 'held' || file.state === 'quarantined'
  const isOwn = idOf(file.uploadedBy) === person?.id

  function finish(): void {
    setOpen(null)
    toast.success(say(WORDS.done))
    router.refresh()
  }

  return (
    <section className="act-panel" aria-label={say(WORDS.panel)}>
      <FileStanding id={id} file={file} />
      {isUndecided && isSecrecyReviewer(person) && (isOwn ? <p>{say(WORDS.own)}</p> : <Verdicts onChoose={setOpen} />)}
      {isSecrecyReviewer(person) && <Purging file={file} onChoose={setOpen} />}
      {open && <ConfirmedAct act={open} fileId={id} onDone={finish} onClose={() => setOpen(null)} />}
    </section>
  )
}

function FileStanding({ id, file }: { id: string; file: FileRow }) {
  const say = useSay()
  const findings = file.findings ?? []
  return (
    <>
      <p className="act-panel__standing">{say(FILE_STATE_WORDS[file.state])}</p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding, index) => (
            <li key={index}>{say(findingWords(finding))}</li>
          ))}
        </ul>
      )}
      {file.decision?.note && (
        <p className="act-panel__note">
          <strong>{say(WORDS.decision)}</strong> {file.decision.note}
        </p>
      )}
      <p>
        <a href={`/api/media/${id}/file`}>{say(WORDS.download)}</a>
      </p>
    </>
  )
}

function Verdicts({ onChoose }: { onChoose: (verdict: Verdict) => void }) {
  const say = useSay()
  return (
    <div className="act-panel__buttons">
      <Button
        type="button"
        margin={false}
        onClick={() => onChoose('release')}
        extraButtonProps={{ 'data-act': 'release' }}
      >
        {say(WORDS.release)}
      </Button>
      <Button
        type="button"
        margin={false}
        buttonStyle="secondary"
        className="danger-button"
        onClick={() => onChoose('refuse')}
        extraButtonProps={{ 'data-act': 'refuse' }}
      >
        {say(WORDS.refuse)}
      </Button>
    </div>
  )
}

type ConfirmedActProps = { act: Verdict; fileId: string; onDone: () => void; onClose: () => void }

function ConfirmedAct({ act, ...props }: ConfirmedActProps) {
  return act === 'purge' ? <ConfirmedPurge {...props} /> : <ConfirmedVerdict verdict={act} {...props} />
}

/** What may stand on a document is purged with the document. */
function Purging({ file, onChoose }: { file: FileRow; onChoose: (verdict: Verdict) => void }) {
  const say = useSay()
  const mayGo = ['held', 'quarantined', 'refused'].includes(file.state)
  if (!mayGo || file.originalName === GONE) return null
  return (
    <div className="act-panel__buttons">
      <Button
        type="button"
        margin={false}
        buttonStyle="secondary"
        className="danger-button"
        onClick={() => onChoose('purge')}
        extraButtonProps={{ 'data-act': 'purge' }}
      >
        {say(WORDS.purge)}
      </Button>
    </div>
  )
}

type ConfirmedPurgeProps = { fileId: string; onDone: () => void; onClose: () => void }

function ConfirmedPurge({ fileId, onDone, onClose }: ConfirmedPurgeProps) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [decision, setDecision] = useState('')
  return (
    <ActDialog
      title={say(WORDS.purge)}
      next={say(WORDS.afterPurge)}
      confirmLabel={say(WORDS.purge)}
      isDangerous
      isComplete={reason.trim() !== '' && decision.trim() !== ''}
      act={() => callApi(`/api/media/${fileId}/purge`, { reason: reason.trim(), decision: decision.trim() })}
      onDone={onDone}
      onClose={onClose}
    >
      <label className="act-field">
        <span>{say(WORDS.reason)}</span>
        <textarea rows={3} maxLength={5000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <label className="act-field">
        <span>{say(WORDS.order)}</span>
        <input type="text" maxLength={200} value={decision} onChange={(event) => setDecision(event.target.value)} />
      </label>
    </ActDialog>
  )
}

type ConfirmedVerdictProps = {
  verdict: 'release' | 'refuse'
  fileId: string
  onDone: () => void
  onClose: () => void
}

function ConfirmedVerdict({ verdict, fileId, onDone, onClose }: ConfirmedVerdictProps) {
  const say = useSay()
  const [note, setNote] = useState('')
  return (
    <ActDialog
      title={say(WORDS[verdict])}
      next={say(verdict === 'release' ? WORDS.afterRelease : WORDS.afterRefusal)}
      confirmLabel={say(WORDS[verdict])}
      isDangerous={verdict === 'refuse'}
      isComplete={note.trim() !== ''}
      act={() => callApi(`/api/media/${fileId}/${verdict}`, { note: note.trim() })}
      onDone={onDone}
      onClose={onClose}
    >
      <label className="act-field">
        <span>{say(WORDS.grounds)}</span>
        <textarea rows={3} maxLength={5000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
    </ActDialog>
  )
}

function idOf(value: unknown): unknown {
  return value && typeof value === 'object' && 'id' in value ? value.id : value
}

const WORDS = {
  panel: { vi: 'Tình trạng của tệp', en: 'State of the file' },
  decision: { vi: 'Ý kiến thẩm định:', en: 'Reviewer’s word:' },
  download: { vi: 'Tải tệp về xem', en: 'Download the file' },
  own: {
    vi: 'Bạn đã tải tệp này lên nên không tự thẩm định được. Hãy nhờ người thẩm định khác.',
    en: 'You uploaded this file, so another reviewer must decide.',
  },
  release: { vi: 'Cho dùng', en: 'Release' },
  refuse: { vi: 'Không cho dùng', en: 'Refuse' },
  afterRelease: {
    vi: 'Bạn đã xem tệp và xác nhận tệp không chứa bí mật nhà nước. Từ đây những người soạn, duyệt thấy và gắn tệp vào tài liệu được.',
    en: 'You have looked and vouch that it holds no state secret. Those who write and approve will see it.',
  },
  afterRefusal: {
    vi: 'Tệp không bao giờ gắn được vào tài liệu. Nếu có bí mật nhà nước, hãy xử lý theo quy định về bảo vệ bí mật nhà nước.',
    en: 'The file can never be put on a document.',
  },
  purge: { vi: 'Xóa vĩnh viễn', en: 'Purge' },
  afterPurge: {
    vi: 'Tệp gốc, chữ đọc được, tên tệp và ảnh trang đầu bị xóa khỏi máy chủ, không lấy lại được. Chỉ còn mã băm, thời điểm và người làm.',
    en: 'The file, its text, name and first page are erased for good. Hash, times and actors stay.',
  },
  reason: { vi: 'Lý do (bắt buộc; không chép nội dung tệp)', en: 'Reason (required; copy nothing of the file)' },
  order: { vi: 'Số, ký hiệu quyết định (bắt buộc)', en: 'Number of the decision (required)' },
  grounds: {
    vi: 'Căn cứ của ý kiến (bắt buộc; không chép nội dung tệp)',
    en: 'Grounds (required; copy nothing of the file)',
  },
  done: { vi: 'Đã ghi ý kiến thẩm định.', en: 'Recorded.' },
} satisfies Record<string, Words>
