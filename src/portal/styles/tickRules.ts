/** A list of ticks that a thumb hits, for the sheets of pages that have one. */
export const TICK_RULES = `
.ticks { border: 0; margin: 0 0 1rem; padding: 0; min-width: 0; }
.tick { display: flex; align-items: flex-start; min-height: 48px; padding: .625rem 0; margin: 0; font-weight: 400; border-top: 1px solid var(--line); cursor: pointer; }
.tick input { flex: none; width: 1.75rem; min-height: 0; height: 1.75rem; margin: 0 .75rem 0 0; }
`
