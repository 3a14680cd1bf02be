import { deflateRawSync } from 'node:zlib'
import yauzl from 'yauzl'

/**
 * The same office file (DOCX, XLSX) without what its library takes from the clock or from chance: time stamps of the entries
 * and in `docProps/core.xml`, and the random name of a watermark. Source: APPNOTE.TXT 6.3.
 */
export async function frozenZip(bytes: Uint8Array, day: Date): Promise<Buffer> {
  const entries = await readEntries(Buffer.from(bytes))
  const fixed = entries.map(({ name, body }) => ({ name, body: withoutChance(name, body, day) }))
  return writeZip([...fixed.filter(({ name }) => name === FIRST), ...fixed.filter(({ name }) => name !== FIRST)])
}

/** By custom the first entry; some programs tell the format by it. */
const FIRST = '[Content_Types].xml'

type Entry = { name: string; body: Buffer }

function withoutChance(name: string, body: Buffer, day: Date): Buffer {
  const stamp = day.toISOString().replace(/\.\d+/, '')
  if (name === 'docProps/core.xml') {
    return Buffer.from(body.toString('utf8').replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, stamp))
  }
  if (!name.startsWith('word/header')) return body
  return Buffer.from(
    body.toString('utf8').replace(/(PowerPlusWaterMarkObject)[\w-]+/g, (_, kind: string) => `${kind}1`),
  )
}

async function readEntries(bytes: Buffer): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const entries: Entry[] = []
      zip.on('error', reject)
      zip.on('end', () => resolve(entries))
      zip.on('entry', (entry: yauzl.Entry) => {
        readBody(zip, entry)
          .then((body) => {
            if (!entry.fileName.endsWith('/')) entries.push({ name: entry.fileName, body })
            zip.readEntry()
          })
          .catch(reject)
      })
      zip.readEntry()
    })
  })
}

async function readBody(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => resolve(Buffer.concat(parts)))
      stream.on('error', reject)
    })
  })
}

const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** 1 January 2026, 00:00, in MS-DOS form. */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

function writeZip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, body } of entries) {
    const packed = deflateRawSync(body)
    const fileName = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(UTF8_NAMES, 2)
    common.writeUInt16LE(DEFLATED, 4)
    common.writeUInt16LE(DOS_DATE, 8)
    common.writeUInt32LE(crc32(body), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(body.length, 18)
    common.writeUInt16LE(fileName.length, 22)
    bodies.push(Buffer.from('PK\x03\x04'), common, fileName, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, place, fileName)
    at += 30 + fileName.length + packed.length
  }
  return Buffer.concat([...bodies, ...directory, endOf(entries.length, at, directory)])
}

function endOf(count: number, directoryAt: number, directory: readonly Buffer[]): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  )
  end.writeUInt32LE(directoryAt, 16)
  return end
}

/** `zlib.crc32` is younger than the oldest Node that we run on. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
