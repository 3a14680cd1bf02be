import type { CorpusDocument } from '../judgedQuery'

type Given = Partial<Omit<CorpusDocument, 'id'>> & { title: string }

const FIRST_DAY = Date.UTC(2022, 0, 4)
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Documents of one kind, in the order in which they are given. Each is nine days younger than the one before, so that a search
 * that only lists the newest first has it wrong where a kind gives its best answers first.
 */
export function written(documents: Readonly<Record<string, Given>>): CorpusDocument[] {
  return Object.entries(documents).map(([id, given], index) => ({
    id,
    number: null,
    issuer: 'Ban biên soạn tài liệu',
    issuedOn: new Date(FIRST_DAY + index * 9 * DAY_MS).toISOString().slice(0, 10),
    summary: '',
    body: '',
    script: null,
    fileText: '',
    supersedes: null,
    access: 'public',
    ...given,
  }))
}
