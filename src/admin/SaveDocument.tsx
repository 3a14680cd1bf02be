'use client'

import { SaveButton, useDocumentInfo } from '@payloadcms/ui'
import { isEditable } from '../review/rules/transitions'
import type { DocumentState } from '../review/rules/workingCopy'
import { useSay } from './useSay'
import type { Words } from './words'

/** Payload's button, saying what saving does here: each save makes the document a draft. Gone where nothing can be written. */
export function SaveDocument() {
  const say = useSay()
  const { data } = useDocumentInfo()
  const state = data?.state as DocumentState | undefined // absent before the first save
  if (state && !isEditable(state)) return null
  return <SaveButton label={say(state && state !== 'draft' ? BACK_TO_DRAFT : SAVE)} />
}

const SAVE: Words = { vi: 'Lưu bản nháp', en: 'Save draft' }
const BACK_TO_DRAFT: Words = { vi: 'Lưu và đưa về bản nháp', en: 'Save, back to draft' }
