'use client'

import { useEffect, useState } from 'react'
import { TARGET_GROUPS } from '../vocabulary/targetGroups'
import { Tick } from './ActFields'
import type { ActDraft } from './actDraft'
import { callApi } from './callApi'
import { useSay } from './useSay'
import type { Words } from './words'

type Placement = NonNullable<ActDraft['placement']>
type Topic = { slug: string; name: string }

type PlacementPickerProps = {
  documentId: string
  placement: Placement | null
  onChange: (placement: Placement) => void
}

/** Topics and target groups of the edition in force, as readers see them now. */
export function PlacementPicker({ documentId, placement, onChange }: PlacementPickerProps) {
  const say = useSay()
  const [topics, setTopics] = useState<readonly Topic[]>([])
  const [fault, setFault] = useState('')
  useEffect(() => {
    void callApi<{ docs: Topic[] }>('/api/topics?depth=0&pagination=false&sort=order').then((answer) => {
      if (answer.ok) setTopics(answer.body.docs)
      else setFault(answer.detail)
    })
  }, [])
  useEffect(() => {
    if (placement) return
    const address = `/api/v1/documents/${documentId}`
    void callApi<{ topics: Topic[]; targetGroups: string[] }>(address).then((answer) => {
      if (!answer.ok) return setFault(answer.detail)
      onChange({ topics: answer.body.topics.map(({ slug }) => slug), targetGroups: answer.body.targetGroups })
    })
  }, [documentId, placement, onChange])
  if (!placement || topics.length === 0) return <p role={fault ? 'alert' : undefined}>{fault || say(WORDS.loading)}</p>
  return (
    <>
      <Choices
        label={WORDS.topics}
        options={topics}
        chosen={placement.topics}
        onChoose={(chosen) => onChange({ ...placement, topics: chosen })}
      />
      <Choices
        label={WORDS.targetGroups}
        options={TARGET_GROUPS}
        chosen={placement.targetGroups}
        onChoose={(chosen) => onChange({ ...placement, targetGroups: chosen })}
      />
    </>
  )
}

type ChoicesProps = {
  label: Words
  options: readonly Topic[]
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
}

function Choices({ label, options, chosen, onChoose }: ChoicesProps) {
  const say = useSay()
  return (
    <fieldset className="act-fields">
      <legend>{say(label)}</legend>
      <div className="recipient-list" tabIndex={0} role="group" aria-label={say(label)}>
        {options.map(({ slug, name }) => (
          <Tick
            key={slug}
            label={{ vi: name, en: name }}
            isTicked={chosen.includes(slug)}
            onTick={(isTicked) => onChoose(isTicked ? [...chosen, slug] : chosen.filter((each) => each !== slug))}
          />
        ))}
      </div>
    </fieldset>
  )
}

const WORDS = {
  loading: { vi: 'Đang tải chủ đề và đối tượng…', en: 'Loading topics and target groups…' },
  topics: { vi: 'Chủ đề', en: 'Topics' },
  targetGroups: { vi: 'Đối tượng tuyên truyền', en: 'Target groups' },
} satisfies Record<string, Words>
