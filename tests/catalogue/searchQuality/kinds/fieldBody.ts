import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const fieldBody: QueryKind = {
  name: 'words of the body',
  label: 'Chữ trong nội dung',
  documents: written({
    'nd-rua': {
      title: 'Bãi biển mùa hè',
      body: 'Từ tháng tư đến tháng chín, rùa biển lên bãi đẻ trứng vào ban đêm. Ai thấy ổ trứng thì giữ nguyên, không soi đèn, báo người trông bãi để rào lại cho đến khi rùa con xuống nước.',
    },
    'nd-vit': {
      title: 'Trang trại kiểu mới',
      body: 'Vịt chạy đồng đẻ trứng quanh năm; chuồng dùng đệm lót sinh học, không soi đèn sau nửa đêm.',
    },
    'nd-tram': {
      title: 'Chuyện một gia đình',
      body: 'Ba thế hệ giữ nghề tạc tượng gỗ trầm hương. Mỗi pho tượng làm trong nửa năm, chỉ dùng đục tay, không sơn phủ.',
    },
    'nd-phao': {
      title: 'Trước giờ nhổ neo',
      body: 'Thuyền trưởng đếm đủ áo phao theo số người, thử bộ đàm, kiểm tra bình chữa cháy và tín hiệu pháo sáng.',
    },
    'nd-phao-thi': { title: 'Mùa thi', body: 'Thí sinh không mang phao thi, bộ đàm và bình xịt vào phòng.' },
  }),
  queries: [
    { q: 'rùa biển đẻ trứng', relevant: { 'nd-rua': 3 }, never: ['nd-vit'] },
    { q: 'đệm lót sinh học', relevant: { 'nd-vit': 3 }, never: ['nd-rua'] },
    { q: 'tạc tượng gỗ', relevant: { 'nd-tram': 3 } },
    { q: 'trầm hương', relevant: { 'nd-tram': 3 }, never: ['nd-vit'] },
    { q: 'tín hiệu pháo sáng', relevant: { 'nd-phao': 3 }, never: ['nd-phao-thi'] },
    { q: 'bị kết tội hình sự', relevant: { 'demo-2': 3 }, never: ['demo-3'] },
    { q: 'quan hệ gắn bó mật thiết', relevant: { 'demo-9': 3 }, never: ['demo-2'] },
    { q: 'cảng cá Đông Tác', never: ['demo-13'] },
    { q: 'rùa biển đẻ nhánh', never: 'anything' },
  ],
}
