import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const slips: QueryKind = {
  name: 'a slip of one letter',
  label: 'Gõ nhầm một chữ cái',
  documents: written({
    'nham-khinh-khi': { title: 'Khinh khí cầu trên cánh đồng', body: 'Khinh khí cầu bay lúc bình minh.' },
    'nham-quyt': { title: 'Quýt đường Krông Bông', body: 'Quýt đường Krông Bông chín vào tháng chạp.' },
    'nham-to': { title: 'Tổ tuyên truyền lưu động', body: 'Tổ tuyên truyền lưu động đi bằng ghe máy.' },
    'nham-quyet': { title: 'Chung kết hò khoan', body: 'Chung kết hò khoan có tám đội.' },
  }),
  queries: [
    { q: 'khinhh khí cầu', suggestion: ['khinh khí cầu'], relevant: { 'nham-khinh-khi': 3 }, never: ['nham-quyt'] },
    { q: 'khink khi cau', suggestion: ['khinh khí cầu', 'khinh khi cau'], relevant: { 'nham-khinh-khi': 3 } },
    { q: 'krôngg bông', suggestion: ['krông bông'], relevant: { 'nham-quyt': 3 }, never: ['nham-quyet'] },
    { q: 'chung kết hò khoank', suggestion: ['chung kết hò khoan'], relevant: { 'nham-quyet': 3 } },
    { q: 'đồn biên phòg', suggestion: ['đồn biên phòng'] },
    { q: 'tuyen truyenn', suggestion: ['tuyên truyền', 'tuyen truyen'], relevant: { 'nham-to': 3 } },
    { q: 'thông tin đối ngoạii', suggestion: ['thông tin đối ngoại'] },
    { q: 'chủ quyềm lãnh thổ', suggestion: ['chủ quyền lãnh thổ'], relevant: { 'demo-1': 3 }, never: ['demo-13'] },
    { q: 'phường Xuân Đàii', suggestion: ['phường xuân đài'] },
    { q: 'bí mậtt nhà nước', suggestion: ['bí mật nhà nước'] },
    { q: 'declaraton of human rights', suggestion: ['declaration of human rights'], relevant: { 'demo-2': 3 } },
    { q: 'xqzvt', suggestion: 'none', never: 'anything' },
    { q: 'phwxk blorpq', suggestion: 'none', never: 'anything' },
    { q: 'gzhhz cvvbn', suggestion: 'none', never: 'anything' },
    { q: 'kqxyt phòng', suggestion: 'none', never: 'anything' },
  ],
}
