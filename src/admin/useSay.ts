'use client'

import { useTranslation } from '@payloadcms/ui'
import { sayIn, type Words } from './words'

/** Says a text in the language that the person chose. */
export function useSay(): (words: Words) => string {
  const { i18n } = useTranslation()
  return (words) => sayIn(i18n.language, words)
}
