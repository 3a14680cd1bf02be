'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { bytesText } from './shownText'

/** A size in a form, to be read only. */
export function SizeField({ field, path }: NumberFieldClientProps) {
  const { value } = useField<number>({ path })
  return (
    <div className="field-type shown-value">
      <FieldLabel label={field.label ?? ''} path={path} />
      <p>{bytesText(value)}</p>
    </div>
  )
}
