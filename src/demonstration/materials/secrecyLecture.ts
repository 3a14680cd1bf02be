import { heading, list, paragraph, steps } from '../content'
import { demoMaterial } from './demoMaterial'
import { ALL_UNITS, DEPARTMENT } from './recipients'

const content = [
  heading('1. Vì sao phải học bài này'),
  paragraph(
    'Thư viện tài liệu thông tin đối ngoại ở trên Internet. Pháp luật không cho phép đưa bí mật nhà nước lên đó, dù chỉ một trang, dù chỉ trong chốc lát, dù chỉ cho người trong cơ quan xem. Sơ suất của một người có thể gây hậu quả cho cả đơn vị và người đó phải chịu trách nhiệm.',
  ),
  heading('2. Căn cứ'),
  list(
    'Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 ngày 10/12/2025, có hiệu lực từ 01/3/2026, gồm 5 chương, 28 điều.',
    'Nghị định số 63/2026/NĐ-CP của Chính phủ.',
    'Luật mới có quy định về mạng LAN độc lập, về văn bản điện tử bí mật nhà nước và cấm dùng trí tuệ nhân tạo, công nghệ mới để xâm phạm bí mật nhà nước.',
  ),
  paragraph('Bài giảng chỉ nêu tên và hiệu lực của văn bản; khi áp dụng phải đọc văn bản chính thức.'),
  heading('3. Năm bước trước khi tải một tệp lên'),
  steps(
    'Mở tệp và xem từng trang, kể cả phụ lục và trang quét nghiêng, mờ. Không tải lên cả thư mục khi chưa xem hết.',
    'Tìm dấu chỉ độ mật ở đầu trang thứ nhất, trên bìa, trong khung nơi nhận. Thấy dấu, hoặc nghi ngờ: dừng lại, không tải lên, hỏi người phụ trách bảo mật.',
    'Xem tên tệp, tên thư mục và thuộc tính của tệp.',
    'Xem ảnh: bản đồ, sơ đồ, màn hình máy tính, bảng lịch công tác phía sau người được chụp.',
    'Chỉ khi chắc chắn mới đánh dấu “Không chứa bí mật nhà nước”. Đó là lời cam đoan của chính mình.',
  ),
  heading('4. Những việc không làm'),
  list(
    'Không chụp văn bản bằng điện thoại rồi gửi qua ứng dụng nhắn tin để “tải lên giúp”.',
    'Không đưa văn bản vào công cụ dịch, nhận dạng chữ, trí tuệ nhân tạo trên mạng.',
    'Không dùng chung mật khẩu; không để tài khoản đang mở trên máy chung của đồn.',
    'Không tự che dấu hoặc cắt trang có dấu rồi tải phần còn lại.',
    'Văn bản đã giải mật chỉ đưa lên khi có quyết định giải mật kèm theo.',
  ),
  heading('5. Nếu lỡ tải lên'),
  steps(
    'Không xóa tệp trên máy, không thử sửa; giữ nguyên để người có trách nhiệm xử lý.',
    'Báo ngay cho người thẩm định và người phụ trách: tài liệu nào, tải lên lúc nào. Không gửi lại nội dung.',
    'Người có thẩm quyền dùng “Thu hồi khẩn cấp”; hệ thống ngừng cung cấp và chỉ ra đơn vị nào đã mở, đã tải về.',
    'Đơn vị đã tải về: hủy bản đang giữ, cả tệp và bản in, rồi ghi nhận “Đã hủy bản đang giữ”.',
    'Sau khi có quyết định, nội dung được xóa vĩnh viễn ở mọi nơi lưu; biên bản sự việc không chép lại nội dung.',
  ),
  heading('6. Câu hỏi tự kiểm tra'),
  list(
    'Một bản quét không có lớp chữ: hệ thống có tự biết trang đó có dấu hay không? (Không. Phải có người xem.)',
    'Cụm từ “bảo vệ bí mật nhà nước” trong một bài báo có làm bài đó thành tài liệu cấm đăng không? (Không.)',
    'Tài liệu phạm vi “Nội bộ” của thư viện có được chứa bí mật nhà nước không? (Không. “Nội bộ” chỉ là ai được đọc.)',
    'Quan hệ gắn bó mật thiết giữa đồn và nhân dân: câu này có vấn đề gì không? (Không.)',
  ),
  heading('7. Ghi sổ bồi dưỡng nghiệp vụ'),
  paragraph(
    'Sau buổi học, đơn vị xác nhận đã nhận tài liệu và ghi người dự, ngày học. Chỉ tiêu nêu trong bản tin ngày 07/4/2021 là 100% cán bộ phụ trách thông tin đối ngoại khu vực biên giới biển và các đồn Biên phòng được bồi dưỡng nghiệp vụ.',
  ),
]

export const secrecyLecture = demoMaterial({
  key: 'khong-dua-bi-mat-len-internet',
  ordinal: 9,
  title: 'Không đưa bí mật nhà nước lên Internet',
  type: 'bai-giang-tap-huan',
  topics: ['bao-ve-bi-mat-nha-nuoc', 'nghiep-vu-thong-tin-doi-ngoai'],
  targetGroups: ['can-bo'],
  access: 'internal',
  source:
    'Luật số 117/2025/QH15; Nghị định số 63/2026/NĐ-CP (tên và hiệu lực theo báo chí, cần đối chiếu văn bản chính thức).',
  summary:
    'Bài giảng cho người biên tập và cán bộ đơn vị: năm bước trước khi tải tệp lên, những việc không làm, xử lý khi lỡ.',
  content,
  files: [{ key: 'bai-giang-bi-mat-nha-nuoc', role: 'main' }],
  assignments: [
    {
      units: ALL_UNITS,
      confirm: true,
      dueInDays: 20,
      note: 'Đề nghị tổ chức học và ghi sổ bồi dưỡng nghiệp vụ.',
      acknowledgedBy: [DEPARTMENT],
    },
  ],
})
