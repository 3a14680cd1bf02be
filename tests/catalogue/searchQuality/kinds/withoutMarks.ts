import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const withoutMarks: QueryKind = {
  name: 'typed without marks',
  label: 'Gõ không dấu',
  documents: written({
    'kd-cot-moc': {
      title: 'Tự quản cột mốc',
      body: 'Tổ tự quản cột mốc phát quang lối đi, báo khi cột mốc bị xê dịch.',
    },
    'kd-cot-moc-fax': {
      title: 'Ban fax nhan luc 5 gio',
      body: 'To tu quan cot moc da phat quang xong loi len moc 41.',
    },
    'kd-cot-dien': { title: 'Thay cột điện gãy', body: 'Cột điện số 41 nghiêng; đội quản lý đóng mốc tạm cạnh đó.' },
    'kd-ket-nghia': {
      title: 'Kết nghĩa bản với bản',
      body: 'Hai bản hai bên suối ký bản kết nghĩa cụm dân cư, cùng giữ nguồn nước chung.',
    },
    'kd-nghia-trang': { title: 'Chỉnh trang nghĩa trang', body: 'Cụm dân cư số 2 quét dọn nghĩa trang trước rằm.' },
    'kd-mien-phi': {
      title: 'Khám bệnh miễn phí',
      body: 'Quân y khám bệnh, phát thuốc miễn phí cho người già neo đơn.',
    },
  }),
  queries: [
    {
      q: 'tu quan cot moc',
      relevant: { 'kd-cot-moc': 3, 'kd-cot-moc-fax': 3 },
      never: ['kd-nghia-trang'],
    },
    { q: 'cot dien', relevant: { 'kd-cot-dien': 3 }, never: ['kd-cot-moc', 'kd-cot-moc-fax'] },
    { q: 'ket nghia cum dan cu', relevant: { 'kd-ket-nghia': 3 }, never: ['kd-nghia-trang'] },
    { q: 'phat thuoc mien phi', relevant: { 'kd-mien-phi': 3 } },
    { q: 'bien gioi hoa binh huu nghi', relevant: { 'demo-1': 3 }, never: ['demo-12', 'demo-3'] },
    { q: 'quan dao truong sa', relevant: { 'demo-4': 3 }, never: ['demo-7'] },
    { q: 'khong dua bi mat nha nuoc len internet', relevant: { 'demo-9': 3 }, never: ['demo-4'] },
    { q: 'thue doc lap ve nuoi ngon lua', never: 'anything' },
    { q: 'uy ban nhan dan huyen tuy an', relevant: { 'demo-10': 3, 'demo-11': 2 }, never: ['demo-9'] },
  ],
}
