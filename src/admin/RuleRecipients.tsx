'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { RecipientsAsked } from '../assign/sending'
import { recipientWords } from './recipientWords'
import { useSay } from './useSay'
import { useUnits } from './useUnits'

/** Whom a standing rule is for, by the names of units, groups and kinds. */
export function RuleRecipients({ field, path }: JSONFieldClientProps) {
  const say = useSay()
  const { value } = useField<RecipientsAsked | null>({ path })
  const { known } = useUnits()
  return (
    <div className="field-type shown-value">
      <FieldLabel label={field.label ?? ''} path={path} />
      <ul>
        {recipientWords(value ?? {}, known).map(({ label, names }) => (
          <li key={label.vi}>
            {say(label)}
            {names.length > 0 ? `: ${names.join('; ')}` : ''}
          </li>
        ))}
      </ul>
    </div>
  )
}
