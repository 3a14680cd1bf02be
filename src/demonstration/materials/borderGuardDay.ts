import { heading, list, paragraph } from '../content'
import { demoMaterial } from './demoMaterial'
import { SEA_POSTS } from './recipients'

const content = [
  paragraph(
    'Ngày 03 tháng 3 hằng năm là Ngày Biên phòng toàn dân: giữ biên giới là việc của mọi người dân, không chỉ của Bộ đội Biên phòng.',
  ),
  heading('Người dân vùng biển có thể làm gì?'),
  list(
    'Giữ liên lạc với đồn Biên phòng khi ra khơi và khi về bến; nghe và làm theo hướng dẫn.',
    'Thấy người, tàu thuyền, hàng hóa lạ: báo đồn Biên phòng hoặc Ủy ban nhân dân xã, phường nơi gần nhất.',
    'Thấy người, tàu gặp nạn: báo ngay vị trí, số người, tình trạng.',
    'Không nhận chở, cất giữ hàng hóa không rõ nguồn gốc.',
    'Chỉ chia sẻ tin từ nguồn chính thống; tin chưa rõ thì hỏi lại trước khi chia sẻ.',
  ),
  heading('Sáu đồn Biên phòng tuyến biển phía Đông tỉnh Đắk Lắk'),
  list(
    'Đồn Biên phòng Xuân Hòa',
    'Đồn Biên phòng Xuân Đài',
    'Đồn Biên phòng An Hải',
    'Đồn Biên phòng Tuy Hòa',
    'Đồn Biên phòng Hòa Hiệp Nam',
    'Đồn Biên phòng Cửa khẩu cảng Vũng Rô',
  ),
  heading('Liên hệ đồn Biên phòng trên địa bàn'),
  paragraph('Đồn Biên phòng …………………………………… Điện thoại: ……………………'),
  paragraph('(Đơn vị ghi tên và số điện thoại của mình trước khi phát tờ rơi.)'),
]

export const borderGuardDay = demoMaterial({
  key: 'ngay-bien-phong-toan-dan',
  ordinal: 7,
  title: 'Ngày Biên phòng toàn dân 03/3',
  type: 'to-roi-to-gap',
  topics: ['bien-phong-toan-dan'],
  targetGroups: ['nguoi-dan'],
  access: 'public',
  source: 'Hải Đăng biên soạn; danh sách sáu đồn theo Báo Quân đội nhân dân (bản tiếng Anh), năm 2024.',
  summary: 'Tờ rơi khổ A5, in hai bản trên một tờ A4, đen trắng vẫn đọc rõ.',
  content,
  files: [{ key: 'ngay-bien-phong-toan-dan', role: 'main' }],
  assignments: [{ units: SEA_POSTS, confirm: false, acknowledgedBy: [] }],
})
