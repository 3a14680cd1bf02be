import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const fieldFile: QueryKind = {
  name: 'words of a file',
  label: 'Chữ trong tệp',
  documents: written({
    'tep-ca-ngu': {
      title: 'Phụ lục 2',
      body: 'Xem tệp kèm theo.',
      fileText:
        'PHỤ LỤC 2\nQuy cách bảo quản cá ngừ đại dương trên tàu: rã đá, hạ nhiệt, xếp hầm lạnh, ghi nhãn theo chuyến.',
    },
    'tep-ca-com': {
      title: 'Phụ lục 3',
      body: 'Xem tệp kèm theo.',
      fileText: 'PHỤ LỤC 3\nQuy cách hấp cá cơm: rửa, xếp khay, hấp chín tới, phơi giàn.',
    },
    'tep-nhip-cau': {
      title: 'Hồ sơ kỹ thuật',
      fileText: 'Bản vẽ số 4: dầm bản nhịp mười hai mét, lan can thép mạ kẽm, khe co giãn răng lược.',
    },
    'tep-lan-can': { title: 'Nội quy lầu chuông', body: 'Không tựa vào lan can gỗ khi tham quan lầu chuông.' },
    'tep-cong-chieng': {
      title: 'Danh sách kèm theo',
      fileText: 'STT 1: đội cồng chiêng buôn Lê Diêm, mười hai người, ba bộ chiêng năm.',
    },
  }),
  queries: [
    { q: 'bảo quản cá ngừ đại dương', relevant: { 'tep-ca-ngu': 3 }, never: ['tep-ca-com'] },
    { q: 'xếp hầm lạnh', relevant: { 'tep-ca-ngu': 3 } },
    { q: 'hấp cá cơm', relevant: { 'tep-ca-com': 3 }, never: ['tep-ca-ngu'] },
    { q: 'lan can thép mạ kẽm', relevant: { 'tep-nhip-cau': 3 }, never: ['tep-lan-can'] },
    { q: 'khe co giãn răng lược', relevant: { 'tep-nhip-cau': 3 } },
    { q: 'cồng chiêng buôn Lê Diêm', relevant: { 'tep-cong-chieng': 3 }, never: ['tt-muoi'] },
    { q: 'right to freedom of peaceful assembly', relevant: { 'demo-2': 3 }, never: ['demo-3'] },
    { q: 'cá ngừ vây xanh', never: 'anything' },
  ],
}
