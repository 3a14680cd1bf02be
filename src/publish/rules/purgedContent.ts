import type { Approval } from '../../review/rules/workingCopy'
import type { EditionContent } from './frozen'

/**
 * What stays of a purged edition: who could see it, where it stood. No title and no text. Without it a catalogue that is filled
 * anew would not know whom to tell that the document is gone.
 */
export function purgedContent(content: EditionContent): EditionContent {
  const { documentId, version, access, topicIds, reviewOn, supersedes, relations, publishedAt } = content
  return {
    documentId,
    version,
    access,
    topicIds,
    ...(reviewOn ? { reviewOn } : {}),
    supersedes,
    // Which parts is text of the document; that it was not the whole decides what became of the other one.
    ...(relations ? { relations: relations.map(({ parts, ...rest }) => ({ ...rest, parts: parts && '' })) } : {}),
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

/** Who approved it, when and what was vouched for stays; what they wrote about it goes. */
export function purgedApprovals(approvals: readonly Approval[] | null | undefined): Approval[] {
  return (approvals ?? []).map((approval) => ({ ...approval, note: null }))
}
