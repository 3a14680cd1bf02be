'use client'

import { useAuth, useDocumentInfo, useField } from '@payloadcms/ui'
import { isWriter } from '../../collections/access/permissions'
import { isEditable } from '../review/rules/transitions'
import type { DocumentState } from '../review/rules/workingCopy'
import { personOf } from './personOf'
import type { UploadedDoc } from './sendFile'
import { UploadBox } from './UploadBox'

/** Below a document's files: what is uploaded here and found usable is put on the document, which is then to be saved. */
export function UploadToDocument() {
  const { value, setValue } = useField<string[] | null>({ path: 'files' })
  const state = useDocumentInfo().data?.state as DocumentState | undefined // absent before the first save
  const person = personOf(useAuth().user)
  if (!isWriter(person) || (state && !isEditable(state))) return null

  function attach({ id, state }: UploadedDoc): void {
    const files = value ?? []
    if (state === 'ready' && !files.includes(id)) setValue([...files, id])
  }

  return <UploadBox onChecked={attach} />
}
