import { heading, list, note, paragraph } from '../content'
import { demoMaterial } from './demoMaterial'

const content = [
  note(
    'Đề cương chỉ nêu số, ngày, giai đoạn và tầm nhìn của Quyết định. Nội dung chi tiết phải lấy từ văn bản chính thức; các chỗ chờ được ghi rõ để người biên tập bổ sung, không suy đoán.',
  ),
  heading('I. Văn bản'),
  list(
    'Số, ký hiệu: 173/QĐ-TTg.',
    'Ngày ban hành: 27/01/2026.',
    'Lĩnh vực: Chiến lược truyền thông quảng bá hình ảnh Việt Nam.',
    'Giai đoạn: 2026–2030; tầm nhìn đến năm 2045.',
  ),
  heading('II. Mục đích, yêu cầu của đợt giới thiệu'),
  list(
    'Cán bộ phụ trách thông tin đối ngoại nắm được có văn bản này, áp dụng cho giai đoạn nào, tìm ở đâu.',
    'Chỉ dùng văn bản chính thức và tài liệu đã duyệt; không trích từ mạng xã hội.',
    'Không nêu số liệu, chỉ tiêu khi chưa đối chiếu văn bản.',
  ),
  heading('III. Nội dung giới thiệu'),
  paragraph('1. Vì sao có Quyết định: [chờ văn bản gốc, người biên tập bổ sung kèm số trang].'),
  paragraph('2. Quan điểm, mục tiêu giai đoạn 2026–2030: [chờ văn bản gốc].'),
  paragraph('3. Tầm nhìn đến năm 2045: [chờ văn bản gốc].'),
  paragraph('4. Nhiệm vụ liên quan đến khu vực biên giới biển: [chờ văn bản gốc; không có thì ghi “không nêu”].'),
  heading('IV. Câu hỏi thảo luận tại đơn vị'),
  list(
    'Địa bàn của đơn vị có những hình ảnh, câu chuyện nào giới thiệu được với bạn bè quốc tế?',
    'Ai có quyền sử dụng ảnh, phim của những câu chuyện đó?',
    'Đơn vị cần thêm tài liệu gì, bằng hình thức nào: tờ gấp, lời đọc, ảnh?',
  ),
  heading('V. Tổ chức thực hiện'),
  paragraph(
    'Sau khi được duyệt và công bố, người điều phối gửi đề cương đến các đơn vị. Hiện tài liệu đang chờ duyệt, chưa gửi đơn vị nào.',
  ),
]

export const strategyOutline = demoMaterial({
  key: 'de-cuong-quyet-dinh-173',
  ordinal: 14,
  title: 'Đề cương giới thiệu Quyết định số 173/QĐ-TTg ngày 27/01/2026',
  type: 'de-cuong-tuyen-truyen',
  topics: ['quang-ba-viet-nam'],
  targetGroups: ['can-bo'],
  access: 'internal',
  source: 'Tin của Thông tấn xã Việt Nam và báo chí năm 2026: số, ngày, giai đoạn, tầm nhìn của Quyết định.',
  summary:
    'Đề cương giới thiệu Quyết định số 173/QĐ-TTg: số, ngày, giai đoạn 2026–2030, tầm nhìn 2045; phần nội dung chờ văn bản gốc.',
  content,
  files: [{ key: 'de-cuong-quyet-dinh-173', role: 'main' }],
  goal: 'in-review',
})
