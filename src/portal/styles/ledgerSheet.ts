import { TICK_RULES } from './tickRules'

/** What only the pages of the ledger and their forms have: wide tables, hashes, faults beside fields. The library's first page does without. */
export const LEDGER_SHEET = `
.scroll { overflow-x: auto; margin: 0 0 1rem; }
.scroll table { margin: 0; }
.matrix th, .matrix td { min-width: 8rem; }
.matrix tbody th { min-width: 16rem; font-weight: 600; }
.matrix tbody th .soft { display: block; font-weight: 400; }
.matrix td a { display: inline-block; padding: .375rem 0; min-height: 44px; }
.matrix td .soft { display: block; }
.hash { word-break: break-all; }
.act > .alt { margin: 0 .75rem .5rem 0; }
${TICK_RULES}.fault { margin: .25rem 0 0; color: var(--bad-ink); font-weight: 600; }
@media (max-width: 40em) {
  .scroll { overflow-x: visible; }
  .matrix .none { display: none; }
  .matrix th, .matrix td, .matrix tbody th { min-width: 0; }
}
`
