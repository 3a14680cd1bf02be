import type { EditionContent } from './frozen'

/**
 * What stays of a purged edition: who could see it, where it stood. No title and no text. Without it a catalogue that is filled
 * anew would not know whom to tell that the document is gone.
 */
export function purgedContent(content: EditionContent): EditionContent {
  const { documentId, version, access, topicIds, supersedes, publishedAt } = content
  return {
    documentId,
    version,
    access,
    topicIds,
    supersedes,
    publishedAt,
    title: '',
    number: null,
    typeId: null,
    issuer: null,
    source: null,
    issuedOn: null,
    effectiveOn: null,
    expiresOn: null,
    targetGroups: [],
    language: 'vi',
    summary: null,
    bodyHtml: null,
    bodyText: '',
    script: null,
    signer: null,
    rights: null,
    sample: false,
    bulletin: null,
    files: [],
  }
}
