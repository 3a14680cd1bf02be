import { wordsOf } from './byHandForm'
import { type Dissemination, type DisseminationForm, disseminationOfForm } from './disseminationForm'

/** What was typed to correct figures; `by` and `reason` only where somebody does it in the unit's place. */
export type CorrectionForm = DisseminationForm & {
  /** Tells this correction from another one of the same. */
  occasion: string
  by: string
  reason: string
}
export type CorrectionFaults = Partial<Record<keyof CorrectionForm, string>>

export type Correction = Dissemination & { by: string; reason: string }

type Correcting = {
  /** Calendar day in Vietnam. */
  today: string
  corrects: { at: string }
  isByHand: boolean
}

/** What the form means, or what is wrong with each field. */
export function correctionOfForm(
  form: CorrectionForm,
  { today, corrects, isByHand }: Correcting,
): { correction: Correction } | { faults: CorrectionFaults } {
  const faults: CorrectionFaults = {}
  const words = isByHand ? wordsOf(form, faults) : { by: '', reason: '' }
  const read = disseminationOfForm(form, { today, corrects })
  if ('faults' in read) return { faults: { ...faults, ...read.faults } }
  return Object.keys(faults).length > 0 ? { faults } : { correction: { ...read.dissemination, ...words } }
}
