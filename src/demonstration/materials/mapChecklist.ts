import { heading, list, note, paragraph, table } from '../content'
import { demoMaterial } from './demoMaterial'
import { COMMAND, DEPARTMENT } from './recipients'

const content = [
  paragraph(
    'Người biên tập đi hết phiếu này trước khi trình duyệt; người duyệt đi lại một lần nữa trước khi duyệt. Một mục không đạt thì trả lại kèm lý do, không sửa thay.',
  ),
  heading('A. Bản đồ và hình ảnh có bản đồ'),
  table(
    ['STT', 'Nội dung soát', 'Cách soát', 'Đạt'],
    [
      [
        '1',
        'Bản đồ Việt Nam có đầy đủ quần đảo Hoàng Sa và quần đảo Trường Sa',
        'Nhìn từng bản đồ, kể cả hình nền, biểu trưng, ảnh chụp màn hình, bìa và trang cuối',
        '☐',
      ],
      [
        '2',
        'Tên hai quần đảo ghi bằng tiếng Việt, đúng chính tả',
        'Phóng to đến khi đọc được chữ; không đọc được thì thay hình',
        '☐',
      ],
      [
        '3',
        'Không nhúng bản đồ, mảnh bản đồ của trang web bên ngoài',
        'Mở tài liệu khi ngắt mạng: hình vẫn phải hiện đủ',
        '☐',
      ],
      ['4', 'Có nguồn và quyền sử dụng của bản đồ', 'Ghi ở dòng nguồn; không rõ nguồn thì bỏ bản đồ', '☐'],
      ['5', 'Không cần bản đồ thì không dùng', 'Hỏi: bỏ bản đồ đi, người đọc có thiếu gì không?', '☐'],
    ],
    [0.6, 3, 3.2, 0.7],
  ),
  heading('B. Tên gọi'),
  table(
    ['STT', 'Nội dung soát', 'Cách soát', 'Đạt'],
    [
      [
        '6',
        'Tên cơ quan, đơn vị đúng vào ngày sử dụng',
        'Đối chiếu danh mục đơn vị trong thư viện; sau 01/7/2025 không còn cấp huyện',
        '☐',
      ],
      [
        '7',
        'Tên xã, phường là tên chính thức, không phải tên dự thảo',
        'Ví dụ: tên chính thức là phường Phú Yên; “phường Phú Lâm” mới là tên dự thảo',
        '☐',
      ],
      [
        '8',
        'Phân biệt cơ quan với địa bàn',
        'Nơi nhận là “Ủy ban nhân dân phường Sông Cầu”; “phường Sông Cầu” là địa bàn',
        '☐',
      ],
      [
        '9',
        'Dấu thanh, chữ Đ viết đúng và thống nhất trong một tài liệu',
        'Tìm cả hai cách viết “hòa”, “hoà”; tìm chữ “Ð” lạ',
        '☐',
      ],
      ['10', 'Dùng “đồng bào dân tộc thiểu số”', 'Tìm cụm “đồng bào dân tộc” đứng một mình', '☐'],
    ],
    [0.6, 3, 3.2, 0.7],
  ),
  heading('C. Các mục khác phải có người xác nhận'),
  list(
    'Nội dung về dân tộc, tôn giáo chính xác, tôn trọng, không gây chia rẽ.',
    'Không chứa bí mật nhà nước, kể cả trong phụ lục, ảnh chụp, thuộc tính của tệp.',
    'Nguồn chính thống; có quyền sử dụng văn bản, hình ảnh, âm thanh.',
    'Ngày tháng, số, ký hiệu văn bản đã đối chiếu với văn bản gốc.',
  ),
  heading('D. Kết quả soát'),
  paragraph('Tên tài liệu: ……………………………………………………   Phiên bản: ………'),
  paragraph('Người soát: ……………………………   Ngày: …………   Kết quả: ☐ Đạt   ☐ Trả lại, lý do: …………………'),
  note('Phiếu này không kèm bản đồ nào.'),
]

export const mapChecklist = demoMaterial({
  key: 'phieu-soat-ban-do-ten-goi',
  ordinal: 4,
  title: 'Phiếu soát bản đồ và tên gọi trước khi duyệt',
  type: 'so-tay',
  topics: ['hoang-sa-truong-sa', 'nghiep-vu-thong-tin-doi-ngoai'],
  targetGroups: ['can-bo'],
  access: 'internal',
  source: 'Biên soạn theo các mục phải tuân thủ nêu trong bản tin ngày 07/4/2021 của Ủy ban nhân dân tỉnh Phú Yên.',
  summary: 'Mười mục soát bản đồ và tên gọi, kèm các mục phải có người xác nhận trước khi duyệt một tài liệu.',
  content,
  files: [{ key: 'phieu-soat-ban-do-ten-goi', role: 'main' }],
  assignments: [{ units: [DEPARTMENT, COMMAND], confirm: false, acknowledgedBy: [] }],
})
