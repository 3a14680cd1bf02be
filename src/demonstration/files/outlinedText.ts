import fontkit from '@pdf-lib/fontkit'
import { type FontFace, fontFile } from '../../platform/pdf/fontFile'

/** Text for an SVG as outlines: a picture must not depend on the fonts of the machine that draws it. Sizes in pixels. */
export type TextPlace = { x: number; y: number; size: number; face: FontFace; fill: string }

const fonts = new Map<FontFace, fontkit.Font>()

/** `<path>` elements for one line; `y` is the base line. */
export function outlinedText(text: string, { x, y, size, face, fill }: TextPlace): string {
  const font = fontOf(face)
  const scale = size / font.unitsPerEm
  let at = x
  const paths = font.layout(text.normalize('NFC')).glyphs.map((glyph) => {
    const path = glyph.path.toSVG()
    const placed =
      path && `<path transform="translate(${round(at)} ${round(y)}) scale(${scale} ${-scale})" d="${path}"/>`
    at += glyph.advanceWidth * scale
    return placed
  })
  return `<g fill="${fill}">${paths.join('')}</g>`
}

export function textWidth(text: string, { size, face }: Pick<TextPlace, 'size' | 'face'>): number {
  const font = fontOf(face)
  const { glyphs } = font.layout(text.normalize('NFC'))
  return glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * (size / font.unitsPerEm)
}

/** Lines no wider than `width`; a no-break space does not break. */
export function wrappedText(text: string, width: number, style: Pick<TextPlace, 'size' | 'face'>): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, style) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function fontOf(face: FontFace): fontkit.Font {
  const font = fonts.get(face) ?? fontkit.create(fontFile(face))
  fonts.set(face, font)
  return font
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
