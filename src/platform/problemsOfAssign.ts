/** What sending can be refused for; part of the table in `problems.ts`. */
export const ASSIGN_PROBLEMS = {
  'assign/unit-ended': {
    status: 400,
    title: 'Đơn vị không còn hoạt động',
    detail: 'Có đơn vị đã kết thúc hoạt động. Hãy chọn đơn vị kế tục.',
  },
  'assign/no-recipient': { status: 400, title: 'Chưa có nơi nhận', detail: 'Hãy chọn ít nhất một đơn vị nhận.' },
  'assign/not-published': {
    status: 409,
    title: 'Tài liệu chưa công bố',
    detail: 'Chỉ gửi được tài liệu đã công bố và chưa bị thu hồi.',
  },
  'assign/unit-out-of-scope': {
    status: 403,
    title: 'Đơn vị ngoài phạm vi của bạn',
    detail: 'Bạn chỉ gửi được cho đơn vị mình và các đơn vị trực thuộc.',
  },
  'assign/recipients-changed': {
    status: 409,
    title: 'Nơi nhận đã thay đổi',
    detail: 'Danh sách nơi nhận không còn như lúc xem trước. Hãy xem lại rồi gửi.',
  },
  'assign/too-many': {
    status: 400,
    title: 'Đợt gửi quá lớn',
    detail: 'Hãy chia thành nhiều đợt gửi nhỏ hơn.',
  },
  'assign/nothing-waits': {
    status: 409,
    title: 'Không còn gì chờ việc này',
    detail:
      'Đợt gửi đã được chuyển tiếp, tạm giữ, cho đi hoặc thôi gửi trước đó. Hãy tải lại trang để xem tình trạng mới.',
  },
  'assign/too-late-to-hold': {
    status: 409,
    title: 'Đã quá thời gian được tạm giữ',
    detail: 'Đợt gửi này chỉ tạm giữ được trong thời gian đã định sau khi gửi.',
  },
  'assign/backlog-undecided': {
    status: 400,
    title: 'Chưa quyết định về tài liệu đang dùng',
    detail: 'Có tài liệu đang dùng phù hợp với quy tắc này. Hãy chọn gửi cả hay không gửi.',
  },
  'assign/already-ended': {
    status: 409,
    title: 'Đã kết thúc trước đó',
    detail: 'Mục này đã kết thúc. Hãy tải lại trang để xem tình trạng mới.',
  },
  'assign/membership-conflict': {
    status: 409,
    title: 'Đã có lần điều chuyển sau ngày này',
    detail:
      'Người này đã chuyển đơn vị sau ngày được chọn. Quá trình công tác đã qua không sửa lại; hãy chọn ngày muộn hơn.',
  },
  'assign/reorganisation-faulty': {
    status: 400,
    title: 'Chưa sắp xếp được đơn vị',
    detail: 'Hãy sửa các dòng được nêu rồi xem trước lại.',
  },
} as const
