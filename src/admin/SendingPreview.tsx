'use client'

import { useEffect, useEffectEvent } from 'react'
import type { Preview } from '../assign/previewSending'
import { compareVietnamese } from '../vietnamese/compareVietnamese'
import { type ActDraft, choosesAnybody, isDayOrEmpty, previewBody } from './actDraft'
import { usePreview } from './usePreview'
import { useSay } from './useSay'
import type { Words } from './words'

type SendingPreviewProps = {
  documents: readonly string[]
  draft: ActDraft
  onShown: (shown: string[] | null) => void
}

/** Exactly who would get it, as the server says: only what is shown here can be sent. */
export function SendingPreview({ documents, draft, onShown }: SendingPreviewProps) {
  const say = useSay()
  const isAsked = choosesAnybody(draft) && isDayOrEmpty(draft.dueOn)
  const asked = previewBody(documents, draft)
  const { preview, fault } = usePreview<Preview>('/api/assignments/preview', isAsked ? JSON.stringify(asked) : '')
  const isFaultless = preview?.faults.length === 0
  const tell = useEffectEvent(() => {
    onShown(preview?.recipients.map(({ id }) => id) ?? null)
  })
  useEffect(() => {
    if (isFaultless && draft.shown === null) tell()
  }, [isFaultless, draft.shown])
  if (!isAsked) return <p>{say(WORDS.choose)}</p>
  if (fault) return <p role="alert">{fault}</p>
  if (!preview) return <p aria-live="polite">{say(WORDS.asking)}</p>
  return <Shown preview={preview} />
}

function Shown({ preview: { recipients, counts, faults } }: { preview: Preview }) {
  const say = useSay()
  return (
    <section className="sending-preview" aria-live="polite">
      <h3>
        {say(WORDS.recipients)} ({counts.recipients})
      </h3>
      {faults.length > 0 && (
        <ul className="act-refusal" role="alert">
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      <p>
        {[
          counts.alreadyHave > 0 ? `${counts.alreadyHave} ${say(WORDS.alreadyHave)}` : null,
          counts.waiting > 0 ? `${counts.waiting} ${say(WORDS.waiting)}` : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="recipient-list" tabIndex={0} aria-label={say(WORDS.recipients)}>
        {recipients
          .toSorted((one, other) => compareVietnamese(one.name, other.name))
          .map(({ id, name, parent, alreadyHas, waits }) => (
            <li key={id}>
              {name}
              {parent ? ` – ${parent.name}` : ''}
              {alreadyHas !== null && <strong> · {say(WORDS.hasIt)}</strong>}
              {waits && <em> · {say(WORDS.waits)}</em>}
            </li>
          ))}
      </ul>
    </section>
  )
}

const WORDS = {
  choose: {
    vi: 'Chọn tài liệu và nơi nhận để xem chính xác ai sẽ nhận.',
    en: 'Choose documents and recipients to see exactly who gets it.',
  },
  asking: { vi: 'Đang xem ai sẽ nhận…', en: 'Looking who gets it…' },
  recipients: { vi: 'Sẽ gửi đến', en: 'It goes to' },
  alreadyHave: { vi: 'đơn vị đã có', en: 'have it already' },
  waiting: { vi: 'đơn vị chờ chuyển tiếp', en: 'wait for it to be forwarded' },
  hasIt: { vi: 'đã có bản này', en: 'has this version' },
  waits: { vi: 'chờ chuyển tiếp', en: 'when forwarded' },
} satisfies Record<string, Words>
