'use client'

import { useAuth, useField, useForm } from '@payloadcms/ui'
import { isWriter } from '../../collections/access/permissions'
import { personOf } from './personOf'
import type { UploadedDoc } from './sendFile'
import { UploadBox } from './UploadBox'

/** Below a document's files: what is uploaded here and found usable is put on the document, which is then to be saved. */
export function UploadToDocument() {
  const { value, setValue } = useField<string[] | null>({ path: 'files' })
  const { disabled } = useForm()
  const person = personOf(useAuth().user)
  if (!isWriter(person) || disabled) return null

  function attach({ id, state }: UploadedDoc): void {
    const files = value ?? []
    if (state === 'ready' && !files.includes(id)) setValue([...files, id])
  }

  return <UploadBox onChecked={attach} />
}
