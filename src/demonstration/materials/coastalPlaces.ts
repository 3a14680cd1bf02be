import { heading, list, note, paragraph } from '../content'
import { demoMaterial } from './demoMaterial'
import { PHU_YEN, POST_TUY_HOA } from './recipients'

const content = [
  paragraph(
    'Tờ gấp giới thiệu tên gọi các xã, phường ven biển phía Đông tỉnh Đắk Lắk từ 01/7/2025, đi từ bắc vào nam, để khách đi đường hỏi đúng nơi, ghi đúng địa chỉ.',
  ),
  heading('Vùng Sông Cầu'),
  list(
    'Xã Xuân Lộc, xã Xuân Cảnh: địa bàn Đồn Biên phòng Xuân Hòa.',
    'Phường Sông Cầu, xã Xuân Thọ, phường Xuân Đài: địa bàn Đồn Biên phòng Xuân Đài (suy ra).',
  ),
  heading('Vùng Tuy An'),
  list('Xã Tuy An Đông, xã Ô Loan, xã Tuy An Nam: địa bàn Đồn Biên phòng An Hải.'),
  heading('Vùng Tuy Hòa'),
  list(
    'Phường Bình Kiến, phường Tuy Hòa.',
    'Phường Phú Lâm (tên dự thảo): có cảng cá Đông Tác.',
    'Đồn Biên phòng Tuy Hòa ở vùng này.',
  ),
  heading('Vùng Đông Hòa'),
  list(
    'Phường Hòa Hiệp: địa bàn Đồn Biên phòng Hòa Hiệp Nam.',
    'Xã Hòa Xuân: có thôn Vũng Rô và Đồn Biên phòng Cửa khẩu cảng Vũng Rô.',
  ),
  heading('Lời nhắn với khách'),
  list(
    'Hỏi đường bằng tên mới; người dân quen cả tên cũ, đừng ngại hỏi lại.',
    'Vào khu vực cảng, bến cá: theo hướng dẫn của đồn Biên phòng.',
    'Giữ bãi biển sạch; không tự ý ra khơi khi thời tiết xấu.',
  ),
  note('Bản này dùng tên trong phương án tháng 4/2025.'),
]

export const coastalPlaces = demoMaterial({
  key: 'dia-danh-ven-bien-du-thao',
  ordinal: 13,
  title: 'Tờ gấp địa danh ven biển (bản dùng tên dự thảo “phường Phú Lâm”)',
  type: 'to-roi-to-gap',
  topics: ['quang-ba-dia-phuong'],
  targetGroups: ['khach-du-lich'],
  access: 'public',
  source: 'Báo Thanh Niên ngày 26/4/2025 (tên dự thảo); địa bàn các đồn theo tin báo chí năm 2025–2026.',
  summary: 'Tên các xã, phường ven biển từ bắc vào nam. Bản dùng tên dự thảo “phường Phú Lâm”.',
  content,
  files: [{ key: 'dia-danh-ven-bien-du-thao', role: 'main' }],
  goal: 'withdrawn',
  assignments: [{ units: [POST_TUY_HOA, PHU_YEN], confirm: false, acknowledgedBy: [] }],
  withdrawal: {
    reason: 'Dùng tên dự thảo “phường Phú Lâm”; tên chính thức là phường Phú Yên.',
    urgent: false,
    removedBy: [POST_TUY_HOA],
  },
})
