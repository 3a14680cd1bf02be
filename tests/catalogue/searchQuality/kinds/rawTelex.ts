import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const rawTelex: QueryKind = {
  name: 'raw Telex',
  label: 'Telex chưa thành chữ',
  documents: written({
    'tx-tom-hum': { title: 'Lồng nuôi tôm hùm', body: 'Lồng nuôi tôm hùm đặt cách luồng lạch hai trăm mét.' },
    'tx-tom-su': { title: 'Ao tôm sú', body: 'Ao tôm sú lót bạt, quạt nước ban đêm.' },
    'tx-nuoc-mam': { title: 'Nhà thùng nước mắm', body: 'Nhà thùng nước mắm ủ mười hai tháng.' },
    'tx-bai-choi': { title: 'Hô bài chòi', body: 'Hội bài chòi mở đêm mồng hai tết.' },
    'tx-tu-sach': { title: 'Tủ sách biển đảo', body: 'Tủ sách biển đảo đặt ở nhà sinh hoạt thôn.' },
    'tx-ruou-can': { title: 'Ché rượu cần', body: 'Ché rượu cần đặt ở gian khách.' },
  }),
  queries: [
    { q: 'toom hufm', suggestion: ['tôm hùm'], relevant: { 'tx-tom-hum': 3 }, never: ['tx-tom-su'] },
    { q: 'nuwowcs mawsm', suggestion: ['nước mắm'], relevant: { 'tx-nuoc-mam': 3 }, never: ['tx-tom-su'] },
    { q: 'nwowsc mawms', suggestion: ['nước mắm'], relevant: { 'tx-nuoc-mam': 3 } },
    { q: 'baif chofi', suggestion: ['bài chòi'], relevant: { 'tx-bai-choi': 3 } },
    { q: 'ruwowuj caanf', suggestion: ['rượu cần'], relevant: { 'tx-ruou-can': 3 } },
    { q: 'bieen giowsi', suggestion: ['biên giới'] },
    { q: 'bieen giowsi bieern', suggestion: ['biên giới biển'] },
    { q: 'ddoofn bieen phofng', suggestion: ['đồn biên phòng'] },
    { q: 'DDOONF BIEEN PHONGF', suggestion: ['đồn biên phòng'] },
    { q: 'thoong tin ddoosi ngoaij', suggestion: ['thông tin đối ngoại'] },
    { q: 'hoaf bifnh', suggestion: ['hòa bình', 'hoà bình'] },
    { q: 'biênr ddaor', suggestion: ['biển đảo'], relevant: { 'tx-tu-sach': 3 } },
    { q: 'ddzx wwkk', suggestion: 'none', never: 'anything' },
    { q: 'khuyeechs ngoeets', suggestion: 'none', never: 'anything' },
    { q: 'fjfj qqww', suggestion: 'none', never: 'anything' },
    { q: 'wrrx ddffx', suggestion: 'none', never: 'anything' },
  ],
}
