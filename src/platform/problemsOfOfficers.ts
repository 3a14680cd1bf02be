/** What the register of officers and courses can refuse; part of the table in `problems.ts`. */
export const OFFICER_PROBLEMS = {
  'report/officers-not-permitted': {
    status: 403,
    title: 'Bạn không ghi sổ cán bộ phụ trách được',
    detail: 'Việc này dành cho người quản trị, người biên tập và người điều phối của đơn vị cấp trên.',
  },
  'report/officer-out-of-scope': {
    status: 403,
    title: 'Ngoài phạm vi của bạn',
    detail: 'Bạn chỉ ghi được cho đơn vị mình và các đơn vị trực thuộc.',
  },
  'report/same-name': {
    status: 409,
    title: 'Đơn vị đã có người trùng họ tên',
    detail: 'Nếu vẫn là người ấy, không cần nhập lại. Nếu là người khác, hãy đánh dấu “Là người khác, trùng họ tên”.',
  },
  'report/name-gone': {
    status: 409,
    title: 'Tên đã được thay bằng bí danh',
    detail: 'Người này đã thôi phụ trách quá thời gian lưu tên. Nếu phụ trách trở lại, hãy nhập như người mới.',
  },
  'report/already-merged': {
    status: 409,
    title: 'Hai mục đã là một người',
    detail: 'Có người vừa gộp hai mục này. Hãy tải lại trang.',
  },
  'report/not-merged': {
    status: 409,
    title: 'Mục này không còn được gộp',
    detail: 'Có người vừa bỏ gộp mục này. Hãy tải lại trang.',
  },
  'report/two-accounts': {
    status: 409,
    title: 'Hai mục có hai tài khoản khác nhau',
    detail: 'Mỗi tài khoản là của một người. Hãy bỏ tài khoản ở một trong hai mục rồi gộp.',
  },
  'report/account-taken': {
    status: 409,
    title: 'Tài khoản đã gắn với người khác',
    detail: 'Mỗi tài khoản chỉ gắn với một cán bộ phụ trách.',
  },
  'report/not-revocable': {
    status: 409,
    title: 'Không thu hồi được chứng nhận này',
    detail: 'Chỉ thu hồi được kết quả đạt và chưa bị thu hồi.',
  },
  'report/no-certificate': {
    status: 409,
    title: 'Kết quả này không có chứng nhận',
    detail: 'Chỉ nộp tệp được cho kết quả đạt và chưa bị thu hồi.',
  },
  'report/import-faulty': {
    status: 400,
    title: 'Tệp có dòng chưa đúng',
    detail: 'Chưa ghi gì. Hãy sửa các dòng được nêu trong tệp rồi kiểm tra lại.',
  },
  'report/import-changed': {
    status: 409,
    title: 'Sổ đã thay đổi sau khi kiểm tra',
    detail: 'Chưa ghi gì, vì kết quả không còn như đã xem. Hãy xem lại kết quả kiểm tra mới rồi ghi.',
  },
  'report/import-gone': {
    status: 409,
    title: 'Tệp kiểm tra không còn trên máy chủ',
    detail: 'Tệp đã ghi xong hoặc đã quá một ngày. Hãy chọn lại tệp để kiểm tra.',
  },
} as const
