import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const exclusion: QueryKind = {
  name: 'a word or phrase excluded with -',
  label: 'Loại trừ bằng dấu trừ',
  documents: written({
    'tru-dua-tho': { title: 'Đua ghe ngo', body: 'Đua ghe ngo ở hạ lưu, mười đội, giải nhất một lá cờ thêu.' },
    'tru-dua-huy': {
      title: 'Hoãn đua ghe ngo',
      body: 'Đua ghe ngo dời sang tháng sau vì mưa lớn ở thượng nguồn.',
    },
    'tru-dua-ve': { title: 'Bán vé xem đua ghe ngo', body: 'Vé khán đài xem đua ghe ngo bán từ thứ hai.' },
    'tru-ken-san': { title: 'Kèn bầu và sáo', body: 'Lớp dạy kèn bầu và sáo tre cho thiếu nhi.' },
    'tru-ken-dan': { title: 'Kèn bầu và đàn đá', body: 'Lớp dạy kèn bầu và đàn đá, học tối thứ năm.' },
    'tru-ken-dan-toc': { title: 'Kèn bầu của dân ca', body: 'Lớp dạy kèn bầu đệm dân ca khu năm.' },
    'tru-vet-tin': { title: 'Chòi vẹt ngã ba', body: 'Bảng tin ở chòi vẹt ngã ba thay mỗi tháng.' },
    'tru-vet-tinh': { title: 'Chòi vẹt ngã tư', body: 'Đường tỉnh qua chòi vẹt ngã tư đang trải nhựa.' },
  }),
  queries: [
    { q: 'đua ghe ngo -hoãn', relevant: { 'tru-dua-tho': 3, 'tru-dua-ve': 3 }, never: ['tru-dua-huy'] },
    { q: 'đua ghe ngo -vé', relevant: { 'tru-dua-tho': 3, 'tru-dua-huy': 3 }, never: ['tru-dua-ve'] },
    { q: 'dua ghe ngo -hoan -ve', relevant: { 'tru-dua-tho': 3 }, never: ['tru-dua-huy', 'tru-dua-ve'] },
    { q: '-hoãn đua ghe ngo', relevant: { 'tru-dua-tho': 3, 'tru-dua-ve': 3 }, never: ['tru-dua-huy'] },
    { q: 'đua ghe ngo -"mưa lớn"', relevant: { 'tru-dua-tho': 3, 'tru-dua-ve': 3 }, never: ['tru-dua-huy'] },
    { q: '"đua ghe ngo" -"khán đài"', relevant: { 'tru-dua-tho': 3, 'tru-dua-huy': 3 }, never: ['tru-dua-ve'] },
    // Both words are in it, but not as this phrase.
    {
      q: 'đua ghe ngo -"lớn mưa"',
      relevant: { 'tru-dua-tho': 3, 'tru-dua-huy': 3, 'tru-dua-ve': 3 },
      never: ['tru-ken-san'],
    },
    // What was typed with its mark excludes that word, not another with other marks.
    { q: 'kèn bầu -đàn', relevant: { 'tru-ken-san': 3, 'tru-ken-dan-toc': 3 }, never: ['tru-ken-dan'] },
    { q: 'kèn bầu -sáo', relevant: { 'tru-ken-dan': 3, 'tru-ken-dan-toc': 3 }, never: ['tru-ken-san'] },
    // A word is excluded, not what begins like it.
    { q: 'chòi vẹt -tin', relevant: { 'tru-vet-tinh': 3 }, never: ['tru-vet-tin'] },
    { q: 'lời đọc -"diễn tập" ngư dân', relevant: { 'demo-6': 3 }, never: ['demo-5'] },
    { q: 'đua ghe ngo -ghe', never: 'anything' },
  ],
}
