import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const fieldNumber: QueryKind = {
  name: 'words of the number',
  label: 'Chữ trong số, ký hiệu',
  documents: written({
    'so-7905': { title: 'Về việc tổ chức tuần phim tại các bến cá', number: '7905/UBND-KGVX' },
    'so-7906': { title: 'Về việc lắp bảng điện tử ở nhà văn hóa thôn', number: '7906/UBND-KT' },
    'so-637': { title: 'Quy định chức năng, nhiệm vụ của một cục', number: '637/QĐ-BVHTTDL' },
    'so-638': { title: 'Quy định chức năng, nhiệm vụ của một thanh tra bộ', number: '638/QĐ-BVHTTDL' },
    'so-866': { title: 'Đổi mới công tác vận động quần chúng trong tình hình mới', number: '866-NQ/QUTW' },
    'so-57': { title: 'Tiếp tục nâng cao hiệu quả công tác trong tình hình mới', number: '57-KL/TW' },
    'so-117': { title: 'Luật của kỳ họp thứ mười', number: '117/2025/QH15' },
    'so-118': { title: 'Luật khác của kỳ họp thứ mười', number: '118/2025/QH15' },
    'so-81': { title: 'Quy tắc dùng mạng xã hội trong quân đội', number: '81/2025/TT-BQP' },
  }),
  queries: [
    { q: '7905', relevant: { 'so-7905': 3 }, never: ['so-7906'] },
    { q: '7905/UBND-KGVX', relevant: { 'so-7905': 3 }, never: ['so-7906'] },
    { q: 'KGVX', relevant: { 'so-7905': 3 }, never: ['so-7906'] },
    { q: '637/QĐ-BVHTTDL', relevant: { 'so-637': 3 }, never: ['so-638'] },
    { q: '866-NQ/QUTW', relevant: { 'so-866': 3 }, never: ['so-57'] },
    { q: 'QUTW', relevant: { 'so-866': 3 } },
    { q: '57-KL/TW', relevant: { 'so-57': 3 }, never: ['so-866'] },
    { q: '117/2025/QH15', relevant: { 'so-117': 3, 'demo-9': 1 }, never: ['so-118'] },
    { q: '81/2025/TT-BQP', relevant: { 'so-81': 3 }, never: ['so-117'] },
    { q: '7905/UBND-NGV', never: 'anything' },
    { q: '9999/QĐ-BVHTTDL', never: 'anything' },
  ],
}
