import type { FontFace } from './slipFonts'

/**
 * A4 in the form of official documents: margins 20, 15, 20 and 30 mm, Times-metric type of 13 to 14, the page's number centred at
 * the top from the second page on. Source: Decree 30/2020/NĐ-CP, Appendix I.
 */
export function slipSheet(faces: readonly FontFace[]): string {
  return faces.map(fontFace).join('') + SHEET
}

function fontFace({ path, weight, style, range }: FontFace): string {
  return `@font-face{font-family:Tinos;font-style:${style};font-weight:${weight};font-display:swap;src:url(${path}) format("woff2");unicode-range:${range}}`
}

const SHEET = `
@page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt Tinos, "Times New Roman", serif; } }
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #dfe5ea; color: #000; font: 13pt/1.4 Tinos, "Times New Roman", "Liberation Serif", serif; overflow-wrap: break-word; }
.tools { padding: .75rem 1rem; font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; background: #0b3354; color: #fff; }
.tools a { color: #fff; display: inline-block; padding: .625rem .75rem .625rem 0; min-height: 44px; }
.tools p { margin: 0; }
main { display: block; max-width: 210mm; margin: 1rem auto; padding: 20mm 15mm 20mm 30mm; background: #fff; }
h1 { font-size: 14pt; line-height: 1.3; text-align: center; text-transform: uppercase; margin: 6mm 0 0; }
.about { text-align: center; font-weight: 700; margin: 0 0 1mm; }
.rule { width: 35mm; border-top: 1px solid #000; margin: 0 auto 5mm; }
h2 { font-size: 13pt; margin: 4mm 0 1mm; break-after: avoid; page-break-after: avoid; }
h3 { font-size: 13pt; margin: 3mm 0 1mm; break-after: avoid; page-break-after: avoid; }
p { margin: 0 0 2mm; text-align: justify; }
.body { text-indent: 10mm; }
.head { display: table; width: 100%; table-layout: fixed; }
.head > div { display: table-cell; width: 60%; text-align: center; vertical-align: top; font-size: 12pt; line-height: 1.35; padding: 0 1mm; }
.head > div:first-child { width: 40%; }
.head p { text-align: center; margin: 0; }
.upper { text-transform: uppercase; }
.motto { display: inline-block; font-size: 13pt; font-weight: 700; border-bottom: 1px solid #000; padding-bottom: 1px; }
.line { display: inline-block; width: 20mm; border-top: 1px solid #000; height: 2mm; }
.place { font-style: italic; font-size: 13pt; padding-top: 3mm; }
table { width: 100%; border-collapse: collapse; margin: 1mm 0 3mm; font-size: 12pt; line-height: 1.3; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
th, td { border: 1px solid #000; padding: 1mm 1.5mm; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
th { font-weight: 700; }
tbody th { font-weight: 400; }
tr { break-inside: avoid; page-break-inside: avoid; }
.number { width: 10mm; text-align: center; }
.hash { font-size: 10.5pt; word-break: break-all; }
.facts { font-size: 11pt; line-height: 1.3; border-top: 1px solid #000; padding-top: 2mm; margin-top: 5mm; }
.facts p { margin: 0 0 1mm; }
.fill { display: flex; text-align: left; }
.fill span { flex: 1 1 auto; border-bottom: 1px dotted #000; margin-left: 1mm; min-height: 6mm; }
.holders { font-size: 11pt; table-layout: fixed; min-width: 165mm; }
.holders th:nth-child(2) { width: 44mm; }
.signs { display: table; width: 100%; table-layout: fixed; margin-top: 6mm; break-inside: avoid; page-break-inside: avoid; }
.signs > div { display: table-cell; text-align: center; vertical-align: top; }
.signs p { text-align: center; margin: 0; }
.signs .to { text-align: left; font-size: 11pt; line-height: 1.3; }
.signs .to p { text-align: left; }
.signs .room { height: 24mm; }
@media screen and (max-width: 50rem) {
  main { margin: 0; padding: 1rem; }
  .head, .head > div, .head > div:first-child { display: block; width: auto; }
  .head > div + div { margin-top: 1rem; }
  .scroll { overflow-x: auto; }
  .fill { display: block; }
}
@media print {
  body { background: #fff; }
  .tools { display: none; }
  main { max-width: none; margin: 0; padding: 0; }
}
`
