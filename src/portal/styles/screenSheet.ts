/** The frame of every page: colours, type, header, navigation, footer. Works without custom properties too (plain black on white). */
export const SCREEN_SHEET = `
:root {
  color-scheme: light dark;
  --ground: #f3f6f8; --paper: #ffffff; --ink: #14212b; --soft: #465764; --line: #cfd9e0; --edge: #6b7d8a;
  --link: #0b5a8a; --brand: #0b3354; --on-brand: #ffffff; --act: #0b6468; --on-act: #ffffff; --focus: #b3470b;
  --good: #e0f1ec; --good-ink: #0a5344; --warn: #fdf0d3; --warn-ink: #674100; --bad: #fce6e3; --bad-ink: #8a1c13;
  --note: #e6eef8; --note-ink: #173f6b; --hit: #fff0b3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1820; --paper: #16242f; --ink: #e8eff4; --soft: #aebfca; --line: #2e4353; --edge: #8499a7;
    --link: #86cbf3; --brand: #0a2438; --on-brand: #ffffff; --act: #6fd0cb; --on-act: #06282a; --focus: #ffb470;
    --good: #123c34; --good-ink: #a4e6d2; --warn: #45340f; --warn-ink: #ffdf9b; --bad: #4b1f1b; --bad-ink: #ffc4bc;
    --note: #183350; --note-ink: #bddcff; --hit: #5b4a00;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word; word-wrap: break-word;
}
.in { max-width: 70rem; margin: 0 auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.3; margin: 0 0 .5rem; font-weight: 700; }
h1 { margin-bottom: 1rem; }
section > h2, .side > h2 { margin: .5rem 0 .75rem; }
.kicker { display: block; font-size: 1rem; font-weight: 400; color: var(--soft); }
h1 { font-size: 1.625rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1.0625rem; }
p, ul, ol, dl, table { margin: 0 0 1rem; }
a { color: var(--link); }
a:hover { text-decoration: underline !important; }
:focus { outline: 3px solid var(--focus); outline-offset: 2px; }
:focus:not(:focus-visible) { outline: 0; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: .5rem; top: .5rem; z-index: 2; padding: .75rem 1rem; background: var(--paper); color: var(--link); }
.hide { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
.top { background: var(--brand); color: var(--on-brand); border-bottom: 4px solid #1d8a8a; }
.top a { color: inherit; }
.top :focus { outline-color: #ffd166; }
.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; padding-top: .5rem; padding-bottom: .25rem; }
.logo { display: flex; align-items: center; min-height: 44px; font-weight: 700; text-decoration: none; line-height: 1.25; }
.logo svg { width: 40px; height: 40px; margin-right: .625rem; flex: none; }
.logo small { display: block; font-weight: 400; font-size: .875rem; }
.who { display: flex; flex-wrap: wrap; align-items: center; font-size: .9375rem; }
.who form { margin: 0 0 0 .75rem; }
.who a, .who button {
  display: inline-block; min-height: 44px; padding: .5625rem .875rem; font: inherit; color: var(--on-brand);
  background: none; border: 1px solid #9db9cc; border-radius: .375rem; text-decoration: none; cursor: pointer;
}
.menu ul { display: flex; flex-wrap: wrap; list-style: none; margin: 0 -.625rem; padding: 0; }
.menu a { display: block; padding: .5625rem .625rem; min-height: 44px; text-decoration: none; border-bottom: 3px solid transparent; }
.menu a[aria-current] { border-color: #ffd166; font-weight: 700; }
.count { padding: 0 .5rem; border-radius: 1rem; background: #ffd166; color: #14212b; font-weight: 700; }
main { display: block; }
main.in { padding-top: 1.5rem; padding-bottom: 2rem; }
main:focus { outline: 0; }
.foot { border-top: 1px solid var(--line); padding: 1rem 0 2rem; color: var(--soft); font-size: .9375rem; }
.foot ul { list-style: none; margin: 0 -.625rem .5rem; padding: 0; display: flex; flex-wrap: wrap; }
.foot li a { display: block; padding: .5625rem .625rem; min-height: 44px; }
@media (max-width: 40em) { .who { flex: 1 1 100%; justify-content: space-between; } .who > a { margin-left: auto; } }
@media (min-width: 60em) {
  html { font-size: 106%; }
  h1 { font-size: 1.9rem; }
  .two { display: flex; align-items: flex-start; }
  .two > .wide { flex: 1 1 auto; min-width: 0; }
  .two > .side { flex: 0 0 19rem; margin-left: 2rem; }
}
`
