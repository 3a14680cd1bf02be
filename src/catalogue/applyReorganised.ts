import { addRecipient, openToRecipients } from './applyAssignment'
import { applyUnit } from './applyDirectory'
import type { CatalogueChange } from './changes'
import { type Event, tellingRelatives } from './grants'
import type { Catalogue } from './openCatalogue'

export type Reorganised = Extract<CatalogueChange, { kind: 'reorganised' }>

/** Units as they are now; and what the former ones owed or held, their heirs have from now on by the same sendings. */
export function applyReorganised(catalogue: Catalogue, { event, change }: { event: Event; change: Reorganised }): void {
  for (const unit of change.units) applyUnit(catalogue, unit)
  for (const { confirm, ...heir } of change.inherited)
    addRecipient(catalogue, { ...heir, event, confirm: Number(confirm) })
  for (const documentId of new Set(change.inherited.map((each) => each.documentId))) {
    tellingRelatives(catalogue, { documentId, event }, () => openToRecipients(catalogue, { documentId, event }))
  }
}
