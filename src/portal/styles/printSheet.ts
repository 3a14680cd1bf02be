/** Paper: the text alone, in the size and face of official documents, nothing that depends on colour. Source: NĐ 30/2020/NĐ-CP, Phụ lục I (Times, cỡ chữ 13–14). */
export const PRINT_SHEET = `
@media print {
  @page { margin: 20mm 15mm 20mm 25mm; }
  body { font: 13pt/1.45 "Times New Roman", Tinos, "Liberation Serif", serif; background: #fff; color: #000; }
  .top, .foot, .skip, .no-paper, .act, form, nav, .side { display: none; }
  .paper-only { display: block; }
  .check { padding-top: 6mm; }
  .check svg { float: left; }
  .in { max-width: none; padding: 0; }
  .card, .doc, .say, .tag, .sum a, .sum span { background: none !important; color: #000 !important; border-color: #000 !important; }
  .card, .doc { border: 0; padding: 0; }
  h1 { font-size: 16pt; } h2 { font-size: 14pt; } h3 { font-size: 13pt; }
  h1, h2, h3 { page-break-after: avoid; break-after: avoid; }
  .soft, .kicker, .facts th, a { color: #000; }
  a { text-decoration: none; }
  .read { font-size: 14pt; line-height: 1.6; max-width: none; }
  tr, li, .say, .check { page-break-inside: avoid; break-inside: avoid; }
  .facts th, .facts td { border-color: #000; color: #000; padding: 2pt 8pt 2pt 0; }
}
`
