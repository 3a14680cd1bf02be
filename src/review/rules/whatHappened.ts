import { formatInstant } from '../../vietnamese/calendar'
import type { DocumentState, LastAct, WorkingCopy } from './workingCopy'

type Happened = { detail: string; extensions: Record<string, unknown> }

/** `opening`: a sentence to begin with, where the state alone would not say what is wrong; `next`: what to do now. */
type Around = { opening?: string; next?: string }

/**
 * What is told to somebody who comes too late: where the document stands, and who did what to it last, and when. Only for
 * those who may see working copies.
 */
export function whatHappened(
  { state, revision, lastAct, purge }: WorkingCopy,
  { opening, next = 'Hãy tải lại trang để xem trạng thái mới.' }: Around = {},
): Happened {
  const standing = purge ? 'Nội dung tài liệu đã xóa vĩnh viễn.' : `Tài liệu đang ở trạng thái “${STATE_WORDS[state]}”.`
  const happened = lastAct
    ? { act: lastAct.act, at: lastAct.at, by: { name: lastAct.by.name, position: lastAct.by.position } }
    : null
  return {
    detail: [opening, standing, lastAct && sentenceOf(lastAct), next].filter(Boolean).join(' '),
    extensions: { state, revision, ...(happened ? { happened } : {}) },
  }
}

function sentenceOf({ act, at, by }: LastAct): string {
  const position = by.position ? ` (${by.position})` : ''
  return `Gần nhất: ${by.name}${position} ${ACT_WORDS[act] ?? 'đã thay đổi tài liệu'} lúc ${formatInstant(at)}.`
}

const STATE_WORDS: Record<DocumentState, string> = {
  draft: 'Bản nháp',
  'in-review': 'Chờ duyệt',
  approved: 'Đã duyệt',
  published: 'Đã công bố',
  withdrawn: 'Đã thu hồi',
}

/** By the code of the event. */
const ACT_WORDS: Record<string, string> = {
  'review/saved': 'đã lưu bản nháp',
  'review/submitted': 'đã trình duyệt',
  'review/taken-back': 'đã rút lại',
  'review/returned': 'đã trả lại',
  'review/approved': 'đã duyệt',
  'review/partly-approved': 'đã duyệt lần 1',
  'review/revised': 'đã mở bản sửa đổi',
  'publish/published': 'đã công bố',
  'publish/scheduled': 'đã hẹn giờ công bố',
  'publish/withdrawn': 'đã thu hồi',
  'publish/expired': 'đã ghi là hết hạn dùng',
  'publish/placement-corrected': 'đã sửa chủ đề, đối tượng',
}
