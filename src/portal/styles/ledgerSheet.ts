import { TICK_RULES } from './tickRules'

/** What only pages with tables and long forms have: ledgers, recalls, the journal. The library's first page does without. */
export const LEDGER_SHEET = `
.grid { background: var(--paper); }
.grid th, .grid td { padding: .625rem .75rem; border: 1px solid var(--line); }
.grid .tag { white-space: nowrap; margin: 0; }
.grid thead th { background: var(--note); color: var(--note-ink); }
.scroll { position: relative; overflow-x: auto; margin: 0 0 1rem; }
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
  .grid thead { position: absolute; left: -999em; }
  .grid tr { display: block; border: 1px solid var(--line); border-radius: .5rem; margin-bottom: .75rem; padding: .375rem .75rem; }
  .grid th, .grid td { display: block; border: 0; padding: .25rem 0; }
  .grid [data-name]::before { content: attr(data-name) ":\\a0"; color: var(--soft); font-weight: 400; }
  .scroll { overflow-x: visible; }
  .matrix .none { display: none; }
  .matrix th, .matrix td, .matrix tbody th { min-width: 0; }
}
@media print {
  .grid th, .grid td { background: none !important; color: #000 !important; border-color: #000 !important; }
  .grid { font-size: 11pt; }
  .grid th, .grid td { padding: 3pt 5pt; }
}
`
