'use client'

import type { DefaultCellComponentProps } from 'payload'
import { instantText } from './instantText'
import { CellLink } from './CellLink'

/** An instant in a list. */
export function InstantCell(props: DefaultCellComponentProps) {
  return <CellLink cell={props}>{instantText(props.cellData)}</CellLink>
}
