/**
 * The parts of the API. The names are for programs, which are named after them (`DocumentsApi`); people read the others.
 * Source of `x-displayName`: Redocly's extension, which other viewers know too.
 */
export const TAGS = {
  documents: { shown: 'Tài liệu', description: 'Danh sách, tìm kiếm, toàn văn và các phiên bản.' },
  changes: { shown: 'Thay đổi', description: 'Để giữ một bản sao luôn khớp với thư viện.' },
  vocabularies: { shown: 'Danh mục', description: 'Chủ đề, loại tài liệu, đơn vị.' },
  bulletins: { shown: 'Truyền thanh', description: 'Bản tin cho hệ thống loa.' },
  receipts: { shown: 'Xác nhận', description: 'Đơn vị báo đã xem, tải, xác nhận, phát, phổ biến hoặc hủy bản nào.' },
  descriptions: { shown: 'Mô tả', description: 'Mô tả các địa chỉ này, cho máy và cho người.' },
  files: { shown: 'Tệp', description: 'Tệp gốc và ảnh thu nhỏ.' },
} as const

export type TagName = keyof typeof TAGS
