/** Questions in words for people. */
export const TITLES: Record<string, string> = {
  list: 'Danh sách một chủ đề, có tổng số',
  'list-sparing': 'Như trên, hỏi Payload dè sẻn (depth=1, không lấy nội dung)',
  'list-unit': 'Danh sách một chủ đề của một đơn vị, có tổng số',
  'list-new': 'Danh sách chưa ai hỏi bao giờ, có tổng số',
  'list-gzip': 'Danh sách, nén gzip',
  'list-304': 'Hỏi lại danh sách, không có gì mới (304)',
  item: 'Một tài liệu',
  'item-new': 'Một tài liệu chưa ai hỏi bao giờ',
  'search-again': 'Tìm cụm từ nhiều người tìm',
  'search-marked': 'Tìm cụm từ có dấu',
  'search-unmarked': 'Tìm cụm từ không dấu',
  'search-marked-ended': 'Tìm cụm từ có dấu, dấu cách ở cuối',
  'search-unmarked-ended': 'Tìm cụm từ không dấu, dấu cách ở cuối',
  facets: 'Danh sách với đủ các bảng đếm, chưa ai hỏi',
  delta: 'Thay đổi, 100 mục',
  file: 'Tệp 1 MiB',
}
