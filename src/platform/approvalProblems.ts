/** Of `problems.ts`, what belongs to approving: two approvers, delegation, the checklist's history, filing otherwise. */
export const APPROVAL_PROBLEMS = {
  'review/changed-meanwhile': {
    status: 409,
    title: 'Tài liệu vừa thay đổi',
    detail: 'Có người vừa làm việc khác với tài liệu này. Hãy tải lại trang, xem lại rồi làm tiếp.',
  },
  'review/same-approver': {
    status: 403,
    title: 'Phải có người duyệt thứ hai',
    detail: 'Bạn đã duyệt lần 1, hoặc đang thay mặt người đã duyệt lần 1. Lần 2 phải do người duyệt khác.',
  },
  'review/approval-incomplete': {
    status: 409,
    title: 'Chưa đủ người duyệt',
    detail: 'Chủ đề của tài liệu cần hai người duyệt. Hãy trả lại để trình duyệt lại cho đủ.',
  },
  'review/checklist-history': {
    status: 409,
    title: 'Không sửa được nội dung soát cũ',
    detail: 'Đây là cách ghi cũ, được giữ để biết trước đây đã xác nhận gì. Hãy sửa mục đang dùng.',
  },
  'review/redelegation': {
    status: 403,
    title: 'Không được ủy quyền lại',
    detail: 'Chỉ người duyệt được ủy quyền duyệt; người nhận ủy quyền không ủy quyền tiếp cho người khác.',
  },
  'review/delegation-ended': {
    status: 409,
    title: 'Ủy quyền đã chấm dứt',
    detail: 'Việc ủy quyền này đã chấm dứt trước đó.',
  },
  'publish/stricter-topic': {
    status: 409,
    title: 'Chủ đề này cần duyệt thêm',
    detail: 'Chủ đề mới cần người duyệt thứ hai hoặc có mục soát chưa được xác nhận. Hãy mở bản sửa đổi để duyệt lại.',
  },
} as const
