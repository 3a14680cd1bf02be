/** What stands inside the pages: cards, lists of documents, badges, forms, tables. */
export const WIDGET_SHEET = `
.card, .doc { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 0 0 1rem; }
.plain { list-style: none; margin: 0; padding: 0; }
.soft { color: var(--soft); } .small { font-size: .9375rem; } .tight { margin-bottom: .375rem; }
.doc h3 { margin-bottom: .25rem; }
.doc h3 a:not(:hover):not(:focus) { text-decoration: none; }
.doc p { margin: 0 0 .375rem; }
.list p { color: var(--soft); font-size: .9375rem; }
.list .found { color: var(--ink); }
.doc > :last-child, .card > :last-child, .card form > :last-child { margin-bottom: 0; }
.narrow { max-width: 30rem; margin-left: auto; margin-right: auto; }
.narrow form { margin-bottom: 1rem; }
.weight { display: inline-block; }
details { margin-bottom: .75rem; }
mark { background: var(--hit); color: inherit; padding: 0 .1em; border-radius: .15em; }
.tag { display: inline-block; padding: .0625rem .5rem; margin: 0 .375rem .25rem 0; border: 1px solid currentColor; border-radius: .25rem; font-size: .875rem; line-height: 1.5; color: var(--soft); }
.tag.bad { font-weight: 700; }
.say { border: 1px solid currentColor; border-left-width: 6px; border-radius: .375rem; padding: .75rem 1rem; margin: 0 0 1rem; }
.tag.note, .say { background: var(--note); color: var(--note-ink); }
.tag.good, .say.good { background: var(--good); color: var(--good-ink); }
.tag.warn, .say.warn { background: var(--warn); color: var(--warn-ink); }
.tag.bad, .say.bad { background: var(--bad); color: var(--bad-ink); }
.say a { color: inherit; }
.say > :last-child { margin-bottom: 0; }
label, legend { display: block; font-weight: 600; margin-bottom: .25rem; padding: 0; }
input, select, textarea {
  width: 100%; min-height: 48px; padding: .5rem .75rem; font: inherit; color: var(--ink);
  background: var(--paper); border: 1px solid var(--edge); border-radius: .375rem;
}
.field { margin: 0 0 1rem; }
.go, .alt {
  display: inline-block; min-height: 48px; padding: .625rem 1.25rem; font: inherit; font-weight: 700; line-height: 1.5; cursor: pointer;
  background: var(--act); color: var(--on-act); border: 2px solid var(--act); border-radius: .375rem; text-decoration: none; text-align: center;
}
.alt { background: transparent; color: var(--act); }
.find { display: flex; margin-bottom: .5rem; }
.find input { flex: 1 1 auto; min-width: 0; border-radius: .375rem 0 0 .375rem; }
.find .go { flex: none; border-radius: 0 .375rem .375rem 0; }
summary { cursor: pointer; padding: .625rem 0; min-height: 44px; color: var(--link); font-weight: 600; }
.set { display: flex; flex-wrap: wrap; margin: 0 -.5rem; }
.set > .field { flex: 1 1 14rem; margin: 0 .5rem 1rem; min-width: 0; }
.sum { display: flex; flex-wrap: wrap; margin: 0 -.375rem .5rem; padding: 0; list-style: none; }
.sum li { display: flex; flex: 1 1 8.5rem; margin: 0 .375rem .75rem; }
.sum a, .sum span { flex: 1 1 auto; padding: .625rem .875rem; background: var(--paper); border: 1px solid var(--line); border-left: 6px solid var(--act); border-radius: .375rem; color: var(--ink); text-decoration: none; }
.sum b { display: block; font-size: 1.5rem; line-height: 1.2; }
.sum .late { border-left-color: var(--bad-ink); }
.topics { list-style: none; margin: 0 0 1rem; padding: 0; }
.topics ul { list-style: none; margin: 0 0 0 1rem; padding: 0; }
.topics a { display: flex; justify-content: space-between; padding: .5rem 0; min-height: 44px; border-top: 1px solid var(--line); text-decoration: none; }
.topics a[aria-current] { font-weight: 700; }
.topics span { padding-left: .75rem; color: var(--soft); font-weight: 400; }
.chosen { list-style: none; margin: 0 0 .5rem; padding: 0; }
.chosen li { display: inline-block; margin: 0 .5rem .5rem 0; }
.chosen a, .card p { overflow-wrap: anywhere; }
.chosen a { display: inline-block; min-height: 44px; padding: .5rem .75rem; border: 1px solid var(--edge); border-radius: 1.5rem; background: var(--paper); text-decoration: none; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; }
.facts th, .facts td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); font-weight: 400; }
.facts th { width: 11rem; color: var(--soft); }
.files { list-style: none; margin: 0; padding: 0; }
.files li { border-top: 1px solid var(--line); padding: .75rem 0; }
.files li:first-child { border-top: 0; padding-top: 0; }
.files a { display: inline-block; min-height: 44px; font-weight: 600; padding: .5rem 0; }
.read { font-size: 1.4375rem; line-height: 1.7; max-width: 34em; white-space: pre-line; }
.body { max-width: 42em; }
.body img { max-width: 100%; height: auto; }
.act { display: flex; flex-wrap: wrap; align-items: center; margin: .75rem 0 0; }
.act form { margin: 0 .75rem .5rem 0; }
.pages { display: flex; flex-wrap: wrap; justify-content: space-between; }
.paper-only { display: none; }
.to-side a { display: inline-block; padding: .5rem 0; min-height: 44px; }
@media (min-width: 60em) { .to-side { display: none; } }
@media (max-width: 40em) {
  .facts tr, .facts th, .facts td { display: block; width: 100%; }
  .facts td { border-top: 0; padding-top: 0; }
  .facts th { padding-bottom: 0; font-size: .9375rem; }
  .act form, .act .go, .act .alt { width: 100%; margin-right: 0; }
}
`
