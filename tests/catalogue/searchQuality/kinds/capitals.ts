import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const capitals: QueryKind = {
  name: 'in capitals',
  label: 'Chữ hoa, chữ thường',
  documents: written({
    'hoa-doi-song': {
      title: 'ĐẨY MẠNH PHONG TRÀO NÂNG ĐỠ TRẺ MỒ CÔI',
      body: 'CÁC TỔ NHẬN NÂNG ĐỠ TRẺ MỒ CÔI ĐẾN KHI HỌC XONG LỚP MƯỜI HAI.',
    },
    'hoa-nang-do': { title: 'Cần cẩu nâng đỡ dầm thép', body: 'Hai cần cẩu nâng đỡ dầm thép nặng tám tấn.' },
    'hoa-ong-ngoai': {
      title: 'Già làng uy tín',
      body: 'Gặp mặt già làng, trưởng buôn uy tín, ghi lại luật tục về giữ nguồn nước.',
    },
    'hoa-gia-lang': { title: 'Hội làng', body: 'Cây đa già giữa làng, mõ trâu và trống cái.' },
    'hoa-vo-thuat': { title: 'Võ cổ truyền Bình Định', body: 'Võ đường mở cửa cho khách xem đi quyền.' },
  }),
  queries: [
    { q: 'nâng đỡ trẻ mồ côi', relevant: { 'hoa-doi-song': 3 }, never: ['hoa-nang-do'] },
    { q: 'NÂNG ĐỠ DẦM THÉP', relevant: { 'hoa-nang-do': 3 }, never: ['hoa-doi-song'] },
    { q: 'GIÀ LÀNG UY TÍN', relevant: { 'hoa-ong-ngoai': 3 }, never: ['hoa-gia-lang'] },
    { q: 'LUAT TUC', relevant: { 'hoa-ong-ngoai': 3 } },
    { q: 'Võ Cổ Truyền bình định', relevant: { 'hoa-vo-thuat': 3 } },
    { q: 'CHỐNG KHAI THÁC IUU', relevant: { 'demo-6': 3 }, never: ['demo-5'] },
    { q: 'ĐỒN BIÊN PHÒNG XUÂN ĐÀI', relevant: { 'demo-7': 3, 'demo-11': 2, 'demo-12': 3 }, never: ['demo-9'] },
    { q: 'GIÀ LÀNG MỒ CÔI', never: 'anything' },
  ],
}
