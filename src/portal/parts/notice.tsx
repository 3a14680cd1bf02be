const NOTICES = {
  'da-xac-nhan': { tone: 'good', text: 'Đã ghi: đơn vị xác nhận đã nhận.' },
  'da-huy': { tone: 'good', text: 'Đã ghi: đơn vị đã hủy bản đang giữ.' },
  'da-phat': { tone: 'good', text: 'Đã ghi: bản tin đã phát.' },
  'da-ghi-thay': { tone: 'good', text: 'Đã ghi thay đơn vị.' },
  'da-pho-bien': { tone: 'good', text: 'Đã ghi: tài liệu đã được phổ biến.' },
  'da-sua-so-lieu': { tone: 'good', text: 'Đã ghi số liệu đúng. Số liệu cũ vẫn giữ trong sổ, không cộng nữa.' },
  'da-dang-ky': { tone: 'good', text: 'Đã đăng ký chủ đề cho đơn vị.' },
  'da-ket-thuc-dang-ky': { tone: 'good', text: 'Đã ghi ngày kết thúc đăng ký. Những gì đã gửi vẫn giữ nguyên.' },
  'da-duyet': { tone: 'good', text: 'Đã duyệt. Tài liệu chờ công bố.' },
  'da-tra-lai': { tone: 'good', text: 'Đã trả lại kèm lý do. Người soạn thấy lý do và sửa.' },
  'da-rut-lai': { tone: 'good', text: 'Đã rút lại, tài liệu là bản nháp.' },
  'da-gop-y': { tone: 'good', text: 'Đã ghi góp ý.' },
  'da-xu-ly-gop-y': { tone: 'good', text: 'Đã ghi: góp ý đã xử lý.' },
  'da-chot': { tone: 'good', text: 'Đã chốt số liệu của quý này.' },
  'da-ghi-thiet-bi': { tone: 'good', text: 'Đã ghi thiết bị vào sổ.' },
  'da-ghi-thay-doi': { tone: 'good', text: 'Đã ghi thay đổi của thiết bị.' },
  'da-vao-chuong-trinh': { tone: 'good', text: 'Đã ghi: đơn vị thuộc chương trình.' },
  'da-ket-thuc-cho': { tone: 'good', text: 'Đã ghi ngày kết thúc chỗ của đơn vị.' },
  'da-nhap-can-bo': { tone: 'good', text: 'Đã nhập cán bộ phụ trách.' },
  'da-them-phu-trach': { tone: 'good', text: 'Đã ghi thời gian phụ trách mới.' },
  'da-chuyen-phu-trach': { tone: 'good', text: 'Đã chuyển việc phụ trách. Kết quả bồi dưỡng đi theo người.' },
  'da-thoi-phu-trach': { tone: 'good', text: 'Đã ghi ngày cuối phụ trách.' },
  'da-sua-can-bo': { tone: 'good', text: 'Đã sửa.' },
  'da-gop': { tone: 'good', text: 'Đã gộp hai mục thành một người.' },
  'da-bo-gop': { tone: 'good', text: 'Đã bỏ gộp: mỗi mục lại là một người.' },
  'da-thu-hoi-chung-nhan': { tone: 'good', text: 'Đã ghi thu hồi chứng nhận.' },
  'da-nop-chung-nhan': { tone: 'good', text: 'Đã nộp tệp chứng nhận. Tệp mở được sau khi kiểm tra xong.' },
  'da-luu-lop': { tone: 'good', text: 'Đã lưu lớp bồi dưỡng.' },
  'da-ghi-ket-qua': { tone: 'good', text: 'Đã ghi kết quả của lớp.' },
  'da-nhap-bang-tinh': { tone: 'good', text: 'Đã ghi mọi dòng của bảng tính vào sổ.' },
  'chua-ghi': { tone: 'warn', text: 'Chưa ghi được lần bấm vừa rồi vì phiên đăng nhập đã hết. Hãy bấm lại.' },
} as const

export type NoticeCode = keyof typeof NOTICES

/** What the form just sent has done. Only our own sentences: the address cannot put words on the page. */
export function Notice({ code }: { code: unknown }) {
  if (!isNoticeCode(code)) return null
  const { tone, text } = NOTICES[code]
  return (
    <p className={`say ${tone}`} role="status">
      {text}
    </p>
  )
}

function isNoticeCode(code: unknown): code is NoticeCode {
  return typeof code === 'string' && Object.hasOwn(NOTICES, code)
}
