import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

/** As some keyboards and old files give it: each letter and its marks apart. */
function apart(text: string): string {
  return text.normalize('NFD')
}

/** As Windows-1258 gives it: the vowel whole, the tone apart. */
function toneApart(text: string): string {
  return text.normalize('NFC').replace(/\p{L}/gu, (letter) => {
    const [base = '', ...marks] = letter.normalize('NFD')
    const tones = marks.filter((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)).join('')
    const rest = marks.filter((mark) => !/[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)).join('')
    return (base + rest).normalize('NFC') + tones
  })
}

export const decomposed: QueryKind = {
  name: 'in decomposed Unicode',
  label: 'Unicode tổ hợp',
  documents: written({
    'th-xuong-cau': {
      title: apart('Xưởng đóng xuồng composite'),
      body: apart('Xưởng đóng xuồng nhận sửa chữa thân xuồng, thay chân vịt.'),
    },
    'th-xuong-may': { title: 'Xưởng may áo gió', body: 'Xưởng may áo gió tuyển thợ là, thợ thùa khuy.' },
    'th-doi-moi': {
      title: 'Xuồng ba lá trên sông Bàn Thạch',
      body: 'Xuồng ba lá đưa học sinh qua sông Bàn Thạch mỗi sáng.',
    },
    'th-nguyen-tieu': {
      title: toneApart('Đêm thơ Nguyên tiêu núi Nhạn'),
      body: toneApart('Đêm thơ Nguyên tiêu mở đầu bằng hồi trống dưới chân tháp.'),
    },
    'th-hat-tieu': { title: 'Phơi hạt tiêu', body: 'Hạt tiêu nguyên vỏ phơi trên sân xi măng, đảo hai giờ một lần.' },
  }),
  queries: [
    { q: 'xưởng đóng xuồng', relevant: { 'th-xuong-cau': 3 }, never: ['th-xuong-may'] },
    { q: apart('xưởng đóng xuồng'), relevant: { 'th-xuong-cau': 3 }, never: ['th-xuong-may'] },
    { q: 'thay chan vit', relevant: { 'th-xuong-cau': 3 } },
    { q: apart('xuồng ba lá'), relevant: { 'th-doi-moi': 3 }, never: ['th-xuong-may'] },
    { q: toneApart('sông Bàn Thạch'), relevant: { 'th-doi-moi': 3 } },
    { q: 'đêm thơ nguyên tiêu', relevant: { 'th-nguyen-tieu': 3 }, never: ['th-hat-tieu'] },
    { q: apart('Đêm thơ Nguyên tiêu'), relevant: { 'th-nguyen-tieu': 3 }, never: ['th-hat-tieu'] },
    { q: toneApart('hồi trống dưới chân tháp'), relevant: { 'th-nguyen-tieu': 3 } },
    { q: apart('Biên giới hòa bình, hữu nghị'), relevant: { 'demo-1': 3 }, never: ['demo-3'] },
    { q: apart('xuồng ba lá đêm thơ'), never: 'anything' },
  ],
}
