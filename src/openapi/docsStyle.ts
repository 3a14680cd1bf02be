/** Style of the page of documentation, inside the page: it can be saved and read anywhere. Works in light and dark. */
export const DOCS_STYLE = `
:root{color-scheme:light dark;--ground:#f3f6f8;--paper:#fff;--ink:#14212b;--soft:#465764;--line:#cfd9e0;--link:#0b5a8a;--code:#e6eef8;--focus:#b3470b}
@media (prefers-color-scheme:dark){:root{--ground:#0e1820;--paper:#16242f;--ink:#e8eff4;--soft:#aebfca;--line:#2e4353;--link:#86cbf3;--code:#183350;--focus:#ffb470}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:60rem;margin:0 auto;padding:1rem}
h1,h2,h3,h4{line-height:1.3;margin:1.5rem 0 .5rem}
h1{font-size:1.625rem}h2{font-size:1.375rem;border-top:1px solid var(--line);padding-top:1rem}h3{font-size:1.125rem}h4{font-size:1rem}
a{color:var(--link)}
:focus{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-999em}.skip:focus{left:.5rem;top:.5rem;padding:.75rem 1rem;background:var(--paper)}
nav ul{list-style:none;margin:0;padding:0}nav a{display:block;padding:.5625rem 0;min-height:44px}
code,pre{font-family:ui-monospace,Consolas,"Liberation Mono",monospace;font-size:.9375em;background:var(--code);border-radius:.25rem}
code{padding:0 .25em;overflow-wrap:anywhere}
pre{padding:.75rem;margin:0 0 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
pre code{padding:0;background:none;font-size:1em}
.address code{font-weight:700;font-size:1em}
article{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:0 1rem 1rem;margin:1rem 0}
article h3{margin-top:1rem}
dl{margin:0 0 1rem}dt{margin-top:.5rem}dd{margin:0 0 0 1rem}
.soft{color:var(--soft)}
`
