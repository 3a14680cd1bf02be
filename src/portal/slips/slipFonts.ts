import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A face of Tinos (SIL Open Font License 1.1), as wide as Times New Roman: a print looks the same on a machine without it. */
export type FontFace = { path: string; bytes: Buffer; weight: 400 | 700; style: 'normal' | 'italic'; range: string }

const FACES = [
  [400, 'normal'],
  [400, 'italic'],
  [700, 'normal'],
] as const

/** The faces that prints use, each with an address of its own below this one. */
export function slipFonts(below: string): FontFace[] {
  const require = createRequire(import.meta.url)
  const read = (name: string) => readFileSync(require.resolve(`@fontsource/tinos/${name}`))
  const ranges = JSON.parse(read('unicode.json').toString('utf8')) as Record<string, string> // as the package has it
  return ['latin', 'vietnamese'].flatMap((subset) =>
    FACES.map(([weight, style]) => {
      const name = `tinos-${subset}-${weight}-${style}.woff2`
      const bytes = read(`files/${name}`)
      // Kept by browsers for ever: another version of the package has another address.
      const path = `${below}/${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}-${name}`
      return { path, bytes, weight, style, range: ranges[subset] ?? '' }
    }),
  )
}
