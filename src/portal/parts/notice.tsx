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
