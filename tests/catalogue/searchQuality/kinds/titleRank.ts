import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

/** What has the words in its body alone is younger, and has them more often. */
export const titleRank: QueryKind = {
  name: 'title and number above body',
  label: 'Tên, số đứng trên nội dung',
  documents: written({
    'tren-nguon-chi': {
      title: 'Nguồn chi thường xuyên cho tủ sách thôn',
      issuedOn: '2015-02-03',
      body: 'Mỗi tủ sách được mua thêm ba mươi cuốn.',
    },
    'tren-khung-gio': {
      title: 'Vượt khung thời hạn: hỏi và đáp',
      issuedOn: '2015-06-09',
      body: 'Bốn câu hỏi hay gặp.',
    },
    'tren-sao-la': { title: 'Bẫy ảnh ghi hình sao la', body: 'Máy đặt ở độ cao chín trăm mét.' },
    'duoi-sao-la': {
      title: 'Nhật ký tuần rừng',
      body: 'Nghi có sao la; dấu chân sao la cách suối hai trăm mét, sao la là loài quý.',
    },
    'tren-ghe-bau': { title: 'Phục dựng ghe bầu', body: 'Đo vẽ từng thanh gỗ trước khi ráp.' },
    'duoi-ghe-bau': {
      title: 'Nghề mộc xưa',
      body: 'Thợ cả nhớ cách đóng ghe bầu, đi ghe bầu ra bắc, đặt tên ghe bầu.',
    },
    'thieu-ghe-bau': { title: 'Ghe chài', body: 'Ghe chài chở lúa, mui lợp lá.' },
    'tren-6991': { title: 'Danh sách người trực', number: '6991/TB-BCHPTDS' },
    'duoi-6991': { title: 'Trả lời văn bản', body: 'Phúc đáp văn bản 6991/TB-BCHPTDS; gửi kèm 6991/TB-BCHPTDS đã ký.' },
    'thieu-6991': { title: 'Danh sách người nghỉ', number: '6992/TB-BCHPTDS' },
    'tren-nha-rong': { title: 'Lợp lại mái nhà rông', body: 'Cỏ tranh cắt từ tháng chạp.' },
    'duoi-nha-rong': { title: 'Hội mùa', body: 'Khách vào nhà rông, ngồi quanh bếp; nhà rông dựng ở giữa làng.' },
  }),
  queries: [
    { q: 'sao la', relevant: { 'tren-sao-la': 3, 'duoi-sao-la': 1 }, never: ['tren-ghe-bau'] },
    { q: 'ghe bầu', relevant: { 'tren-ghe-bau': 3, 'duoi-ghe-bau': 1 }, never: ['thieu-ghe-bau'] },
    { q: 'ghe bau', relevant: { 'tren-ghe-bau': 3, 'duoi-ghe-bau': 1 }, never: ['thieu-ghe-bau'] },
    { q: '6991/TB-BCHPTDS', relevant: { 'tren-6991': 3, 'duoi-6991': 1 }, never: ['thieu-6991'] },
    { q: '6991', relevant: { 'tren-6991': 3, 'duoi-6991': 1 }, never: ['thieu-6991'] },
    { q: 'nhà rông', relevant: { 'tren-nha-rong': 3, 'duoi-nha-rong': 1 }, never: ['thieu-ghe-bau'] },
    { q: 'nha rong', relevant: { 'tren-nha-rong': 3, 'duoi-nha-rong': 1 } },
    { q: 'tóm tắt kế hoạch triển khai quyết định', relevant: { 'demo-1': 3 }, never: ['demo-2'] },
    { q: 'nguồn chi thường xuyên', relevant: { 'tren-nguon-chi': 3 }, manyBelow: true, never: ['tren-ghe-bau'] },
    { q: 'vuot khung thoi han', relevant: { 'tren-khung-gio': 3 }, manyBelow: true, never: ['cum-ca-map'] },
    { q: 'sao la ghe bầu', never: 'anything' },
  ],
}
