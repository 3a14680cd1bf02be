/** What only the pages of the register of officers and courses add: faults beside fields, ticks, a class in one form. */
export const REGISTER_SHEET = `
.lines { white-space: pre-line; }
.fault { margin: .25rem 0 0; color: var(--bad-ink); font-weight: 600; }
.tick { display: flex; align-items: flex-start; min-height: 48px; padding: .625rem 0; margin: 0 0 1rem; font-weight: 400; cursor: pointer; }
.tick input { flex: none; width: 1.75rem; min-height: 0; height: 1.75rem; margin: 0 .75rem 0 0; }
.act > .alt { margin: 0 .75rem .5rem 0; }
.chosen a[aria-current] { font-weight: 700; border-width: 2px; }
.class td .field { margin: 0; }
.class select, .class input { min-width: 8rem; }
.grid th a, .card > a, .card > p > a { display: inline-block; padding: .625rem 0; min-height: 44px; }
.grid th, .grid td { word-break: break-word; overflow-wrap: anywhere; }
@media (max-width: 40em) { .class td .field { margin: 0 0 .5rem; } }
`
