import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

const IN_NUMBER_OR_TITLE = { 'ky-1191-ttg': 3, 'demo-1': 3, 'ky-ve-1191': 1, 'demo-11': 1 } as const

export const numberShapes: QueryKind = {
  name: 'a number in any shape',
  label: 'Số, ký hiệu viết kiểu khác',
  documents: written({
    'ky-1191-ttg': {
      title: 'Phê duyệt đề án đưa tin ra khu vực biên giới',
      number: '1191/QĐ-TTg',
      issuer: 'Thủ tướng Chính phủ',
      body: 'Số: 1191/QĐ-TTg. Phê duyệt kèm theo văn bản này.',
    },
    'ky-1191-kh': { title: 'Tập huấn người giữ thư viện', number: '1191/KH-SNV', issuer: 'Sở Nội vụ' },
    'ky-ve-1191': {
      title: 'Sơ kết năm năm một đề án',
      body: 'Năm năm thực hiện Quyết định số 1191/QĐ-TTg, các đồn đã có tủ sách.',
    },
    'ky-1559': { title: 'Danh sách bến cá loại hai', number: '1559/QÐ-TTg' }, // U+00D0
    'ky-2891': { title: 'Phân công người trực cầu cảng', number: '2891/QĐ -UBND' },
    'ky-72': { title: 'Quản lý hoạt động đưa tin ra nước ngoài', number: '72/2015/NĐ-CP', issuer: 'Chính phủ' },
    'ky-72-tt': { title: 'Định mức sơn kẻ vạch', number: '72/2016/TT-BXD', issuer: 'Bộ Xây dựng' },
    'ky-03': { title: 'Hướng dẫn một tiểu dự án', number: '03/2023/TT-BTTTT' },
    'ky-45': { title: 'Đưa nghị quyết vào cuộc sống', number: '45-KH/TU' },
    'ky-1351-kh': { title: 'Ngoại giao văn hóa hằng năm', number: '1351/KH-UBND' },
    'ky-1351-tb': { title: 'Treo cờ dịp lễ', number: '1351/TB-UBND' },
    'ky-59': { title: 'Chương trình giám sát', number: '59/NQ-HĐND' },
    'ky-59-cp': { title: 'Phiên họp thường kỳ', number: '59/NQ-CP' },
  }),
  queries: [
    { q: '1191', relevant: { ...IN_NUMBER_OR_TITLE, 'ky-1191-kh': 3 }, never: ['ky-1351-kh'] },
    { q: '1191/QĐ-TTg', relevant: IN_NUMBER_OR_TITLE, never: ['ky-1191-kh', 'ky-1559'] },
    { q: '1191/qd-ttg', relevant: IN_NUMBER_OR_TITLE, never: ['ky-1191-kh', 'ky-1559'] },
    { q: '1191 QD TTg', relevant: IN_NUMBER_OR_TITLE, never: ['ky-1191-kh'] },
    { q: 'QĐ 1191', relevant: IN_NUMBER_OR_TITLE, never: ['ky-1191-kh'] },
    { q: 'qd 1191 ttg', relevant: IN_NUMBER_OR_TITLE, never: ['ky-1191-kh'] },
    { q: 'số 1191/QĐ-TTg', relevant: IN_NUMBER_OR_TITLE, never: ['ky-1191-kh'] },
    { q: '1191/QÐ-TTg', relevant: IN_NUMBER_OR_TITLE, never: ['ky-1191-kh'] }, // U+00D0
    { q: '1191/QĐ–TTg', relevant: IN_NUMBER_OR_TITLE, never: ['ky-1191-kh'] }, // an en dash
    { q: '1559/QĐ-TTg', relevant: { 'ky-1559': 3 }, never: ['ky-1191-ttg'] },
    { q: '1559 qd', relevant: { 'ky-1559': 3 } },
    { q: '2891/QĐ-UBND', relevant: { 'ky-2891': 3 }, never: ['ky-1351-kh'] },
    { q: '2891 qd ubnd', relevant: { 'ky-2891': 3 } },
    { q: '72/2015/nđ-cp', relevant: { 'ky-72': 3 }, never: ['ky-72-tt'] },
    { q: 'NĐ 72', relevant: { 'ky-72': 3 }, never: ['ky-72-tt'] },
    { q: '72 2015 ND CP', relevant: { 'ky-72': 3 }, never: ['ky-72-tt'] },
    { q: '03/2023/TT-BTTTT', relevant: { 'ky-03': 3 }, never: ['ky-72-tt'] },
    { q: '3/2023/tt-btttt', relevant: { 'ky-03': 3 } },
    { q: '45-KH/TU', relevant: { 'ky-45': 3 } },
    { q: '45 kh tu', relevant: { 'ky-45': 3 } },
    { q: '1351/kh-ubnd', relevant: { 'ky-1351-kh': 3 }, never: ['ky-1351-tb'] },
    { q: '59/NQ-HĐND', relevant: { 'ky-59': 3 }, never: ['ky-59-cp'] },
    { q: '59 nq hdnd', relevant: { 'ky-59': 3 }, never: ['ky-59-cp'] },
    { q: '1191/QĐTTg', relevant: { 'ky-1191-ttg': 3 }, never: ['ky-1191-kh'] },
    { q: '1191QĐTTg', relevant: { 'ky-1191-ttg': 3 }, never: ['ky-1191-kh'] },
    { q: '72/2015/NĐCP', relevant: { 'ky-72': 3 }, never: ['ky-72-tt'] },
    { q: 'ndcp 72', relevant: { 'ky-72': 3 }, never: ['ky-72-tt'] },
    { q: '45KH/TU', relevant: { 'ky-45': 3 } },
    { q: '1191/QĐ-BTC', never: 'anything' },
    { q: '4447/QĐ-TTg', never: 'anything' },
  ],
}
