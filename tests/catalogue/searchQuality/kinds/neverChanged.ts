import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

/** Read as Telex, `test` would be tét, `host` hót, `cast` cát, `must` mút, `boots` bốt, `hats` hát. */
export const neverChanged: QueryKind = {
  name: 'words that hit are not changed',
  label: 'Từ đã có thì giữ nguyên',
  documents: written({
    'giu-class': { title: 'Using the e-learning class', body: 'Open the class, then pass the quiz.' },
    'giu-pa': { title: 'Nghỉ ở Pá Tộ', body: 'Pá Tộ có suối, có clá mây.' },
    'giu-asean': { title: 'Ngày gia đình ASEAN', body: 'Cờ ASEAN treo cạnh quốc kỳ.' },
    'giu-unclos': { title: 'Hỏi đáp UNCLOS 1982', body: 'UNCLOS có 320 điều, 9 phụ lục.' },
    'giu-test': { title: 'Mẫu báo cáo test nhanh', body: 'Kết quả test nhanh ghi vào sổ trực.' },
    'giu-tet': { title: 'Gói bánh tét', body: 'Bánh tét lá cẩm gói từ chiều.' },
    'giu-host': { title: 'Đổi tên host máy in', body: 'Host máy in đặt theo số phòng.' },
    'giu-hot': { title: 'Chim hót ở rẫy', body: 'Chim chào mào hót lúc sớm.' },
    'giu-boots': { title: 'Safety boots', body: 'Rubber boots are stored in locker 7.' },
    'giu-bot': { title: 'Dọn bốt gác cũ', body: 'Bốt gác cũ đã tháo mái.' },
    'giu-hats': { title: 'Hard hats', body: 'Hard hats hang by the gate.' },
    'giu-hat': { title: 'Hát ru', body: 'Bà hát ru cháu bên võng.' },
    'giu-dong-bao': { title: 'Gửi đồng bào làm ăn xa', body: 'Đồng bào làm ăn xa nhớ khai tạm vắng.' },
  }),
  queries: [
    { q: 'class', suggestion: 'none', relevant: { 'giu-class': 3 }, never: ['giu-pa'] },
    { q: 'pass', suggestion: 'none', relevant: { 'giu-class': 3 }, never: ['giu-pa'] },
    { q: 'ASEAN', suggestion: 'none', relevant: { 'giu-asean': 3 } },
    { q: 'asean', suggestion: 'none', relevant: { 'giu-asean': 3 } },
    { q: 'UNCLOS', suggestion: 'none', relevant: { 'giu-unclos': 3 } },
    { q: 'test nhanh', suggestion: 'none', relevant: { 'giu-test': 3 }, never: ['giu-tet'] },
    { q: 'host', suggestion: 'none', relevant: { 'giu-host': 3 }, never: ['giu-hot'] },
    { q: 'boots', suggestion: 'none', relevant: { 'giu-boots': 3 }, never: ['giu-bot'] },
    { q: 'hard hats', suggestion: 'none', relevant: { 'giu-hats': 3 }, never: ['giu-hat'] },
    { q: 'chống khai thác IUU', suggestion: 'none', relevant: { 'demo-6': 3 }, never: ['demo-5'] },
    { q: 'lên Internet', suggestion: 'none', relevant: { 'demo-9': 3 } },
    { q: 'freedom of thought', suggestion: 'none', relevant: { 'demo-2': 3 }, never: ['demo-3'] },
    { q: 'đồng bào làm ăn', suggestion: 'none', relevant: { 'giu-dong-bao': 3 } },
    { q: 'bánh tét', suggestion: 'none', relevant: { 'giu-tet': 3 }, never: ['giu-test'] },
  ],
}
