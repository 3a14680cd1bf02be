const NOTICES = {
  'da-xac-nhan': 'Đã ghi: đơn vị xác nhận đã nhận.',
  'da-huy': 'Đã ghi: đơn vị đã hủy bản đang giữ.',
  'da-phat': 'Đã ghi: bản tin đã phát.',
} as const

export type NoticeCode = keyof typeof NOTICES

/** What the form just sent has done. Only our own sentences: the address cannot put words on the page. */
export function Notice({ code }: { code: unknown }) {
  const text = typeof code === 'string' && Object.hasOwn(NOTICES, code) ? NOTICES[code as NoticeCode] : null // own key, checked
  return text ? (
    <p className="say good" role="status">
      {text}
    </p>
  ) : null
}
