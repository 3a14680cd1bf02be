import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const lastWordPrefix: QueryKind = {
  name: 'the last word only begun',
  label: 'Từ cuối gõ dở',
  documents: written({
    'do-phong-ho': { title: 'Chăm phi lao phòng hộ', body: 'Dải phi lao phòng hộ chắn cát bay.' },
    'do-phi-thuyen': { title: 'Trò chơi phi thuyền', body: 'Trò chơi phi thuyền trong công viên, vé trẻ em.' },
    'do-nghi-trang': { title: 'Văn nghệ buôn Thung', body: 'Tốp ca và đội trống chuẩn bị tiết mục.' },
    'do-hoa-tieu': { title: 'Hoa tiêu dẫn tàu', body: 'Hoa tiêu dẫn tàu lên xuống bằng thang dây.' },
    'do-hoa-van': { title: 'Hoa văn thổ cẩm', body: 'Hoa văn thổ cẩm dệt theo khổ hẹp.' },
    'do-mdrak': { title: 'Chợ đêm ở M’Đoal', body: 'Chợ đêm ở M’Đoal họp cuối tuần.' },
  }),
  queries: [
    { q: 'phi lao phòng h', relevant: { 'do-phong-ho': 3 }, never: ['do-phi-thuyen'] },
    { q: 'chắn cát b', relevant: { 'do-phong-ho': 3 }, never: ['do-phi-thuyen'] },
    { q: 'phi thuyền trong công v', relevant: { 'do-phi-thuyen': 3 }, never: ['do-phong-ho'] },
    { q: 'hoa tiê', relevant: { 'do-hoa-tieu': 3 }, never: ['do-hoa-van'] },
    { q: 'hoa văn thổ c', relevant: { 'do-hoa-van': 3 }, never: ['do-hoa-tieu'] },
    { q: 'văn nghệ buôn th', relevant: { 'do-nghi-trang': 3 } },
    { q: "chợ đêm m'đo", relevant: { 'do-mdrak': 3 }, never: ['loi-cho-que'] },
    { q: 'BIÊN GIỚI HÒA BÌNH HỮU NGH', relevant: { 'demo-1': 3 }, never: ['demo-3'] },
    { q: 'tuyen ngon toan the gi', relevant: { 'demo-2': 3, 'demo-3': 1 } },
    // Only the last word may be unfinished.
    { q: 'lao ph hộ', never: 'anything' },
    { q: 'tiê hoa', never: 'anything' },
  ],
}
