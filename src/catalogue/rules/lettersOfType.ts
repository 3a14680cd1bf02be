import { syllablesOf, type Syllable } from './searchTerms'

/**
 * Types of documents by their names, and the letters for them in a number; none for công văn (dispatches), which have none there.
 * What the National Assembly and its Standing Committee issue bears their letters in place of the type's.
 * Source: NĐ 30/2020/NĐ-CP, Appendix III; Luật Ban hành văn bản quy phạm pháp luật; for KL and QĐ of the Party, its own rules.
 */
const TYPES: Record<string, readonly string[]> = {
  'thông tư liên tịch': ['ttlt'],
  'nghị quyết': ['nq', 'qh', 'ubtvqh'],
  'quyết định': ['qd'],
  'chỉ thị': ['ct'],
  'quy chế': ['qc'],
  'quy định': ['qyd', 'qd'],
  'thông báo': ['tb'],
  'thông cáo': ['tc'],
  'hướng dẫn': ['hd'],
  'chương trình': ['ctr'],
  'kế hoạch': ['kh'],
  'phương án': ['pa'],
  'đề án': ['da'],
  'dự án': ['da'],
  'báo cáo': ['bc'],
  'biên bản': ['bb'],
  'tờ trình': ['ttr'],
  'hợp đồng': ['hd'],
  'công điện': ['cd'],
  'công văn': [],
  'văn bản': [],
  cv: [],
  'nghị định': ['nd'],
  'thông tư': ['tt'],
  'kết luận': ['kl'],
  'pháp lệnh': ['pl', 'ubtvqh'],
  'bộ luật': ['qh'],
  luật: ['qh'],
  lệnh: ['l'],
}

const FORMS = Object.entries(TYPES).map(([name, letters]) => ({ words: syllablesOf(name), letters }))

/** The type that words begin with, typed with its marks or without any: how many words, and its letters without marks. */
export function lettersOfType(words: readonly Syllable[]): { length: number; letters: readonly string[] } | null {
  const found = FORMS.find(({ words: name }) =>
    name.every(({ folded, marked }, index) => {
      const typed = words[index]
      return typed?.folded === folded && (typed.marked === marked || typed.marked === folded)
    }),
  )
  return found ? { length: found.words.length, letters: found.letters } : null
}

/** Whether a word is what is written short for a type: NĐ, QĐ; typed with its marks or without any. */
export function isLettersOfType({ folded, marked }: Syllable): boolean {
  return LETTERS.has(folded) && (marked === folded || marked === folded.replaceAll('d', 'đ'))
}

const LETTERS = new Set(Object.values(TYPES).flatMap((letters) => letters.filter((each) => each !== 'l')))
