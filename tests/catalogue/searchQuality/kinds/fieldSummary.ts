import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const fieldSummary: QueryKind = {
  name: 'words of the summary',
  label: 'Chữ trong tóm tắt',
  documents: written({
    'tt-mia': {
      title: 'Thông tin vụ ép năm nay',
      summary: 'Giá thu mua mía đường tại ruộng, lịch đốn chặt và số điện thoại của nhà máy.',
    },
    'tt-muoi': {
      title: 'Chuyện nghề ở Tuyết Diêm',
      summary: 'Nghề phơi muối trên bạt của diêm dân, từ dẫn nước vào ruộng đến cào hạt.',
    },
    'tt-ong': { title: 'Chuyện nghề ở buôn làng', summary: 'Nghề nuôi ong lấy mật dưới tán cà phê.' },
    'tt-so-cuu': {
      title: 'Năm bước đầu tiên',
      summary: 'Sơ cứu người đuối nước: gọi giúp, đưa lên bờ, thổi ngạt, ép tim, chuyển viện.',
    },
    'tt-boi': { title: 'Lớp hè', summary: 'Lịch dạy bơi cho học sinh, có người trông nước.' },
  }),
  queries: [
    { q: 'thu mua mía', relevant: { 'tt-mia': 3 }, never: ['tt-muoi'] },
    { q: 'phơi muối trên bạt', relevant: { 'tt-muoi': 3 }, never: ['tt-ong'] },
    { q: 'diêm dân', relevant: { 'tt-muoi': 3 } },
    { q: 'nuôi ong lấy mật', relevant: { 'tt-ong': 3 }, never: ['tt-muoi'] },
    { q: 'sơ cứu người đuối nước', relevant: { 'tt-so-cuu': 3 }, never: ['tt-boi'] },
    { q: 'in hai bản trên một tờ A4', relevant: { 'demo-7': 3 }, never: ['demo-6'] },
    { q: 'mười mục soát', relevant: { 'demo-4': 3 } },
    { q: 'phơi muối trên mái', never: 'anything' },
  ],
}
