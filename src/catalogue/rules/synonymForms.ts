import { syllablesOf, type Syllable } from './searchTerms'

/** Forms by their first syllable without marks, the longest first; `others` are the forms that stand for the same. */
export type SynonymForms = ReadonlyMap<string, readonly { form: Syllable[]; others: Syllable[][] }[]>

/** Rows of forms that mean the same, ready to be looked up in a query. */
export function synonymForms(rows: readonly (readonly string[])[]): SynonymForms {
  const forms = new Map<string, { form: Syllable[]; others: Syllable[][] }[]>()
  for (const row of rows) {
    const all = row.map((form) => syllablesOf(form)).filter((form) => form.length > 0)
    for (const form of all) {
      const first = form[0]?.folded ?? ''
      const others = all.filter((other) => other !== form)
      forms.set(first, [...(forms.get(first) ?? []), { form, others }])
    }
  }
  for (const entries of forms.values()) entries.sort((one, other) => other.form.length - one.form.length)
  return forms
}
