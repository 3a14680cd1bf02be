import type { CatalogueChange, CatalogueEdition, CatalogueFile } from '../../src/catalogue/changes'
import { COMMAND, sha256Of, TOPICS, TYPE } from './openPortal'

/** A made id of a document, with this number at its end. */
export function documentId(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export function published(number: number, changes: Partial<CatalogueEdition> = {}): CatalogueChange {
  const version = changes.version ?? 1
  return {
    kind: 'published',
    edition: {
      editionId: documentId(900_000 + number * 10 + version),
      documentId: documentId(number),
      version,
      title: `Tài liệu số ${number}`,
      number: null,
      typeId: TYPE.id,
      issuer: { id: null, name: 'Sở Văn hóa, Thể thao và Du lịch' },
      source: null,
      issuedOn: '2026-08-05',
      effectiveOn: null,
      expiresOn: null,
      topicIds: [TOPICS[2]?.id ?? ''],
      access: 'public',
      targetGroups: [],
      language: 'vi',
      summary: null,
      bodyHtml: null,
      bodyText: '',
      script: null,
      signer: null,
      rights: null,
      sample: false,
      supersedes: null,
      publishedAt: new Date(Date.UTC(2026, 9, 1, 0, 0, number)).toISOString(),
      bulletin: null,
      files: [],
      ...changes,
    },
  }
}

export function pdf(name: string, changes: Partial<CatalogueFile> = {}): CatalogueFile {
  const sha256 = sha256Of(name)
  return {
    mediaId: `media ${name}`,
    sha256,
    name,
    mediaType: 'application/pdf',
    sizeBytes: 2_500_000,
    role: 'main',
    pages: 4,
    durationSeconds: null,
    alt: null,
    signed: null,
    thumbnailSha256: null,
    text: '',
    ...changes,
  }
}

export function sent(
  number: number,
  to: { unitIds: string[]; dueOn?: string | null; confirm?: boolean; note?: string | null },
): CatalogueChange {
  return {
    kind: 'assigned',
    assignmentId: documentId(800_000 + number),
    documentIds: [documentId(number)],
    unitIds: to.unitIds,
    dueOn: to.dueOn ?? null,
    confirm: to.confirm ?? true,
    note: to.note ?? null,
    sentByUnitId: COMMAND,
  }
}

export function withdrawn(number: number, reason: string, replacedBy: number | null = null): CatalogueChange {
  return {
    kind: 'withdrawn',
    documentId: documentId(number),
    reason,
    replacedBy: replacedBy === null ? null : documentId(replacedBy),
    urgent: false,
  }
}
