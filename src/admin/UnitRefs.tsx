'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useSay } from './useSay'
import type { Words } from './words'

type UnitRefsProps = {
  label: Words
  choices: readonly string[]
  values: readonly string[]
  onChange: (values: string[]) => void
  /** One unit at most. */
  single?: boolean
}

/** Units chosen from the address book by typing a part of their name; the browser's own list offers them. */
export function UnitRefs({ label, choices, values, onChange, single = false }: UnitRefsProps) {
  const say = useSay()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const isChoice = choices.includes(typed)

  function add(): void {
    if (!isChoice || values.includes(typed)) return
    onChange(single ? [typed] : [...values, typed])
    setTyped('')
  }

  return (
    <div className="unit-refs">
      <label className="act-field">
        <span>{say(label)}</span>
        <input list={listId} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={add} />
      </label>
      <datalist id={listId}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
      <Button type="button" margin={false} size="small" buttonStyle="secondary" disabled={!isChoice} onClick={add}>
        {say(WORDS.add)}
      </Button>
      {values.length > 0 && (
        <ul>
          {values.map((value) => (
            <li key={value}>
              {value}{' '}
              <button
                type="button"
                aria-label={`${say(WORDS.remove)} ${value}`}
                onClick={() => onChange(values.filter((each) => each !== value))}
              >
                {say(WORDS.remove)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const WORDS = {
  add: { vi: 'Thêm', en: 'Add' },
  remove: { vi: 'Bỏ', en: 'Remove' },
} satisfies Record<string, Words>
