import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const fieldIssuer: QueryKind = {
  name: 'words of the issuer',
  label: 'Chữ trong cơ quan ban hành',
  documents: written({
    'cq-thuy-van': { title: 'Nhận định mùa mưa năm nay', issuer: 'Đài Khí tượng Thủy văn khu vực Nam Trung Bộ' },
    'cq-khi': { title: 'Nạp khí đốt đúng cách', issuer: 'Phòng Kinh tế thị xã' },
    'cq-kiem-ngu': { title: 'Kết quả tuần tra tháng tư', issuer: 'Chi cục Kiểm ngư Vùng III' },
    'cq-kiem-lam': { title: 'Kết quả tuần tra tháng tư', issuer: 'Chi cục Kiểm lâm Vùng IV' },
    'cq-hai-quan': { title: 'Thời gian làm thủ tục cho tàu khách', issuer: 'Chi cục Hải quan khu vực XIII' },
    'cq-cang-vu': { title: 'Thời gian làm thủ tục cho tàu hàng', issuer: 'Cảng vụ Hàng hải Quy Nhơn' },
    'cq-tu-lenh': { title: 'Lịch bắn đạn thật', issuer: 'Bộ Tư lệnh Vùng 4 Hải quân' },
  }),
  queries: [
    { q: 'khí tượng thủy văn', relevant: { 'cq-thuy-van': 3 }, never: ['cq-khi'] },
    { q: 'Đài Khí tượng Nam Trung Bộ', relevant: { 'cq-thuy-van': 3 } },
    { q: 'kiểm ngư', relevant: { 'cq-kiem-ngu': 3 }, never: ['cq-kiem-lam'] },
    { q: 'kiem lam', relevant: { 'cq-kiem-lam': 3 }, never: ['cq-kiem-ngu'] },
    { q: 'Hải quan khu vực', relevant: { 'cq-hai-quan': 3 }, never: ['cq-cang-vu'] },
    { q: 'cảng vụ Quy Nhơn', relevant: { 'cq-cang-vu': 3 }, never: ['cq-hai-quan'] },
    { q: 'Bộ Tư lệnh Vùng 4', relevant: { 'cq-tu-lenh': 3 }, never: ['cq-kiem-lam'] },
    { q: 'Cảng vụ Dung Quất', never: 'anything' },
  ],
}
