'use client'

import type { ActDraft } from './actDraft'
import { type ChoosableUnit, unitsAbove } from './recipientChoices'
import { useSay } from './useSay'
import type { Words } from './words'

type ThroughFieldsProps = {
  units: readonly ChoosableUnit[]
  day: string
  draft: ActDraft
  onChange: (patch: Partial<ActDraft>) => void
}

/** Whether a sending goes through a unit above its recipients, and what that unit does with it. */
export function ThroughFields({ units, day, draft, onChange }: ThroughFieldsProps) {
  const say = useSay()
  return (
    <>
      <label className="act-field">
        <span>{say(WORDS.through)}</span>
        <select value={draft.through} onChange={(event) => onChange({ through: event.target.value })}>
          <option value="">{say(WORDS.directly)}</option>
          {unitsAbove(units, day).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {draft.through && (
        <label className="act-field">
          <span>{say(WORDS.how)}</span>
          <select
            value={draft.throughMode}
            onChange={(event) => onChange({ throughMode: event.target.value === 'told' ? 'told' : 'forward' })}
          >
            <option value="forward">{say(WORDS.forward)}</option>
            <option value="told">{say(WORDS.told)}</option>
          </select>
        </label>
      )}
    </>
  )
}

const WORDS = {
  through: { vi: 'Gửi qua đơn vị cấp trên của nơi nhận', en: 'Through a unit above the recipients' },
  directly: { vi: 'Không, gửi thẳng', en: 'No, directly' },
  how: { vi: 'Đơn vị đó', en: 'That unit' },
  forward: { vi: 'chuyển tiếp rồi mới đến nơi nhận', en: 'forwards it' },
  told: { vi: 'được báo và có thể tạm giữ trong 24 giờ', en: 'is told and may hold it for 24 hours' },
} satisfies Record<string, Words>
