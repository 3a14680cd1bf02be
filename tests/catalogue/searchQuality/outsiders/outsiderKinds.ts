import type { QueryKind } from '../judgedQuery'
import {
  cameToLight,
  everydayAgain,
  keysAgain,
  numbersAgain,
  shortFormsAgain,
  signsAgain,
  wordsAgain,
} from './againQueries'
import { everyday, fewWords, nasty, synonyms } from './askingQueries'
import { byBody, byFile, byIssuer, byNumber, byScript, bySummary, byTitle, numberShapes } from './fieldQueries'
import {
  everydayFourth,
  halfTypedFourth,
  partlyMarkedFourth,
  shortFormsFourth,
  slipsFourth,
  telexFourth,
  unmarkedAmongMarkedFourth,
} from './fourthTime'
import { handbooks } from './handbooks'
import { materials } from './materials'
import { inForce, marksRank, newer, phraseRank, titleRank } from './rankQueries'
import { exclusion, prefix, quoted, slips, telex, untouched, vni } from './signQueries'
import {
  apostrophes,
  capitals,
  decomposed,
  fullMarks,
  letterD,
  noMarks,
  partlyMarked,
  tonePlacement,
} from './spellingQueries'
import { texts } from './texts'

export const outsiderDocuments = [...texts, ...materials, ...handbooks]

const kind = (name: string, label: string, queries: QueryKind['queries']): QueryKind => ({
  name: `an outsider’s ${name}`,
  label: `Người ngoài: ${label}`,
  documents: outsiderDocuments,
  queries,
})

/** A third set, of whoever has seen neither the search nor what it was tuned by: one kind for each promise. */
export const outsiderKinds: readonly QueryKind[] = [
  kind('numbers', 'số, ký hiệu', byNumber),
  kind('numbers in any shape', 'số viết mọi kiểu', numberShapes),
  kind('titles', 'tên tài liệu', byTitle),
  kind('issuers', 'cơ quan ban hành', byIssuer),
  kind('summaries', 'tóm tắt', bySummary),
  kind('bodies', 'nội dung', byBody),
  kind('files', 'chữ trong tệp', byFile),
  kind('scripts', 'lời đọc', byScript),
  kind('full marks', 'đủ dấu', fullMarks),
  kind('words without marks', 'không dấu', noMarks),
  kind('words with some marks', 'thiếu dấu', partlyMarked),
  kind('capitals', 'chữ hoa', capitals),
  kind('tone placement', 'vị trí dấu thanh', tonePlacement),
  kind('decomposed letters', 'Unicode tổ hợp', decomposed),
  kind('letter đ', 'chữ đ', letterD),
  kind('apostrophes', 'dấu nháy', apostrophes),
  kind('marks that rank', 'đúng dấu đứng trên', marksRank),
  kind('phrases that rank', 'cụm từ đứng trên', phraseRank),
  kind('titles that rank', 'tên, số đứng trên', titleRank),
  kind('documents in force', 'bản đang dùng đứng trên', inForce),
  kind('newer documents', 'bản mới đứng trên', newer),
  kind('quotes', 'ngoặc kép', quoted),
  kind('exclusions', 'loại trừ', exclusion),
  kind('last words half typed', 'gõ dở', prefix),
  kind('raw Telex', 'Telex', telex),
  kind('raw VNI', 'VNI', vni),
  kind('slips', 'gõ nhầm', slips),
  kind('words left alone', 'giữ nguyên', untouched),
  kind('short forms', 'viết tắt', synonyms),
  kind('everyday language', 'lời thường', everyday),
  kind('two or three words', 'hai, ba từ', fewWords),
  kind('nasty ones', 'câu khó', nasty),
  kind('numbers, asked again', 'lần hai: số, ký hiệu', numbersAgain),
  kind('words, asked again', 'lần hai: từ, cụm từ', wordsAgain),
  kind('keys and slips, asked again', 'lần hai: Telex, VNI, gõ nhầm', keysAgain),
  kind('signs, asked again', 'lần hai: ngoặc, trừ, gõ dở', signsAgain),
  kind('short forms, asked again', 'lần hai: viết tắt', shortFormsAgain),
  kind('everyday language, asked again', 'lần hai: lời thường', everydayAgain),
  kind('words that came to light', 'lần hai: nhận ra khi đọc', cameToLight),
  kind('short forms in no list', 'lần ba: viết tắt không có sẵn', shortFormsFourth),
  kind('words with some marks, a third time', 'lần ba: thiếu dấu', partlyMarkedFourth),
  kind('words that have no marks among others', 'lần ba: từ vốn không dấu', unmarkedAmongMarkedFourth),
  kind('everyday language, a third time', 'lần ba: lời thường', everydayFourth),
  kind('last words half typed, a third time', 'lần ba: gõ dở', halfTypedFourth),
  kind('raw Telex, a third time', 'lần ba: Telex', telexFourth),
  kind('slips, a third time', 'lần ba: gõ nhầm', slipsFourth),
]
