'use client'

import { useAuth } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { personOf } from './personOf'
import { vietnamDay } from '../vietnamese/calendar'
import { callApi } from './callApi'
import { type ChoosableUnit, choosableUnits, type Grouping, groupsOf, matchingUnits } from './recipientChoices'
import { useSay } from './useSay'
import type { Words } from './words'

type RecipientPickerProps = {
  unitIds: readonly string[]
  groups: readonly string[]
  onChange: (patch: { unitIds?: string[]; groups?: string[] }) => void
}

/** Units by search and by group. Who a group is, the server says at the moment of sending. */
export function RecipientPicker({ unitIds, groups, onChange }: RecipientPickerProps) {
  const say = useSay()
  const person = personOf(useAuth().user)
  const [known, setKnown] = useState<Omit<Grouping, 'day'> | null>(null)
  const [query, setQuery] = useState('')
  const [day] = useState(() => vietnamDay(new Date()))
  const [fault, setFault] = useState('')
  useEffect(() => {
    void addressBook().then((answer) => ('fault' in answer ? setFault(answer.fault) : setKnown(answer)))
  }, [])
  if (!known) return <p role={fault ? 'alert' : undefined}>{fault || say(WORDS.loading)}</p>

  const choosable = choosableUnits(known.all, { person, day })
  const chosen = choosable.filter((unit) => unitIds.includes(unit.id))
  return (
    <fieldset className="act-fields">
      <legend>{say(WORDS.recipients)}</legend>
      {groupsOf(choosable, { ...known, day }).map(({ slug, name, size }) => (
        <Choice
          key={slug}
          name={`${name} (${size})`}
          isChosen={groups.includes(slug)}
          onChoose={(isChosen) => onChange({ groups: toggled(groups, { value: slug, isChosen }) })}
        />
      ))}
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
      {chosen.length > 0 && (
        <p aria-live="polite">
          {say(WORDS.chosen)} {chosen.map((unit) => unit.name).join('; ')}
        </p>
      )}
    </fieldset>
  )
}

async function addressBook(): Promise<Omit<Grouping, 'day'> | { fault: string }> {
  const [units, groups, programmes] = await Promise.all([
    callApi<{ docs: ChoosableUnit[] }>('/api/units?depth=0&pagination=false'),
    callApi<{ docs: Grouping['groups'] }>('/api/unit-groups?depth=0&pagination=false'),
    callApi<{ docs: Grouping['programmes'] }>('/api/programmes?depth=0&pagination=false'),
  ])
  if (!units.ok) return { fault: units.detail }
  if (!groups.ok) return { fault: groups.detail }
  if (!programmes.ok) return { fault: programmes.detail }
  return { all: units.body.docs, groups: groups.body.docs, programmes: programmes.body.docs }
}

type ChoiceProps = { name: string; isChosen: boolean; onChoose: (isChosen: boolean) => void }

function Choice({ name, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="act-tick">
      <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
      <span>{name}</span>
    </label>
  )
}

function toggled(values: readonly string[], { value, isChosen }: { value: string; isChosen: boolean }): string[] {
  return isChosen ? [...values, value] : values.filter((each) => each !== value)
}

const WORDS = {
  loading: { vi: 'Đang tải danh sách đơn vị…', en: 'Loading units…' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  search: { vi: 'Tìm đơn vị (gõ không dấu cũng được)', en: 'Search units' },
  units: { vi: 'Các đơn vị', en: 'Units' },
  none: { vi: 'Không có đơn vị nào trong phạm vi của bạn.', en: 'No unit is within your scope.' },
  chosen: { vi: 'Đã chọn:', en: 'Chosen:' },
} satisfies Record<string, Words>
