import type { CorpusDocument } from '../judgedQuery'

const BLANK = {
  number: null,
  summary: '',
  body: '',
  script: null,
  fileText: '',
  supersedes: null,
  access: 'public',
} as const

type Written = Pick<CorpusDocument, 'title' | 'issuer' | 'issuedOn'> & Partial<CorpusDocument>

/** A document of which only what it has is written down. */
export function writtenText(id: string, written: Written): CorpusDocument {
  return { ...BLANK, ...written, id }
}
