import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const tonePlacement: QueryKind = {
  name: 'either tone placement',
  label: 'Hai cách đặt dấu thanh',
  documents: written({
    'thanh-hoa-cu': {
      title: 'Tổ hòa giải ở thôn',
      body: 'Tổ hòa giải ở thôn họp khi có tranh chấp bờ bao đầm tôm.',
    },
    'thanh-hoa-moi': { title: 'Sổ ghi việc', body: 'Mỗi vụ được tổ hoà giải ở thôn ghi một trang, hai bên cùng ký.' },
    'thanh-hoa-chat': { title: 'Kho hóa chất', body: 'Tổ trực kho hóa chất ở cổng sau phải có mặt nạ.' },
    'thanh-thuy-cu': {
      title: 'Lịch thủy triều bến Tiên Châu',
      body: 'Bảng thủy triều theo giờ, dùng khi cho ghe vào.',
    },
    'thanh-thuy-moi': { title: 'Ghe qua lạch', body: 'Ghe lớn chờ thuỷ triều lên mới qua lạch được.' },
    'thanh-thuy-tinh': { title: 'Chai lọ thủy tinh', body: 'Gom riêng chai lọ thủy tinh vỡ.' },
    'thanh-khoe-moi': { title: 'Bữa ăn sau buổi tập', body: 'Ăn uống lành mạnh, ngủ đủ để khoẻ mạnh và dẻo dai.' },
    'thanh-khoe-cu': { title: 'Thể dục giữa giờ', body: 'Mười phút mỗi ngày để khỏe mạnh và vui.' },
    'thanh-uy-moi': { title: 'Mẫu giấy số 3', body: 'Người nhận thay phải có giấy uỷ quyền, kèm bản chụp thẻ.' },
    'thanh-uy-cu': { title: 'Mẫu giấy số 4', body: 'Giấy ủy quyền chỉ có giá trị trong ba mươi ngày.' },
  }),
  queries: [
    {
      q: 'tổ hòa giải ở thôn',
      relevant: { 'thanh-hoa-cu': 3, 'thanh-hoa-moi': 3 },
      never: ['thanh-uy-moi'],
    },
    {
      q: 'tổ hoà giải ở thôn',
      relevant: { 'thanh-hoa-cu': 3, 'thanh-hoa-moi': 3 },
      never: ['thanh-uy-moi'],
    },
    { q: 'thủy triều', relevant: { 'thanh-thuy-cu': 3, 'thanh-thuy-moi': 3 }, never: ['thanh-thuy-tinh'] },
    { q: 'thuỷ triều', relevant: { 'thanh-thuy-cu': 3, 'thanh-thuy-moi': 3 }, never: ['thanh-thuy-tinh'] },
    { q: 'thuỷ tinh', relevant: { 'thanh-thuy-tinh': 3 }, never: ['thanh-uy-cu'] },
    { q: 'khoẻ mạnh', relevant: { 'thanh-khoe-cu': 3, 'thanh-khoe-moi': 3 } },
    { q: 'khỏe mạnh', relevant: { 'thanh-khoe-cu': 3, 'thanh-khoe-moi': 3 }, never: ['thanh-uy-cu'] },
    { q: 'giấy uỷ quyền', relevant: { 'thanh-uy-cu': 3, 'thanh-uy-moi': 3 } },
    { q: 'giấy ủy quyền', relevant: { 'thanh-uy-cu': 3, 'thanh-uy-moi': 3 } },
    { q: 'biên giới hoà bình hữu nghị', relevant: { 'demo-1': 3 }, never: ['demo-3'] },
    { q: 'tham gia hiệp hội một cách hòa bình', relevant: { 'demo-2': 3 }, never: ['demo-1'] },
    { q: 'thuỷ triều đỏ quạch', never: 'anything' },
  ],
}
