import { inflateSync } from 'node:zlib'

/**
 * One TrueType font out of several subsets of the same face. Font packages ship Latin and Vietnamese letters in separate
 * files; a PDF that switched fonts inside a word would be read back as broken words. Layout tables (kerning, ligatures)
 * are left out. The same input gives the same bytes.
 * Source: OpenType 1.9 (glyf, loca, cmap format 4), WOFF 1.0.
 */
export function mergedFont(woffs: readonly Buffer[]): Buffer {
  const faces = woffs.map(readFace)
  const [first] = faces
  if (!first) throw new Error('mergedFont needs at least one font')
  const glyphs: Buffer[] = []
  const metrics: Buffer[] = []
  const characters = new Map<number, number>()
  for (const face of faces) {
    const offset = glyphs.length
    glyphs.push(...face.glyphs.map((glyph) => withShiftedComponents(glyph, offset)))
    metrics.push(...face.metrics)
    for (const [character, glyph] of face.characters) {
      if (!characters.has(character)) characters.set(character, glyph + offset)
    }
  }
  return assembled(first.tables, { glyphs, metrics, characters, limits: largestLimits(faces) })
}

type Tables = ReadonlyMap<string, Buffer>
type Face = { tables: Tables; glyphs: Buffer[]; metrics: Buffer[]; characters: Map<number, number> }
type Parts = { glyphs: Buffer[]; metrics: Buffer[]; characters: Map<number, number>; limits: Buffer }

function readFace(woff: Buffer): Face {
  const tables = readWoff(woff)
  const glyphCount = tableOf(tables, 'maxp').readUInt16BE(4)
  const longLoca = tableOf(tables, 'head').readInt16BE(50) === 1
  const loca = tableOf(tables, 'loca')
  const glyf = tableOf(tables, 'glyf')
  const offsetAt = (index: number) => (longLoca ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2)
  const glyphs = Array.from({ length: glyphCount }, (_, index) => glyf.subarray(offsetAt(index), offsetAt(index + 1)))
  return { tables, glyphs, metrics: readMetrics(tables, glyphCount), characters: readCharacters(tables) }
}

function readWoff(woff: Buffer): Tables {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < woff.readUInt16BE(12); index++) {
    const at = 44 + index * 20
    const [start, packedBytes, fullBytes] = [
      woff.readUInt32BE(at + 4),
      woff.readUInt32BE(at + 8),
      woff.readUInt32BE(at + 12),
    ]
    const packed = woff.subarray(start, start + packedBytes)
    tables.set(woff.toString('latin1', at, at + 4), packedBytes < fullBytes ? inflateSync(packed) : packed)
  }
  return tables
}

function tableOf(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag)
  if (!table) throw new Error(`Font without table ${tag}`)
  return table
}

function readMetrics(tables: Tables, glyphCount: number): Buffer[] {
  const hmtx = tableOf(tables, 'hmtx')
  const longCount = tableOf(tables, 'hhea').readUInt16BE(34)
  return Array.from({ length: glyphCount }, (_, index) => {
    if (index < longCount) return hmtx.subarray(index * 4, index * 4 + 4)
    const metric = Buffer.from(hmtx.subarray((longCount - 1) * 4, longCount * 4))
    hmtx.copy(metric, 2, longCount * 4 + (index - longCount) * 2, longCount * 4 + (index - longCount) * 2 + 2)
    return metric
  })
}

function readCharacters(tables: Tables): Map<number, number> {
  const cmap = tableOf(tables, 'cmap')
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8))
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 4)
  if (start === undefined) throw new Error('Font without a format 4 character map')
  return readFormat4(cmap.subarray(start))
}

function readFormat4(map: Buffer): Map<number, number> {
  const characters = new Map<number, number>()
  const doubled = map.readUInt16BE(6)
  for (let at = 14; at < 14 + doubled; at += 2) {
    const [end, start] = [map.readUInt16BE(at), map.readUInt16BE(at + doubled + 2)]
    for (let character = start; character <= end && character < 0xffff; character++) {
      const glyph = glyphInSegment(map, { at, doubled, start, character })
      if (glyph !== 0) characters.set(character, glyph)
    }
  }
  return characters
}

type Position = { at: number; doubled: number; start: number; character: number }

