'use client'

import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

/** The first column of a list leads to the row. */
export function CellLink({ cell, children }: { cell: DefaultCellComponentProps; children: ReactNode }) {
  if (!cell.link) return <span>{children}</span>
  return <a href={`/admin/collections/${cell.collectionSlug}/${String(cell.rowData?.id)}`}>{children}</a>
}
