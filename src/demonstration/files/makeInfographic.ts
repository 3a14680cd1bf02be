import sharp from 'sharp'
import { outlinedText, textWidth, wrappedText } from './outlinedText'

export type InfographicSource = {
  title: string
  panels: readonly { heading: string; paragraphs: readonly string[] }[]
  mark: string
  source: string
}

const WIDTH = 1240
const HEIGHT = 1754
const EDGE = 80
const TITLE = { size: 54, face: 'be-vietnam-pro-700' } as const
const HEADING = { size: 44, face: 'be-vietnam-pro-700' } as const
const BODY = { size: 33, face: 'be-vietnam-pro-400' } as const
const SMALL = { size: 24, face: 'be-vietnam-pro-400' } as const
const BLUE = '#0b3d63'

/** A PNG of 1240 × 1754 pixels (A4 at 150 dpi). The same source gives the same pixels. */
export async function makeInfographic(source: InfographicSource): Promise<Uint8Array> {
  return sharp(Buffer.from(infographicSvg(source)))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

function infographicSvg({ title, panels, mark, source }: InfographicSource): string {
  const titleLines = wrappedText(title, WIDTH - 2 * EDGE, TITLE)
  const bandHeight = 90 + titleLines.length * 68
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#eef4f8"/>`,
    `<rect width="${WIDTH}" height="${bandHeight}" fill="${BLUE}"/>`,
    ...titleLines.map((line, index) => outlinedText(line, { ...TITLE, x: EDGE, y: 96 + index * 68, fill: '#ffffff' })),
  ]
  let y = bandHeight + 40
  for (const panel of panels) {
    const drawn = panelSvg(panel, y)
    parts.push(drawn.svg)
    y += drawn.height + 36
  }
  parts.push(watermarkSvg(mark), footSvg(mark, source))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${parts.join('')}</svg>`
}

function panelSvg(panel: InfographicSource['panels'][number], top: number): { svg: string; height: number } {
  const width = WIDTH - 2 * EDGE
  const lines: string[] = []
  let y = top + 136
  for (const paragraph of panel.paragraphs) {
    for (const line of wrappedText(paragraph, width - 100, BODY)) {
      lines.push(outlinedText(line, { ...BODY, x: EDGE + 50, y, fill: '#1c2b36' }))
      y += 46
    }
    y += 20
  }
  const height = y - top
  const frame = [
    `<rect x="${EDGE}" y="${top}" width="${width}" height="${height}" rx="18" fill="#ffffff" stroke="#b9cfde"/>`,
    `<rect x="${EDGE}" y="${top}" width="14" height="${height}" fill="#d9a400"/>`,
    outlinedText(panel.heading, { ...HEADING, x: EDGE + 50, y: top + 74, fill: BLUE }),
  ]
  return { svg: [...frame, ...lines].join(''), height }
}

function watermarkSvg(mark: string): string {
  const size = (1700 * 10) / textWidth(mark, { size: 10, face: TITLE.face })
  const text = outlinedText(mark, { x: -850, y: size / 3, size, face: TITLE.face, fill: '#555555' })
  const angle = (-Math.atan2(HEIGHT, WIDTH) * 180) / Math.PI
  return `<g opacity="0.1" transform="translate(${WIDTH / 2} ${HEIGHT / 2}) rotate(${angle})">${text}</g>`
}

function footSvg(mark: string, source: string): string {
  const lines = wrappedText(`Nguồn: ${source}`, WIDTH - 2 * EDGE, SMALL)
  const top = HEIGHT - 70 - lines.length * 34
  return [
    outlinedText(mark, { size: 28, face: TITLE.face, x: EDGE, y: top, fill: '#9a1b1b' }),
    ...lines.map((line, index) => outlinedText(line, { ...SMALL, x: EDGE, y: top + 42 + index * 34, fill: '#334' })),
  ].join('')
}
