import type { Payload, PayloadRequest } from 'payload'

/**
 * Whether the reviewer for secrecy refused these bytes, or a purge removed them, whoever sent them under whatever name. Their
 * hash stays for exactly this.
 */
export async function areRefusedBytes(
  payload: Payload,
  { sha256, req }: { sha256: string; req?: PayloadRequest },
): Promise<boolean> {
  const where = { and: [{ sha256: { equals: sha256 } }, { state: { equals: 'refused' } }] }
  return (await payload.db.findOne({ collection: 'media', where, ...(req ? { req } : {}) })) !== null
}
