/** What a receipt can be refused for; part of the table in `problems.ts`. */
export const ACKNOWLEDGE_PROBLEMS = {
  'acknowledge/unknown-document': {
    status: 404,
    title: 'Đơn vị không có tài liệu này',
    detail: 'Đơn vị chưa từng được cung cấp tài liệu hoặc phiên bản này.',
  },
  'acknowledge/wrong-unit': {
    status: 403,
    title: 'Không phải đơn vị của bạn',
    detail: 'Chỉ ghi nhận được cho đơn vị của mình.',
  },
  'acknowledge/in-the-future': {
    status: 400,
    title: 'Thời điểm ở tương lai',
    detail: 'Thời điểm ghi nhận không được ở sau hiện tại. Hãy kiểm tra đồng hồ của máy.',
  },
  'acknowledge/id-taken': {
    status: 409,
    title: 'Mã lượt ghi nhận đã được dùng',
    detail: 'Mã này đã dùng cho một lượt ghi nhận khác. Hãy tạo mã mới.',
  },
  'acknowledge/unknown-receipt': {
    status: 404,
    title: 'Không có lượt ghi nhận cần sửa',
    detail: 'Đơn vị không có lượt ghi nhận mang mã đã nêu. Hãy gửi lượt đó trước, hoặc kiểm tra lại mã.',
  },
  'acknowledge/not-correctable': {
    status: 400,
    title: 'Lượt này không thay được lượt đã nêu',
    detail: 'Chỉ sửa được số liệu đã phát, đã phổ biến, bằng lượt của cùng tài liệu, cùng phiên bản và cùng việc.',
  },
  'acknowledge/corrected-meanwhile': {
    status: 409,
    title: 'Số liệu này đã được sửa',
    detail: 'Lượt ghi nhận này đã được thay bằng một lượt sửa. Hãy xem số liệu mới nhất; nếu vẫn sai thì sửa lượt đó.',
  },
  'acknowledge/no-sessions': {
    status: 400,
    title: 'Số buổi phải từ 1',
    detail: 'Số buổi hoặc số lần phát phải từ 1. Chỉ ghi 0 khi sửa một lượt đã báo nhầm.',
  },
  'acknowledge/unit-out-of-scope': {
    status: 403,
    title: 'Đơn vị ngoài phạm vi của bạn',
    detail: 'Bạn chỉ ghi thay được cho các đơn vị trực thuộc đơn vị mình.',
  },
  'acknowledge/not-permitted': {
    status: 403,
    title: 'Bạn không xác nhận thay đơn vị được',
    detail: 'Chỉ người được giao xác nhận thay mặt đơn vị mới làm được việc này.',
  },
} as const