function glyphInSegment(map: Buffer, { at, doubled, start, character }: Position): number {
  const delta = map.readUInt16BE(at + doubled * 2 + 2)
  const rangeAt = at + doubled * 3 + 2
  const range = map.readUInt16BE(rangeAt)
  if (range === 0) return (character + delta) & 0xffff
  const glyph = map.readUInt16BE(rangeAt + range + (character - start) * 2)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** Compound glyphs name their parts by number, which moves when another font goes before. */
function withShiftedComponents(glyph: Buffer, offset: number): Buffer {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph
  const shifted = Buffer.from(glyph)
  for (let at = 10, more = true; more;) {
    const flags = shifted.readUInt16BE(at)
    shifted.writeUInt16BE(shifted.readUInt16BE(at + 2) + offset, at + 2)
    const transform = flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0
    at += 4 + (flags & 0x0001 ? 4 : 2) + transform
    more = (flags & 0x0020) !== 0
  }
  return shifted
}

/** `maxp` that holds for every face: readers size their buffers by it. */
function largestLimits(faces: readonly Face[]): Buffer {
  const tables = faces.map((face) => tableOf(face.tables, 'maxp'))
  const limits = Buffer.from(tables[0] ?? Buffer.alloc(0))
  for (let at = 6; at < limits.length; at += 2) {
    limits.writeUInt16BE(Math.max(...tables.map((table) => table.readUInt16BE(at))), at)
  }
  limits.writeUInt16BE(
    faces.reduce((sum, face) => sum + face.glyphs.length, 0),
    4,
  )
  return limits
}

function assembled(base: Tables, { glyphs, metrics, characters, limits }: Parts): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  const padded = glyphs.map((glyph) => Buffer.concat([glyph, Buffer.alloc((4 - (glyph.length % 4)) % 4)]))
  let end = 0
  padded.forEach((glyph, index) => loca.writeUInt32BE((end += glyph.length), (index + 1) * 4))
  const head = Buffer.from(tableOf(base, 'head'))
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(tableOf(base, 'hhea'))
  hhea.writeUInt16BE(glyphs.length, 34)
  const post = Buffer.alloc(32)
  tableOf(base, 'post').copy(post, 0, 0, 32)
  post.writeUInt32BE(0x00030000, 0)
  return writeSfnt([
    ['OS/2', tableOf(base, 'OS/2')],
    ['cmap', writeFormat4(characters)],
    ['glyf', Buffer.concat(padded)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', Buffer.concat(metrics)],
    ['loca', loca],
    ['maxp', limits],
    ['name', tableOf(base, 'name')],
    ['post', post],
  ])
}

/** One segment a character: simple, and small enough for a few hundred characters. */
function writeFormat4(characters: ReadonlyMap<number, number>): Buffer {
  const entries = [...characters].sort(([a], [b]) => a - b)
  entries.push([0xffff, 0])
  const ends = entries.map(([character]) => character)
  const deltas = entries.map(([character, glyph]) => (glyph - character) & 0xffff)
  const words = [...ends, 0, ...ends, ...deltas, ...ends.map(() => 0)]
  const power = 2 ** Math.floor(Math.log2(ends.length))
  const search = [ends.length * 2, power * 2, Math.log2(power), ends.length * 2 - power * 2]
  const length = 14 + words.length * 2
  return words16([0, 1, 3, 1, 0, 12, 4, length, 0, ...search, ...words])
}

function words16(words: readonly number[]): Buffer {
  const buffer = Buffer.alloc(words.length * 2)
  words.forEach((word, index) => buffer.writeUInt16BE(word, index * 2))
  return buffer
}

function writeSfnt(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const head = words16([0, 1, tables.length, power * 16, Math.log2(power), tables.length * 16 - power * 16])
  head.writeUInt32BE(0x00010000, 0)
  const directory = Buffer.alloc(tables.length * 16)
  const bodies: Buffer[] = []
  let at = head.length + directory.length
  tables.forEach(([tag, table], index) => {
    const body = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    directory.write(tag.padEnd(4), index * 16, 'latin1')
    directory.writeUInt32BE(checksumOf(body), index * 16 + 4)
    directory.writeUInt32BE(at, index * 16 + 8)
    directory.writeUInt32BE(table.length, index * 16 + 12)
    bodies.push(body)
    at += body.length
  })
  return Buffer.concat([head, directory, ...bodies])
}

function checksumOf(body: Buffer): number {
  let sum = 0
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0
  return sum
}
