'use client'

import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { vietnamDay } from '../vietnamese/calendar'
import type { ActDraft } from './actDraft'
import { personOf } from './personOf'
import { areasOf, type ChoosableUnit, choosableUnits, groupsOf, kindsOf, matchingUnits } from './recipientChoices'
import { ThroughFields } from './ThroughFields'
import { useSay } from './useSay'
import { useUnits } from './useUnits'
import type { Words } from './words'

type RecipientPickerProps = {
  draft: ActDraft
  onChange: (patch: Partial<ActDraft>) => void
  /** Whether it may go through a unit: a rule sends by itself, and directly. */
  hasThrough?: boolean
  /** Whether who subscribes to the topics can be chosen. */
  hasSubscribers?: boolean
}

/** Units by search, group, kind, area and subscription. Who that is, the server says before sending. */
export function RecipientPicker({ draft, onChange, hasThrough = true, hasSubscribers = true }: RecipientPickerProps) {
  const say = useSay()
  const person = personOf(useAuth().user)
  const { known, fault } = useUnits()
  const [day] = useState(() => vietnamDay(new Date()))
  if (!known) return <p role={fault ? 'alert' : undefined}>{fault || say(WORDS.loading)}</p>

  const { all } = known
  const through = draft.through && draft.throughMode === 'forward' ? { through: draft.through } : {}
  const choosable = choosableUnits(all, { person, day, ...through })
  const sets = { ...known, day }
  return (
    <fieldset className="act-fields">
      <legend>{say(WORDS.recipients)}</legend>
      {hasThrough && <ThroughFields units={all} day={day} draft={draft} onChange={onChange} />}
      {groupsOf(choosable, sets).map(({ slug, name, size }) => (
        <Choice
          key={slug}
          name={`${name} (${size})`}
          isChosen={draft.groups.includes(slug)}
          onChoose={(isChosen) => onChange({ groups: toggled(draft.groups, { value: slug, isChosen }) })}
        />
      ))}
      <details>
        <summary>{say(WORDS.byKind)}</summary>
        {kindsOf(choosable, sets).map(({ slug, name, size }) => (
          <Choice
            key={slug}
            name={`${name} (${size})`}
            isChosen={draft.kinds.includes(slug)}
            onChoose={(isChosen) => onChange({ kinds: toggled(draft.kinds, { value: slug, isChosen }) })}
          />
        ))}
      </details>
      <details>
        <summary>{say(WORDS.byArea)}</summary>
        <div className="recipient-list" tabIndex={0} role="group" aria-label={say(WORDS.byArea)}>
          {areasOf(choosable).map(({ id, name }) => (
            <Choice
              key={id}
              name={name}
              isChosen={draft.areas.includes(id)}
              onChoose={(isChosen) => onChange({ areas: toggled(draft.areas, { value: id, isChosen }) })}
            />
          ))}
        </div>
      </details>
      {hasSubscribers && (
        <Choice
          name={say(WORDS.subscribers)}
          isChosen={draft.hasSubscribers}
          onChoose={(isChosen) => onChange({ hasSubscribers: isChosen })}
        />
      )}
      <SingleUnits choosable={choosable} draft={draft} onChange={onChange} />
    </fieldset>
  )
}

type SingleUnitsProps = Pick<RecipientPickerProps, 'draft' | 'onChange'> & { choosable: readonly ChoosableUnit[] }

function SingleUnits({ choosable, draft: { unitIds }, onChange }: SingleUnitsProps) {
  const say = useSay()
  const [query, setQuery] = useState('')
  return (
    <>
      <label className="act-field">
        <span>{say(WORDS.search)}</span>
        <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <div className="recipient-list" tabIndex={0} role="group" aria-label={say(WORDS.units)}>
        {matchingUnits(choosable, query).map((unit) => (
          <Choice
            key={unit.id}
            name={unit.name}
            isChosen={unitIds.includes(unit.id)}
            onChoose={(isChosen) => onChange({ unitIds: toggled(unitIds, { value: unit.id, isChosen }) })}
          />
        ))}
        {choosable.length === 0 && <p>{say(WORDS.none)}</p>}
      </div>
    </>
  )
}

type ChoiceProps = { name: string; isChosen: boolean; onChoose: (isChosen: boolean) => void }

export function Choice({ name, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="act-tick">
      <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
      <span>{name}</span>
    </label>
  )
}

export function toggled(
  values: readonly string[],
  { value, isChosen }: { value: string; isChosen: boolean },
): string[] {
  return isChosen ? [...values, value] : values.filter((each) => each !== value)
}

const WORDS = {
  loading: { vi: 'Đang tải danh sách đơn vị…', en: 'Loading units…' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  byKind: { vi: 'Theo loại đơn vị', en: 'By kind' },
  byArea: { vi: 'Theo địa bàn (đơn vị trực thuộc và đồn phụ trách)', en: 'By area' },
  subscribers: { vi: 'Các đơn vị đã đăng ký chủ đề của tài liệu', en: 'Units that subscribe to the topics' },
  search: { vi: 'Tìm đơn vị (gõ không dấu cũng được)', en: 'Search units' },
  units: { vi: 'Các đơn vị', en: 'Units' },
  none: { vi: 'Không có đơn vị nào trong phạm vi của bạn.', en: 'No unit is within your scope.' },
} satisfies Record<string, Words>
