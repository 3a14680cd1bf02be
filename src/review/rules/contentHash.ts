import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { StoredFile, WorkingCopy } from './workingCopy'

/**
 * What an approval is bound to: this list and the bytes of the files, nothing else. Lower-case hexadecimal SHA-256 of the
 * canonical JSON (RFC 8785) with all text in NFC; relations count by their ids, so that renaming a topic voids nothing.
 */
export function contentHash(copy: WorkingCopy, files: readonly StoredFile[]): string {
  const listed = {
    title: copy.title,
    number: copy.number ?? null,
    type: copy.type ?? null,
    issuer: copy.issuer ?? null,
    source: copy.source ?? null,
    signer: copy.signer ?? null,
    issuedOn: copy.issuedOn ?? null,
    effectiveOn: copy.effectiveOn ?? null,
    expiresOn: copy.expiresOn ?? null,
    topics: [...(copy.topics ?? [])].sort(),
    access: copy.access,
    targetGroups: [...(copy.targetGroups ?? [])].sort(),
    language: copy.language ?? null,
    summary: copy.summary ?? null,
    body: copy.body ?? null,
    script: copy.script ?? null,
    bulletin: {
      priority: copy.bulletin?.priority ?? null,
      validFrom: copy.bulletin?.validFrom ?? null,
      validTo: copy.bulletin?.validTo ?? null,
      audio: copy.bulletin?.audio ?? null,
    },
    rights: copy.rights ?? null,
    sample: copy.sample ?? false,
    supersedes: copy.supersedes ?? null,
    files: files.map(({ id, sha256, originalName, mimeType }) => ({ id, sha256, originalName, mimeType })),
  }
  const text = canonicalize(inNfc(listed))
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
}

function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(inNfc)
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inNfc(member)]))
  }
  return value
}
