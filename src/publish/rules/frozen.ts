import type { RelationKind } from '../../review/rules/workingCopy'

/** What readers may be shown of an edition, as frozen when it was published. */
export type AccessClass = 'public' | 'internal' | 'assigned'

export type FrozenFile = {
  mediaId: string
  /** Lower-case hexadecimal SHA-256 of the original's bytes. */
  sha256: string
  /** Download name as shown, NFC; never used as a path. */
  name: string
  mediaType: string
  sizeBytes: number
  role: 'main' | 'annex' | 'audio' | 'video' | 'image' | 'rendition'
  pages: number | null
  durationSeconds: number | null
  alt: string | null
  signed: boolean | null
  /** SHA-256 of the derived thumbnail, where one was made. */
  thumbnailSha256: string | null
}

export type CatalogueBulletin = {
  priority: 'thong-thuong' | 'uu-tien' | 'khan-cap'
  /** Calendar days in Vietnam. */
  validFrom: string
  validTo: string
}

/** `document`, not edition. `parts` in words ("khoản 2 Điều 5"); null: the whole of it; empty after a purge. */
export type FrozenRelation = { kind: RelationKind; document: string; parts: string | null }

export type EditionContent = {
  documentId: string
  version: number
  title: string
  number: string | null
  typeId: string | null
  issuer: { id: string | null; name: string } | null
  source: string | null
  /** `YYYY-MM-DD` (or `YYYY`), a calendar date. */
  issuedOn: string | null
  effectiveOn: string | null
  expiresOn: string | null
  topicIds: string[]
  access: AccessClass
  targetGroups: string[]
  /** Calendar day; absent in editions from before there was such a thing. */
  reviewOn?: string | null
  /** BCP 47, e.g. `vi`. */
  language: string
  summary: string | null
  /** Sanitised HTML. */
  bodyHtml: string | null
  bodyText: string
  script: string | null
  signer: string | null
  rights: string | null
  sample: boolean
  /** The document (not edition) that this one replaces. */
  supersedes: string | null
  /** What it does to other documents; absent in editions from before there was such a thing. */
  relations?: FrozenRelation[]
  /** Instant, ISO 8601 UTC. */
  publishedAt: string
  bulletin: CatalogueBulletin | null
  files: FrozenFile[]
}
