import type { ReviewSheet } from '../../review/rules/reviewViews'
import { formatInstant } from '../../vietnamese/calendar'

/** Where a working copy stands, in one sentence. Instants in Vietnam's time. */
export function standingText({
  state,
  version,
  approval,
}: Pick<ReviewSheet, 'state' | 'version' | 'approval'>): string {
  switch (state) {
    case 'draft':
      return 'Bản nháp: đã trả lại, rút lại hoặc đang sửa, không chờ duyệt.'
    case 'in-review':
      return 'Chờ duyệt.'
    case 'approved':
      return approval
        ? `Đã duyệt: ${approval.by ?? 'một người duyệt'}, lúc ${formatInstant(approval.at)}.`
        : 'Đã duyệt, chưa công bố.'
    case 'published':
      return `Đã công bố, bản ${version} là bản đang dùng.`
    case 'withdrawn':
      return `Đã thu hồi bản ${version}.`
  }
}
