import { foldText } from '../../../vietnamese/foldText'

const MAX_LENGTH = 100

/** E-mail addresses and accounts. */
const ADDRESS = /[@\uFF20]/u
/** Telephone numbers and numbers of identity papers, also in groups. A day or a document's number has fewer digits. */
const LONG_NUMBER = /\d{7,}|(?:\d[ .()+-]{0,2}){9,}/u
/** Keys and hashes, pasted by mistake. */
const CODE = /[0-9a-z_-]{25,}/u

/** What is kept of a search without result: its folded form; null where it is too long, or may tell of a person. */
export function keptQuery(q: string): string | null {
  const folded = foldText(q).replace(/\s+/gu, ' ').trim()
  if (folded === '' || folded.length > MAX_LENGTH || /\p{Cc}/u.test(folded)) return null
  return ADDRESS.test(folded) || LONG_NUMBER.test(folded) || CODE.test(folded) ? null : folded
}
