/** What only the pages of figures add: large numbers, charts with their tables, the strip of the coast. */
export const REPORT_SHEET = `
.figures { display: flex; flex-wrap: wrap; margin: 0 -.5rem; }
.figures > li { flex: 1 1 17rem; margin: 0 .5rem 1rem; border-left: 6px solid var(--act); min-width: 0; }
.figures > .missing { border-left-color: var(--bad-ink); }
.figures h3 a { display: inline-block; padding: .25rem 0; }
.big { font-size: 2.25rem; line-height: 1.2; font-weight: 700; margin: 0 0 .25rem; }
.who-list { margin: 0; }
.who-list > div { border-top: 1px solid var(--line); padding: .5rem 0; }
.who-list > div:first-child { border-top: 0; padding-top: 0; }
.who-list dt { font-weight: 600; }
.who-list dd { margin: 0; }
.report-links a, .block { display: inline-block; padding: .25rem 0; }
.report-links li { border-top: 1px solid var(--line); }
.report-links li:first-child { border-top: 0; }
.report-links a { padding: .5625rem 0; min-height: 44px; }
.block { display: block; }
.hash { word-break: break-all; }
.fault { margin: .25rem 0 0; color: var(--bad-ink); font-weight: 600; }
.find select { flex: 1 1 auto; min-width: 0; border-radius: .375rem 0 0 .375rem; }
.period details { margin: 0; }
.agree { display: flex; align-items: center; min-height: 48px; cursor: pointer; }
.agree input { flex: none; width: 1.75rem; min-height: 0; height: 1.75rem; margin: 0 .75rem 0 0; }
.agree { min-height: 48px; }
.picture { background: #fff; border: 1px solid var(--line); border-radius: .375rem; padding: .25rem; margin: 0 0 .75rem; }
.picture svg { display: block; width: 100%; max-width: 30rem; height: auto; margin: 0 auto; }
.chosen a[aria-current] { font-weight: 700; border-width: 2px; }
.coast-legend { margin-bottom: .75rem; }
.coast-legend li { padding: .125rem 0; }
.coast-legend svg { vertical-align: middle; }
@supports selector(::details-content) {
  @media (min-width: 60em), print {
    .fold { margin: 0; }
    .fold > summary { display: none; }
    .fold::details-content { content-visibility: visible; height: auto; }
  }
}
@media (min-width: 60em) {
  .chart-sides { display: flex; align-items: flex-start; }
  .chart-sides > * { flex: 1 1 0; min-width: 0; }
  .chart-sides > :first-child { margin-right: 1.5rem; }
}
@media print {
  .figures { display: block; margin: 0; }
  .figures > li, .figures > .missing { margin: 0; padding: 4pt 0; border: 0; border-top: 1px solid #000; border-radius: 0; }
  .figures .big { font-size: 16pt; margin: 0; }
  .figures p { margin: 0; }
  .picture { border: 0; max-width: 150mm; break-inside: avoid; page-break-inside: avoid; }
}
`
