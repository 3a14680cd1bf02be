import { TICK_RULES } from './tickRules'

/** What the pages of an approver add: changes side by side, what was said, ticks that a thumb hits. */
export const REVIEW_SHEET = `
ins { background: var(--good); color: var(--good-ink); text-decoration: underline; padding: 0 .1em; }
del { background: var(--bad); color: var(--bad-ink); text-decoration: line-through; padding: 0 .1em; }
.diff { white-space: pre-line; border: 1px solid var(--line); border-radius: .375rem; padding: .75rem; margin: 0 0 1rem; }
.words { white-space: pre-line; }
.changes dt { font-weight: 600; }
.changes dd { margin: 0 0 .75rem; }
.changes .was, .changes .is { display: block; }
.pair, .said { border-top: 1px solid var(--line); padding: .75rem 0; }
.said p { margin: 0 0 .375rem; }
${TICK_RULES}.tick.missing { border-left: 6px solid var(--bad-ink); padding-left: .75rem; }
.card h3 { margin-top: 1rem; }
code { overflow-wrap: anywhere; }
@media (min-width: 40em) { .sides { display: flex; } .sides > * { flex: 1 1 0; min-width: 0; padding-right: 1rem; } }
`
