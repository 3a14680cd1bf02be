import type { OfferedAct } from './actsOffered'
import type { Words } from './words'

export type ActWords = {
  label: Words
  /** What happens next, said before the person confirms. */
  next: Words
  done: Words
}

/** The acts in the words of the glossary. */
export const ACT_WORDS: Record<OfferedAct, ActWords> = {
  submit: {
    label: { vi: 'Trình duyệt', en: 'Submit for approval' },
    next: {
      vi: 'Tài liệu chuyển sang “Chờ duyệt”. Người duyệt sẽ soát và duyệt hoặc trả lại.',
      en: 'The document waits for an approver, who approves it or returns it.',
    },
    done: { vi: 'Đã trình duyệt.', en: 'Submitted.' },
  },
  'take-back': {
    label: { vi: 'Rút lại', en: 'Take back' },
    next: {
      vi: 'Tài liệu trở về bản nháp để sửa tiếp; sau đó phải trình duyệt lại.',
      en: 'The document becomes a draft again and has to be submitted anew.',
    },
    done: { vi: 'Đã rút lại, tài liệu là bản nháp.', en: 'Taken back: the document is a draft.' },
  },
  return: {
    label: { vi: 'Trả lại', en: 'Return' },
    next: {
      vi: 'Tài liệu trở về bản nháp. Người soạn thấy lý do và sửa.',
      en: 'The document becomes a draft again. Its author sees the reason.',
    },
    done: { vi: 'Đã trả lại kèm lý do.', en: 'Returned with the reason.' },
  },
  approve: {
    label: { vi: 'Duyệt', en: 'Approve' },
    next: {
      vi: 'Bạn xác nhận từng mục dưới đây cho đúng nội dung và tệp đang có. Duyệt xong, tài liệu chờ công bố; sửa bất cứ điều gì thì phải duyệt lại.',
      en: 'You vouch for each item, for exactly this content and these files. Then it can be published; any change voids the approval.',
    },
    done: { vi: 'Đã duyệt.', en: 'Approved.' },
  },
  publish: {
    label: { vi: 'Công bố', en: 'Publish' },
    next: {
      vi: 'Nội dung đã duyệt thành phiên bản mới, không sửa được nữa, và người đọc thấy theo phạm vi tiếp cận.',
      en: 'What was approved becomes a new version that cannot be changed, and readers see it according to its access.',
    },
    done: { vi: 'Đã công bố.', en: 'Published.' },
  },
  'publish-and-send': {
    label: { vi: 'Công bố và gửi', en: 'Publish and send' },
    next: {
      vi: 'Nội dung đã duyệt thành phiên bản mới, và các đơn vị được chọn thấy ngay trong “Tài liệu đến”. Làm cả hai, hoặc không làm việc nào.',
      en: 'What was approved becomes a new version and the chosen units find it among what they have to receive: both or neither.',
    },
    done: { vi: 'Đã công bố và gửi.', en: 'Published and sent.' },
  },
  'correct-placement': {
    label: { vi: 'Sửa chủ đề, đối tượng', en: 'Correct topics, target groups' },
    next: {
      vi: 'Chỉ đổi nơi xếp của bản đang dùng; nội dung, phiên bản và lần duyệt giữ nguyên. Hệ thống kết nối chỉ được xem chủ đề cũ sẽ được báo bỏ tài liệu này. Nếu chủ đề mới cần duyệt thêm, hãy bấm “Sửa đổi” để duyệt lại.',
      en: 'Only where the version in use is filed changes; content, version and approval stay. A topic that needs more approval takes a revision.',
    },
    done: { vi: 'Đã sửa chủ đề, đối tượng.', en: 'Corrected.' },
  },
  revise: {
    label: { vi: 'Sửa đổi', en: 'Revise' },
    next: {
      vi: 'Mở bản nháp cho phiên bản tiếp theo. Bản đang dùng không đổi cho đến khi phiên bản mới được công bố.',
      en: 'Opens a draft of the next version. The version in use stays as it is until the new one is published.',
    },
    done: { vi: 'Đã mở bản nháp để sửa đổi.', en: 'A draft is open.' },
  },
  withdraw: {
    label: { vi: 'Thu hồi', en: 'Withdraw' },
    next: {
      vi: 'Mọi nơi ngừng cung cấp tài liệu ngay. Đơn vị đã nhận tài liệu sẽ được yêu cầu hủy bản đang giữ và xác nhận.',
      en: 'Everyone stops getting it at once. Units that hold it are told to destroy their copies and to confirm.',
    },
    done: {
      vi: 'Đã thu hồi. Không nơi nào còn cung cấp tài liệu này.',
      en: 'Withdrawn. Nothing gives it out any more.',
    },
  },
  purge: {
    label: { vi: 'Xóa vĩnh viễn', en: 'Purge' },
    next: {
      vi: 'Nội dung, mọi phiên bản và các tệp chỉ dùng cho tài liệu này bị xóa ở mọi nơi, không khôi phục được. Chỉ dùng khi có quyết định, ví dụ vì lộ bí mật nhà nước.',
      en: 'The content, all versions and the files that only this document uses are erased everywhere, for good. Only on a decision.',
    },
    done: { vi: 'Đã xóa vĩnh viễn nội dung.', en: 'The content is purged.' },
  },
  send: {
    label: { vi: 'Gửi', en: 'Send' },
    next: {
      vi: 'Các đơn vị được chọn thấy tài liệu trong “Tài liệu đến”. Danh sách nơi nhận chốt tại thời điểm gửi.',
      en: 'The chosen units find it among what they have to receive. Recipients are frozen at this moment.',
    },
    done: { vi: 'Đã gửi.', en: 'Sent.' },
  },
}

/** The words of publishing when a time is set. */
export const SCHEDULED: Words = { vi: 'Đã hẹn giờ công bố.', en: 'Publication is scheduled.' }
