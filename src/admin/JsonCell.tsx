'use client'

import type { DefaultCellComponentProps } from 'payload'
import { CellLink } from './CellLink'
import { shortText } from './shortText'

/** A structured value in a list: its name where it has one, else its values in a row. */
export function JsonCell(props: DefaultCellComponentProps) {
  return <CellLink cell={props}>{shortText(props.cellData)}</CellLink>
}
