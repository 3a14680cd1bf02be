/** Of `problems.ts`, what is decided and written down, and not yet carried out everywhere. */
export const REMOVAL_PROBLEMS = {
  'publish/withdrawal-pending': {
    status: 503,
    title: 'Đã thu hồi, đang chờ các máy chủ xác nhận',
    detail: 'Việc thu hồi đã được ghi. Có máy chủ chưa xác nhận ngừng cung cấp; hãy kiểm tra lại sau ít giây.',
  },
  'publish/erasure-pending': {
    status: 503,
    title: 'Đã xóa khỏi thư viện, chưa ghi đè xong trên đĩa',
    detail:
      'Nội dung không còn ai xem được. Có chương trình khác (như sao lưu) đang đọc cơ sở dữ liệu nên dữ liệu cũ chưa bị ghi đè; máy chủ tự thử lại mỗi phút. Nhật ký ghi “Đã xóa xong” khi hoàn tất.',
  },
} as const
