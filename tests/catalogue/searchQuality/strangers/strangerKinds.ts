import type { QueryKind } from '../judgedQuery'
import { citations, habits } from './citations'
import { instruments } from './instruments'
import { materials } from './materials'
import { numbers } from './numbers'
import { abbreviations, issuersAndPlaces, orders, questions } from './officials'
import { moreTyping, ordinaryWords } from './ordinary'
import { phrases } from './phrases'
import { spellings } from './spellings'
import { leftAlone, rawTyping, slipsOfHand } from './typing'

/** The library of a province, to be searched besides the demonstration. */
export const strangerDocuments = [...instruments, ...materials]

const documents = strangerDocuments

/**
 * What somebody asks who knows the texts and nothing of the search: written by looking at the texts alone. All kinds are asked of one
 * library, with the synonyms that every library starts with.
 */
export const strangerKinds: readonly QueryKind[] = [
  { name: 'a stranger’s spellings', label: 'Người lạ: mọi cách viết', documents, queries: spellings },
  { name: 'a stranger’s numbers', label: 'Người lạ: số, ký hiệu', documents, queries: numbers },
  { name: 'a stranger’s words', label: 'Người lạ: từ thường dùng', documents, queries: ordinaryWords },
  { name: 'a stranger’s further typing', label: 'Người lạ: gõ nhanh', documents, queries: moreTyping },
  { name: 'a stranger’s citations', label: 'Người lạ: trích dẫn', documents, queries: citations },
  { name: 'a stranger’s habits', label: 'Người lạ: thói quen gõ', documents, queries: habits },
  {
    name: 'a stranger’s phrases and exclusions',
    label: 'Người lạ: cụm từ, loại trừ, gõ dở',
    documents,
    queries: phrases,
  },
  { name: 'a stranger’s raw typing', label: 'Người lạ: Telex, VNI', documents, queries: rawTyping },
  { name: 'a stranger’s slips', label: 'Người lạ: gõ nhầm', documents, queries: slipsOfHand },
  { name: 'what a stranger wants left alone', label: 'Người lạ: giữ nguyên', documents, queries: leftAlone },
  { name: 'a stranger’s abbreviations', label: 'Người lạ: viết tắt', documents, queries: abbreviations },
  {
    name: 'a stranger’s issuers and places',
    label: 'Người lạ: cơ quan, địa danh',
    documents,
    queries: issuersAndPlaces,
  },
  { name: 'a stranger’s questions', label: 'Người lạ: câu hỏi', documents, queries: questions },
  { name: 'what a stranger wants first', label: 'Người lạ: thứ tự', documents, queries: orders },
]
