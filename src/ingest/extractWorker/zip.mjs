import yauzl from 'yauzl'
import { limitError } from './limits.mjs'

/**
 * Unpacks the parts of an Office file whose names `wanted` accepts.
 * Attack: zip bombs (count, total and ratio are limited while unpacking, whatever the headers claim).
 * @returns {Promise<{ names: string[], parts: Map<string, Buffer> }>} the names of all parts, and the wanted parts' bytes
 */
export async function unzipParts(path, { wanted, limits }) {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false })
  try {
    if (zip.entryCount > limits.maxZipEntries) throw limitError('too many entries')
    const names = []
    const parts = new Map()
    let left = limits.maxUnzippedBytes
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName)
      if (names.length > limits.maxZipEntries) throw limitError('too many entries')
      if (!wanted(entry.fileName)) continue
      const bytes = await unpack(zip, { entry, maxBytes: Math.min(left, largestAllowed(entry, limits)) })
      left -= bytes.length
      parts.set(entry.fileName, bytes)
    }
    return { names, parts }
  } finally {
    zip.close()
  }
}

/**
 * The bytes of one part as they are unpacked: a large part is never whole in memory. Attack: zip bombs, as above.
 */
export async function* readPart(path, { name, limits }) {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false })
  try {
    const entry = await entryNamed(zip, name)
    if (!entry) return
    const maxBytes = Math.min(limits.maxUnzippedBytes, largestAllowed(entry, limits))
    let size = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length
      if (size > maxBytes) throw limitError('part too large')
      yield chunk
    }
  } finally {
    zip.close()
  }
}

async function entryNamed(zip, name) {
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name) return entry
  }
  return null
}

/** Small parts may be as repetitive as they like; from 1 MB on the ratio counts. */
function largestAllowed(entry, limits) {
  return Math.max(1_000_000, entry.compressedSize * limits.maxZipRatio)
}

async function unpack(zip, { entry, maxBytes }) {
  if (entry.uncompressedSize > maxBytes) throw limitError('part too large')
  const chunks = []
  let size = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += chunk.length
    if (size > maxBytes) throw limitError('part too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
