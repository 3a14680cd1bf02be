import type { Readable } from 'node:stream'
import type { Request } from 'express'
import { readOneFile } from './readOneFile'

/** What somebody chose in a form, and what they call it. */
export type FormFile = { name: string; bytes: Buffer }

/**
 * Reads a form with one small file, whole; its other fields become the body, as with any form of ours. Null where no file was
 * chosen.
 *
 * @throws platform/unsupported-media-type, platform/too-large, platform/invalid-request
 */
export function readFormFile(req: Request, { maxBytes }: { maxBytes: number }): Promise<FormFile | null> {
  const fields: Record<string, string> = {}
  if (req.is('multipart/form-data')) req.body = fields
  return readOneFile(req, {
    maxBytes,
    take: bytesOf,
    onField: (name, value) => {
      fields[name] = value
    },
  })
}

async function bytesOf(file: Readable, name: string): Promise<FormFile | null> {
  const chunks: Buffer[] = []
  for await (const chunk of file) chunks.push(Buffer.from(chunk))
  return chunks.length === 0 ? null : { name, bytes: Buffer.concat(chunks) }
}
