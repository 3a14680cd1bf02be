'use client'

import { TextInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { dayText } from './shownText'

/** A calendar day in a form, shown and typed as people write it; the server reads it. */
export function DayField({ field, path, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  return (
    <TextInput
      path={path}
      label={field.label ?? ''}
      {...(field.required ? { required: true } : {})}
      {...(field.admin?.description ? { description: field.admin.description } : {})}
      readOnly={Boolean(readOnly || disabled || field.admin?.readOnly)}
      showError={showError}
      value={dayText(value)}
      onChange={(event: { target: { value: string } }) => setValue(event.target.value)}
    />
  )
}
