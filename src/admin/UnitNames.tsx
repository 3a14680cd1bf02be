'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'
import { compareVietnamese } from '../vietnamese/compareVietnamese'
import { callApi } from './callApi'

/** Who received: ids of units as their names, in the order of the alphabet. */
export function UnitNames({ field, path }: JSONFieldClientProps) {
  const { value } = useField<string[] | null>({ path })
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    void callApi<{ docs: { id: string; name: string }[] }>('/api/units?depth=0&pagination=false').then((answer) => {
      if (answer.ok) setNames(new Map(answer.body.docs.map(({ id, name }) => [id, name])))
    })
  }, [])
  const shown = (value ?? []).map((id) => names.get(id) ?? id).toSorted(compareVietnamese)
  return (
    <div className="field-type shown-value">
      <FieldLabel label={field.label ?? ''} path={path} />
      <ul>
        {shown.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  )
}
