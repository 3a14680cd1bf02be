import type { SecrecyFinding } from '../ingest/rules/secrecyMarks'
import type { StoredFile } from '../review/rules/workingCopy'
import type { Words } from './words'

export type FileState = StoredFile['state']

/** What a file's state means, in words. */
export const FILE_STATE_WORDS: Record<FileState, Words> = {
  checking: { vi: 'Đang soát dấu chỉ độ mật…', en: 'Being checked for secrecy marks…' },
  ready: { vi: 'Dùng được: có thể gắn vào tài liệu.', en: 'Ready: it can be put on a document.' },
  held: {
    vi: 'Chờ người thẩm định xem: máy không đọc được hết nội dung, hoặc có chỗ nghi là dấu chỉ độ mật. Chưa ai khác biết tệp này.',
    en: 'Held for a person: not all of it could be read, or something may be a secrecy mark. Nobody else knows of it yet.',
  },
  quarantined: {
    vi: 'Cách ly, chờ kiểm tra: có dấu chỉ độ mật. Chỉ người tải lên và người thẩm định biết tệp này.',
    en: 'Quarantined: it bears a secrecy mark. Only its uploader and the reviewer know of it.',
  },
  refused: { vi: 'Không được dùng, theo ý kiến thẩm định.', en: 'Refused by the reviewer.' },
}

const LEVEL_WORDS: Record<SecrecyFinding['level'], Words> = {
  mat: { vi: 'có dấu chỉ độ mật “Mật”', en: 'a mark “Mật” (confidential)' },
  'toi-mat': { vi: 'có dấu chỉ độ mật “Tối mật”', en: 'a mark “Tối mật” (secret)' },
  'tuyet-mat': { vi: 'có dấu chỉ độ mật “Tuyệt mật”', en: 'a mark “Tuyệt mật” (top secret)' },
  'giai-mat': {
    vi: 'có dấu giải mật, cần xem đã giải mật thật chưa',
    en: 'a mark of declassification, to be verified',
  },
  unreadable: { vi: 'máy không đọc được chữ, cần người xem', en: 'no text could be read, a person has to look' },
}

const PLACE_WORDS: Record<SecrecyFinding['where'], Words> = {
  name: { vi: 'Tên tệp', en: 'File name' },
  metadata: { vi: 'Thuộc tính của tệp', en: 'Properties of the file' },
  text: { vi: 'Nội dung', en: 'Content' },
}

/** Where something was found and of what kind; a finding never holds content. */
export function findingWords({ where, level, page, line }: SecrecyFinding): Words {
  return {
    vi: `${[PLACE_WORDS[where].vi, page && `trang ${page}`, line && `dòng ${line}`].filter(Boolean).join(', ')}: ${LEVEL_WORDS[level].vi}.`,
    en: `${[PLACE_WORDS[where].en, page && `page ${page}`, line && `line ${line}`].filter(Boolean).join(', ')}: ${LEVEL_WORDS[level].en}.`,
  }
}
