import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const partlyMarked: QueryKind = {
  name: 'marks on some of the words or letters',
  label: 'Gõ dấu một phần',
  documents: written({
    'mp-tap-ket': {
      title: 'Điểm tập kết hàng cứu trợ',
      body: 'Điểm tập kết hàng cứu trợ đặt ở sân trường; có người ghi sổ nhập, xuất.',
    },
    'mp-tap-the': { title: 'Giữ gìn khu tập thể', body: 'Khu tập thể cứu hỏa kiểm tra vòi nước mỗi tuần.' },
    'mp-vot': { title: 'Vớt rác lòng vịnh', body: 'Đội ghe vớt rác lòng vịnh gom lưới ma, phao xốp.' },
    'mp-vot-muon': { title: 'Muôn kiểu vợt', body: 'Cho thuê vợt cầu lông, bóng bàn theo giờ.' },
    'mp-don-tiep': {
      title: 'Đón tiếp thuyền viên nước ngoài',
      body: 'Phòng đón tiếp thuyền viên nước ngoài có bảng chỉ dẫn nhiều thứ tiếng.',
    },
    'mp-don-hang': { title: 'Tiếp nhận đơn hàng', body: 'Đơn hàng lẻ gửi qua bưu điện, tiếp nhận cả ngày nghỉ.' },
  }),
  queries: [
    { q: 'tập ket hàng cuu trợ', relevant: { 'mp-tap-ket': 3 }, never: ['mp-tap-the'] },
    { q: 'điem tập kêt', relevant: { 'mp-tap-ket': 3 }, never: ['mp-tap-the'] },
    { q: 'vớt rac lòng vinh', relevant: { 'mp-vot': 3 }, never: ['mp-vot-muon'] },
    { q: 'don tiêp thuyền vien', relevant: { 'mp-don-tiep': 3 }, never: ['mp-don-hang'] },
    { q: 'thuyên viên nươc ngoai', relevant: { 'mp-don-tiep': 3 } },
    { q: 'biên gioi hoà binh hữu nghi', relevant: { 'demo-1': 3 }, never: ['demo-12'] },
    { q: 'ngày biên phong toàn dan', relevant: { 'demo-7': 3 }, never: ['demo-1'] },
    { q: 'vớt rac lòng chảo', never: 'anything' },
  ],
}
