import { open, type Entry, type ZipFile } from 'yauzl'

const MAX_ENTRIES = 10_000
const MAX_CONTENT_BYTES = 2_000_000

/**
 * The names of all parts of a ZIP file, and the text of one of them (null when absent). Null for what is no sound ZIP,
 * is encrypted, or exceeds the limits (10,000 parts, 2 MB for the one part). Attack: zip bombs.
 */
export async function listZipParts(
  path: string,
  { contentOf }: { contentOf: string },
): Promise<{ names: string[]; content: string | null } | null> {
  try {
    return await readParts(await openZip(path), contentOf)
  } catch {
    return null
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

async function readParts(zip: ZipFile, wanted: string): Promise<{ names: string[]; content: string | null }> {
  try {
    const entries = await listEntries(zip)
    if (entries.some((entry) => entry.generalPurposeBitFlag & 1)) throw new Error('encrypted')
    const entry = entries.find((each) => each.fileName === wanted)
    return { names: entries.map((each) => each.fileName), content: entry ? await readEntry(zip, entry) : null }
  } finally {
    zip.close()
  }
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > MAX_ENTRIES) reject(new Error('too many parts'))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    sizeBytes += bytes.length
    if (sizeBytes > MAX_CONTENT_BYTES) throw new Error('part too large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
