import type { QueryKind } from '../judgedQuery'
import { everydayAgain, numbersAgain, slipsAgain, wordsAgain } from './again'
import { absent, english, everyday, firsts, signs } from './asking'
import { moreTexts } from './moreTexts'
import { days, numberForms } from './numbersAndDates'
import { handwriting, names, shortForms } from './spellings'
import { texts } from './texts'
import { everydayThird, marksThird, namesThird, numbersThird, slipsThird, titlesThird } from './thirdTime'
import { bodies, pasted, titles } from './titlesAndBodies'
import { rawKeys, slips, untouched } from './typing'

const allTexts = [...texts, ...moreTexts]

/**
 * A second set that was written from the texts alone, after the search had been tuned by the first: how well it does on what it
 * was not made for. Asked of a stranger's library with more texts.
 */
export const newcomerKinds: readonly QueryKind[] = [
  { name: 'a newcomer’s titles', label: 'Người mới: tên tài liệu', documents: texts, queries: titles },
  { name: 'what a newcomer remembers of a text', label: 'Người mới: câu còn nhớ', documents: texts, queries: bodies },
  { name: 'what a newcomer pastes', label: 'Người mới: đoạn dán vào', documents: texts, queries: pasted },
  { name: 'a newcomer’s numbers', label: 'Người mới: số, ký hiệu', documents: texts, queries: numberForms },
  { name: 'a newcomer’s days', label: 'Người mới: ngày tháng', documents: texts, queries: days },
  { name: 'a newcomer’s spelling', label: 'Người mới: cách viết', documents: texts, queries: handwriting },
  { name: 'a newcomer’s names', label: 'Người mới: tên riêng', documents: texts, queries: names },
  { name: 'a newcomer’s short forms', label: 'Người mới: viết tắt', documents: texts, queries: shortForms },
  { name: 'a newcomer’s slips', label: 'Người mới: gõ nhầm', documents: texts, queries: slips },
  { name: 'a newcomer’s raw keys', label: 'Người mới: Telex, VNI', documents: texts, queries: rawKeys },
  { name: 'what a newcomer wants untouched', label: 'Người mới: giữ nguyên', documents: texts, queries: untouched },
  { name: 'a newcomer’s everyday language', label: 'Người mới: lời thường', documents: texts, queries: everyday },
  { name: 'a newcomer’s English', label: 'Người mới: tiếng Anh', documents: texts, queries: english },
  { name: 'a newcomer’s signs', label: 'Người mới: dấu ngoặc, trừ, gõ dở', documents: texts, queries: signs },
  { name: 'what a newcomer must not find', label: 'Người mới: không có', documents: texts, queries: absent },
  { name: 'what a newcomer wants first', label: 'Người mới: thứ tự', documents: texts, queries: firsts },
  { name: 'more everyday language', label: 'Người mới, lần hai: lời thường', documents: texts, queries: everydayAgain },
  { name: 'more slips', label: 'Người mới, lần hai: gõ nhầm', documents: texts, queries: slipsAgain },
  { name: 'more numbers', label: 'Người mới, lần hai: số, ngày', documents: texts, queries: numbersAgain },
  { name: 'more words and names', label: 'Người mới, lần hai: từ, tên', documents: texts, queries: wordsAgain },
  {
    name: 'everyday language, third time',
    label: 'Người mới, lần ba: lời thường',
    documents: allTexts,
    queries: everydayThird,
  },
  {
    name: 'words with all their marks, third time',
    label: 'Người mới, lần ba: đủ dấu',
    documents: allTexts,
    queries: marksThird,
  },
  { name: 'titles, third time', label: 'Người mới, lần ba: tên tài liệu', documents: allTexts, queries: titlesThird },
  { name: 'slips, third time', label: 'Người mới, lần ba: gõ nhầm', documents: allTexts, queries: slipsThird },
  { name: 'numbers, third time', label: 'Người mới, lần ba: số, ngày', documents: allTexts, queries: numbersThird },
  { name: 'names, third time', label: 'Người mới, lần ba: tên riêng', documents: allTexts, queries: namesThird },
]
