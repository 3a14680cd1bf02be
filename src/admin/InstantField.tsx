'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { instantText } from './shownText'
import { useSay } from './useSay'
import type { Words } from './words'

/** An instant in a form: nobody types one, it is stamped. `empty`: what none of it means. */
export function InstantField({ field, path, empty }: TextFieldClientProps & { empty?: Words }) {
  const say = useSay()
  const { value } = useField<string>({ path })
  return (
    <div className="field-type shown-value">
      <FieldLabel label={field.label ?? ''} path={path} />
      <p>{instantText(value) || (empty ? say(empty) : '–')}</p>
    </div>
  )
}
