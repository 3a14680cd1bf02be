'use client'

import { useEffect, useState } from 'react'
import { Tick } from './ActFields'
import { callApi } from './callApi'
import { useSay } from './useSay'
import type { Words } from './words'

type Found = { id: string; title: string; number?: string | null }

const PAUSE_MS = 300

/** Published documents that this person may read, by the library's own search. */
export function DocumentPicker({ ids, onChange }: { ids: readonly string[]; onChange: (ids: string[]) => void }) {
  const say = useSay()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly Found[]>([])
  const [chosen, setChosen] = useState<readonly Found[]>([])
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      const search = query.trim() ? `&q=${encodeURIComponent(query.trim())}` : ''
      void callApi<{ items: Found[] }>(`/api/v1/documents?limit=20${search}`).then((answer) => {
        if (isCurrent && answer.ok) setFound(answer.body.items)
      })
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [query])

  function choose(document: Found, isChosen: boolean): void {
    const next = isChosen ? [...chosen, document] : chosen.filter(({ id }) => id !== document.id)
    setChosen(next)
    onChange(next.map(({ id }) => id))
  }

  const others = found.filter(({ id }) => !ids.includes(id))
  return (
    <fieldset className="act-fields">
      <legend>{say(WORDS.documents)}</legend>
      {chosen.map((document) => (
        <Tick key={document.id} label={labelOf(document)} isTicked onTick={() => choose(document, false)} />
      ))}
      <label className="act-field">
        <span>{say(WORDS.search)}</span>
        <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <div className="recipient-list" tabIndex={0} role="group" aria-label={say(WORDS.found)}>
        {others.map((document) => (
          <Tick key={document.id} label={labelOf(document)} isTicked={false} onTick={() => choose(document, true)} />
        ))}
        {others.length === 0 && <p>{say(WORDS.none)}</p>}
      </div>
    </fieldset>
  )
}

function labelOf({ title, number }: Found): Words {
  const text = number ? `${number}: ${title}` : title
  return { vi: text, en: text }
}

const WORDS = {
  documents: { vi: 'Tài liệu', en: 'Documents' },
  search: { vi: 'Tìm tài liệu đã công bố (gõ không dấu cũng được)', en: 'Search published documents' },
  found: { vi: 'Tài liệu tìm thấy', en: 'Documents found' },
  none: { vi: 'Không tìm thấy tài liệu nào.', en: 'No document was found.' },
} satisfies Record<string, Words>
