import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { refusedFile } from './refusedFile'

export type ReceivedFile = { path: string; sha256: string; sizeBytes: number }

/**
 * Writes a stream to a temporary file while hashing it; the bytes are on the disk when this answers. Whoever calls moves
 * or removes the file. On any refusal nothing is left behind.
 * @throws ingest/too-large as soon as one byte too many has come; nothing is ever cut off
 * @throws ingest/interrupted when the stream ends before its sender was done
 */
export async function receiveFile(
  stream: Readable,
  { directory, maxBytes }: { directory: string; maxBytes: number },
): Promise<ReceivedFile> {
  // The sender may break off before the file is open. Attack: an error that nobody hears ends the whole process.
  stream.on('error', () => undefined)
  await mkdir(directory, { recursive: true })
  const path = join(directory, `${randomUUID()}.part`)
  // Attack: a name foretold by someone else on the machine; `wx` never opens a file or link that exists.
  const file = await open(path, 'wx', 0o600)
  try {
    const received = await writeAll(stream, { file, maxBytes })
    await file.sync()
    await file.close()
    return { path, ...received }
  } catch (error) {
    stream.destroy()
    await file.close().catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
}

async function writeAll(
  stream: Readable,
  { file, maxBytes }: { file: FileHandle; maxBytes: number },
): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of chunksOf(stream)) {
    sizeBytes += chunk.length
    if (sizeBytes > maxBytes) throw refusedFile('ingest/too-large', { extensions: { maxBytes } })
    hash.update(chunk)
    await writeFully(file, chunk)
  }
  // A form parser with a limit of its own ends the stream early without an error.
  if ('truncated' in stream && stream.truncated === true)
    throw refusedFile('ingest/too-large', { extensions: { maxBytes } })
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** A stream that breaks off fails; what fails here is the sender or the line, not our disk. */
async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield Buffer.from(chunk)
  } catch (error) {
    throw refusedFile('ingest/interrupted', { cause: error })
  }
  if (stream.readableAborted) throw refusedFile('ingest/interrupted')
}

async function writeFully(file: FileHandle, chunk: Buffer): Promise<void> {
  let offset = 0
  while (offset < chunk.length) offset += (await file.write(chunk, offset)).bytesWritten
}
