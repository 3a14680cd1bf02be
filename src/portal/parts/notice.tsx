const NOTICES = {
  'da-xac-nhan': { tone: 'good', text: 'Đã ghi: đơn vị xác nhận đã nhận.' },
  'da-huy': { tone: 'good', text: 'Đã ghi: đơn vị đã hủy bản đang giữ.' },
  'da-phat': { tone: 'good', text: 'Đã ghi: bản tin đã phát.' },
  'da-ghi-thay': { tone: 'good', text: 'Đã ghi thay đơn vị.' },
  'da-pho-bien': { tone: 'good', text: 'Đã ghi: tài liệu đã được phổ biến.' },
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
