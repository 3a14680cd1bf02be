import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const fieldScript: QueryKind = {
  name: 'words of the script',
  label: 'Chữ trong lời đọc',
  documents: written({
    'loi-dong-dat': {
      title: 'Bài phát thanh số 11',
      script: 'Kính thưa bà con. Khi rung lắc mạnh, chui xuống gầm bàn, che đầu, tránh xa cửa kính và tủ cao.',
    },
    'loi-cua-kinh': {
      title: 'Bài phát thanh số 12',
      script: 'Kính thưa bà con. Hôm nay chợ Giã có gian bán cửa kính, tủ bếp và bàn ghế.',
    },
    'loi-sot': {
      title: 'Bài phát thanh số 13',
      script: 'Mời bà con lật úp chum vại, diệt bọ gậy mỗi sáng thứ bảy để phòng sốt xuất huyết.',
    },
    'loi-cho-dai': {
      title: 'Bài phát thanh số 14',
      script: 'Chó nuôi trong nhà phải tiêm ngừa bệnh dại, ra ngõ phải rọ mõm.',
    },
    'loi-cho-que': { title: 'Bài phát thanh số 15', script: 'Phiên chợ quê mở vào sáng thứ bảy, có xe đưa đón.' },
  }),
  queries: [
    { q: 'rung lắc mạnh', relevant: { 'loi-dong-dat': 3 }, never: ['loi-cua-kinh'] },
    { q: 'chui xuống gầm bàn', relevant: { 'loi-dong-dat': 3 }, never: ['loi-cua-kinh'] },
    { q: 'diệt bọ gậy', relevant: { 'loi-sot': 3 } },
    { q: 'sốt xuất huyết', relevant: { 'loi-sot': 3 }, never: ['loi-cho-dai'] },
    { q: 'tiêm ngừa bệnh dại', relevant: { 'loi-cho-dai': 3 }, never: ['loi-sot'] },
    { q: 'phiên chợ quê', relevant: { 'loi-cho-que': 3 }, never: ['loi-cua-kinh'] },
    { q: 'nhật ký khai thác đầy đủ', relevant: { 'demo-6': 3 }, never: ['demo-5'] },
    { q: 'neo đậu chắc chắn', relevant: { 'demo-5': 3 }, never: ['demo-6'] },
    { q: 'chui xuống hầm trú ẩn', never: 'anything' },
  ],
}
