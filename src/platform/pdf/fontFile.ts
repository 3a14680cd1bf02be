import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mergedFont } from './mergedFont'

export type FontFace =
  'tinos-400' | 'tinos-400-italic' | 'tinos-700' | 'tinos-700-italic' | 'be-vietnam-pro-400' | 'be-vietnam-pro-700'

const merged = new Map<FontFace, Buffer>()

/**
 * A TrueType font with Latin and Vietnamese letters from the installed @fontsource packages (SIL Open Font License 1.1).
 * Nothing depends on the fonts of the machine.
 */
export function fontFile(face: FontFace): Buffer {
  const known = merged.get(face)
  if (known) return known
  const font = mergedFont([subsetOf(face, 'latin'), subsetOf(face, 'vietnamese')])
  merged.set(face, font)
  return font
}

function subsetOf(face: FontFace, subset: string): Buffer {
  const [, family = '', weight = '', style = 'normal'] = /^(.+)-(\d+)(?:-(italic))?$/.exec(face) ?? []
  const path = `@fontsource/${family}/files/${family}-${subset}-${weight}-${style}.woff`
  return readFileSync(createRequire(import.meta.url).resolve(path))
}
