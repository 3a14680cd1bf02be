/** A field for the machine alone: not in the form, and no column or filter of a list either. */
export const unseen = { hidden: true, disableListColumn: true, disableListFilter: true } as const
