'use client'

import type { DefaultCellComponentProps } from 'payload'
import { eventWords } from './eventWords'
import { bytesText, dayText, instantText, jsonText } from './shownText'
import { useSay } from './useSay'

type ShownCellProps = DefaultCellComponentProps & { as: 'instant' | 'day' | 'bytes' | 'event' | 'json' }

/** A value in a list as people write it. The first column of a list leads to the row. */
export function ShownCell({ as, cellData, link, collectionSlug, rowData }: ShownCellProps) {
  const say = useSay()
  const text = (as === 'event' ? say(eventWords(cellData)) : TEXTS[as](cellData)) || '–'
  if (!link) return <span>{text}</span>
  return <a href={`/admin/collections/${collectionSlug}/${String(rowData?.id)}`}>{text}</a>
}

const TEXTS = { instant: instantText, day: dayText, bytes: bytesText, json: jsonText }
