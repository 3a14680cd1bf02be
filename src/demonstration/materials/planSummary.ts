import { heading, list, note, paragraph, steps, table } from '../content'
import { demoMaterial } from './demoMaterial'
import { COASTAL_COMMUNES, DEPARTMENT, POST_XUAN_DAI, SEA_POSTS } from './recipients'

const content = [
  note(
    'Tờ gấp lược thuật bản tin ngày 07/4/2021 về việc Ủy ban nhân dân tỉnh Phú Yên ban hành Kế hoạch triển khai Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ. Tờ gấp không thay thế văn bản gốc. Bản tin không nêu số và ngày của Kế hoạch nên ở đây không ghi.',
  ),
  heading('Mục tiêu'),
  paragraph(
    'Đưa thông tin đối ngoại đến cán bộ và nhân dân khu vực biên giới biển, góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển với các quốc gia có chung đường biên giới.',
  ),
  heading('Giai đoạn 2020–2025: ai được cung cấp gì'),
  table(
    ['Đơn vị', 'Được cung cấp'],
    [
      [
        'Sở Thông tin và Truyền thông',
        'Cơ sở dữ liệu thông tin đối ngoại; tài liệu chính thống bằng ngôn ngữ tiếng Việt',
      ],
      [
        'Ủy ban nhân dân thành phố Tuy Hòa, thị xã Sông Cầu, thị xã Đông Hòa, huyện Tuy An',
        'Cơ sở dữ liệu thông tin đối ngoại; tài liệu chính thống bằng ngôn ngữ tiếng Việt',
      ],
      ['Các đồn Biên phòng', 'Cơ sở dữ liệu thông tin đối ngoại; tài liệu chính thống bằng ngôn ngữ tiếng Việt'],
      [
        'Cán bộ phụ trách thông tin đối ngoại khu vực biên giới biển và các đồn Biên phòng',
        '100% được bồi dưỡng nghiệp vụ',
      ],
    ],
    [3, 4],
  ),
  heading('Giai đoạn 2025–2030'),
  paragraph(
    '10 xã bãi ngang ven biển và hải đảo khó khăn được đầu tư trang thiết bị để khai thác cơ sở dữ liệu thông tin đối ngoại. Tên mười xã chưa được xác minh nên tờ gấp không liệt kê.',
  ),
  heading('Nội dung thông tin'),
  list(
    'Chủ trương, đường lối, quan điểm của Đảng và Nhà nước.',
    'Biên giới hòa bình, hữu nghị, hợp tác và phát triển với các quốc gia có chung đường biên giới.',
    'Quảng bá hình ảnh Việt Nam và tỉnh Phú Yên.',
    'Bảo vệ chủ quyền lãnh thổ; nhân quyền, dân tộc, tôn giáo.',
    'Đấu tranh phản bác thông tin sai lệch.',
  ),
  heading('Phải tuân thủ'),
  paragraph(
    'Quy định về chủ quyền quốc gia, quốc phòng, an ninh, dân tộc, tôn giáo và bảo vệ bí mật nhà nước. Việc thực hiện phải nghiêm túc, hiệu quả, đồng bộ, thống nhất.',
  ),
  heading('Ai làm việc gì'),
  list(
    'Sở Thông tin và Truyền thông chủ trì; phối hợp với Ban Tuyên giáo Tỉnh ủy, các sở, ban, ngành và Ủy ban nhân dân các huyện, thị xã, thành phố.',
    'Phối hợp với các cơ quan báo chí; chỉ đạo hệ thống truyền thanh cơ sở.',
    'Phối hợp với các đơn vị thuộc Bộ Thông tin và Truyền thông sản xuất nội dung, ấn phẩm thông tin đối ngoại.',
  ),
  heading('Từ 01/7/2025 có gì khác'),
  paragraph(
    'Không còn cấp huyện; địa bàn Phú Yên thuộc tỉnh Đắk Lắk. Việc trước đây của Sở Thông tin và Truyền thông nay do Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk đảm nhiệm; các đồn Biên phòng trực thuộc Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk. Nơi nhận hiện nay xem tài liệu “Danh mục nơi nhận tài liệu – bản sau 01/7/2025”.',
  ),
  heading('Đơn vị nhận tờ gấp này làm gì'),
  steps(
    'Mở tài liệu, kiểm tra dòng “Bản đang dùng”.',
    'Bấm “Xác nhận đã nhận” trước hạn xác nhận.',
    'In hoặc tải về để phổ biến cho cán bộ của đơn vị.',
    'Khi có bản thay thế: hủy bản đang giữ và ghi nhận trên trang “Tài liệu đến”.',
  ),
]

export const planSummary = demoMaterial({
  key: 'tom-tat-ke-hoach-1191',
  ordinal: 1,
  title: 'Tóm tắt Kế hoạch triển khai Quyết định số 1191/QĐ-TTg: ai được cung cấp gì, đến khi nào',
  type: 'to-roi-to-gap',
  topics: ['chu-truong-duong-loi', 'bien-gioi-hoa-binh-huu-nghi'],
  targetGroups: ['can-bo'],
  access: 'public',
  source: 'Lược thuật bản tin “Hoạt động lãnh đạo UBND Tỉnh”, Ủy ban nhân dân tỉnh Phú Yên, ngày 07/4/2021.',
  summary:
    'Kế hoạch của tỉnh Phú Yên triển khai Quyết định số 1191/QĐ-TTg: đơn vị nào được cung cấp cơ sở dữ liệu và tài liệu chính thống, theo từng giai đoạn; từ 01/7/2025 có gì khác.',
  content,
  files: [{ key: 'tom-tat-ke-hoach-1191', role: 'main' }],
  assignments: [
    {
      units: [DEPARTMENT, ...SEA_POSTS, ...COASTAL_COMMUNES],
      confirm: true,
      dueInDays: 7,
      note: 'Đề nghị phổ biến cho cán bộ phụ trách thông tin đối ngoại và xác nhận đã nhận.',
      acknowledgedBy: [DEPARTMENT, POST_XUAN_DAI],
    },
  ],
})
