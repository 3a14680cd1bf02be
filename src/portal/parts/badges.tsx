import type { DocumentSummary } from '../../catalogue/views'
import { ACCESS_LABELS } from '../rules/labels'

/** State, access and "sample" of a document in words; the colour only repeats them. */
export function Badges({
  document,
}: {
  document: Pick<DocumentSummary, 'state' | 'effectStatus' | 'access' | 'sample'>
}) {
  const { effectStatus } = document
  const state = effectStatus === 'repealed' && document.state === 'expired' ? REPEALED : STATES[document.state]
  return (
    <>
      <span className={`tag ${state.tone}`}>{state.label}</span>
      {effectStatus === 'not-yet-effective' ? <span className="tag note">Chưa đến ngày có hiệu lực</span> : null}
      <span className="tag">{ACCESS_LABELS[document.access]}</span>
      {document.sample ? <span className="tag note">Tài liệu mẫu</span> : null}
    </>
  )
}

const STATES = {
  current: { label: 'Bản đang dùng', tone: 'good' },
  superseded: { label: 'Đã được thay thế', tone: 'warn' },
  expired: { label: 'Đã quá ngày dùng', tone: 'warn' },
} as const

const REPEALED = { label: 'Bị bãi bỏ', tone: 'warn' } as const
