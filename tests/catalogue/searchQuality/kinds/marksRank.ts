import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

/** The unmarked or otherwise marked texts are the younger ones. */
export const marksRank: QueryKind = {
  name: 'a match in the marks typed above one without',
  label: 'Đúng dấu đứng trên',
  documents: written({
    'dung-chan-chinh': { title: 'Tin vắn', body: 'Lời dặn học trò: làm người chân chính trước đã.' },
    'dung-den-bien': { title: 'Tin vắn', body: 'Thợ lau kính đèn biển hai tháng một lần.' },
    'khac-den-bien': { title: 'Tin vắn', body: 'Xe chở khách đến biển chạy ba chuyến.' },
    'khong-den-bien': { title: 'Tin van', body: 'Tram den bien mat dien luc 3 gio.' },
    'dung-lua-nuong': { title: 'Tin vắn', body: 'Giống lúa nương thơm, hạt dài, gieo trên rẫy dốc.' },
    'khac-lua-nuong': { title: 'Tin vắn', body: 'Than hồng của lửa nướng bắp ở chợ đêm.' },
    'khong-lua-nuong': { title: 'Tin van', body: 'Phat 20 kg giong lua nuong cho buon.' },
    'dung-bo-sua': { title: 'Tin vắn', body: 'Trại bò sữa ở thảo nguyên mở cho khách.' },
    'khac-bo-sua': { title: 'Tin vắn', body: 'Tổ soạn thảo bỏ sửa lặt vặt, in lại bìa.' },
    'dung-dao-sau': { title: 'Tin vắn', body: 'Lớp hải đảo có hai cô giáo.' },
    'khac-dao-sau': { title: 'Tin vắn', body: 'Quốc hội biểu quyết hai đạo luật.' },
    'khong-dao-sau': { title: 'Tin van', body: 'Doan ra hai dao o lai ba ngay.' },
    'dung-lu-quet': { title: 'Tin vắn', body: 'Còi báo lũ quét đặt ở đầu suối.' },
    'khong-lu-quet': { title: 'Tin van', body: 'Xay ra lu quet luc rang sang.' },
    'dung-duong-muon': { title: 'Tin vắn', body: 'Con đường mòn qua đồi cát đã có mốc.' },
    'khac-duong-muon': { title: 'Tin vắn', body: 'Bộ dương môn, hàng cây cảnh mới nhập.' },
    'khong-duong-muon': { title: 'Tin van', body: 'Ba nguoi di theo duong mon ve ban.' },
    'dung-ben-ca': { title: 'Tin vắn', body: 'Trạm cân ở bến cá mở từ bốn giờ.' },
    'khac-ben-ca': { title: 'Tin vắn', body: 'Phao cập bên ca nô để khách bước sang.' },
    'dung-bao-so': { title: 'Tin vắn', body: 'Ghe thúng kéo lên bờ trước bão số mười ba.' },
    'khac-bao-so': { title: 'Tin vắn', body: 'Phát hành báo số mười ba, bản giấy.' },
    'khong-bao-so': { title: 'Tin van', body: 'Ban tin ve bao so muoi ba.' },
  }),
  queries: [
    { q: 'đèn biển', relevant: { 'dung-den-bien': 3, 'khac-den-bien': 1, 'khong-den-bien': 1, 'nd-rua': 1 } },
    {
      q: 'hải đảo',
      relevant: {
        'dung-dao-sau': 3,
        'demo-1': 3,
        'dau-hau-phuong': 3,
        'khac-dao-sau': 1,
        'khong-dao-sau': 1,
        'demo-4': 1,
      },
    },
    { q: 'lớp hải đảo', relevant: { 'dung-dao-sau': 3 }, never: ['khac-dao-sau', 'khong-dao-sau'] },
    { q: 'hai đạo luật', relevant: { 'khac-dao-sau': 3 }, never: ['dung-dao-sau', 'khong-dao-sau'] },
    { q: 'lũ quét', relevant: { 'dung-lu-quet': 3, 'khong-lu-quet': 1 }, never: ['dung-ben-ca'] },
    {
      q: 'đường mòn',
      relevant: { 'dung-duong-muon': 3, 'khac-duong-muon': 1, 'khong-duong-muon': 1 },
      never: ['dung-ben-ca'],
    },
    {
      q: 'dương môn',
      relevant: { 'khac-duong-muon': 3, 'dung-duong-muon': 1, 'khong-duong-muon': 1, 'tep-ca-ngu': 1 },
    },
    { q: 'bên ca nô', relevant: { 'khac-ben-ca': 3 }, never: ['dung-bo-sua'] },
    {
      q: 'bão số mười ba',
      relevant: { 'dung-bao-so': 3, 'khac-bao-so': 1, 'khong-bao-so': 1 },
      never: ['dung-bo-sua'],
    },
    {
      q: 'lúa nương',
      relevant: { 'dung-lua-nuong': 3, 'khac-lua-nuong': 1, 'khong-lua-nuong': 1 },
      never: ['dung-bo-sua'],
    },
    { q: 'lửa nướng', relevant: { 'khac-lua-nuong': 3, 'dung-lua-nuong': 1, 'khong-lua-nuong': 1 } },
    { q: 'bò sữa', relevant: { 'dung-bo-sua': 3, 'khac-bo-sua': 1 }, never: ['dung-lua-nuong'] },
    { q: 'chân chính', relevant: { 'dung-chan-chinh': 3 }, manyBelow: true, never: ['dung-bo-sua'] },
    { q: 'lũ ống xuyên đêm', never: 'anything' },
  ],
}
