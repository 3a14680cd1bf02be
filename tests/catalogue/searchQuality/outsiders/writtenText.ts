import { written } from '../corpus/written'
import type { CorpusDocument } from '../judgedQuery'

type Given = Pick<CorpusDocument, 'title' | 'issuer' | 'issuedOn'> & Partial<CorpusDocument>

/** A document of which only what it has is written down. */
export function writtenText(id: string, given: Given): CorpusDocument {
  const [document] = written({ [id]: given })
  if (!document) throw new RangeError(id)
  return document
}
