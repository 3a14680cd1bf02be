import type { FieldFault } from '../../platform/errors'
import { isCalendarDayOrYear } from '../../vietnamese/calendar'
import { isShownBody } from './isShownBody'
import type { WorkingCopy } from './workingCopy'

/** A working copy as it would stand after a save: texts cleaned, days as `YYYY-MM-DD` (or `YYYY`). */
export type WrittenContent = Partial<
  Pick<
    WorkingCopy,
    'id' | 'title' | 'issuedOn' | 'effectiveOn' | 'expiresOn' | 'body' | 'bulletin' | 'supersedes' | 'relations'
  >
>

/** What cannot be so, whatever else is written: faults that no single field shows. What a field may hold is said with the field. */
export function contentFaults(content: WrittenContent): FieldFault[] {
  const { id, title, issuedOn, effectiveOn, expiresOn, body, bulletin, supersedes } = content
  const faults: (FieldFault | false)[] = [
    !isVisible(title) && { path: 'title', message: 'Hãy nhập tên tài liệu.' },
    body !== undefined && body !== null && !isShownBody(body) && { path: 'body', message: NOT_SHOWN },
    isBefore(expiresOn, issuedOn) && { path: 'expiresOn', message: 'Ngày hết hiệu lực ở trước ngày ban hành.' },
    isBefore(expiresOn, effectiveOn) && { path: 'expiresOn', message: 'Ngày hết hiệu lực ở trước ngày có hiệu lực.' },
    isBefore(bulletin?.validTo, bulletin?.validFrom) && {
      path: 'bulletin.validTo',
      message: 'Ngày phát cuối cùng ở trước ngày phát đầu tiên.',
    },
    Boolean(supersedes) && supersedes === id && { path: 'supersedes', message: 'Tài liệu không thay thế chính nó.' },
    ...relationFaults(content),
  ]
  return faults.filter((fault) => fault !== false)
}

/** Each other document once for each kind, and never the document itself. */
function relationFaults({ id, relations }: WrittenContent): FieldFault[] {
  const seen = new Set<string>()
  return (relations ?? []).flatMap(({ kind, document }, index): FieldFault[] => {
    const path = `relations.${index}.document`
    if (id !== undefined && document === id)
      return [{ path, message: `Tài liệu không ${RELATION_VERBS[kind]} chính nó.` }]
    const name = `${kind} ${document}`
    if (seen.has(name)) return [{ path, message: 'Tài liệu này đã được nêu ở trên.' }]
    seen.add(name)
    return []
  })
}

const RELATION_VERBS = { amends: 'sửa đổi, bổ sung', corrects: 'đính chính', repeals: 'bãi bỏ' } as const

const NOT_SHOWN =
  'Nội dung có phần không hiện được cho người đọc. Chỉ dùng đoạn văn, tiêu đề, danh sách, trích dẫn, đường kẻ và liên kết có địa chỉ.'

/** Joiners and marks of direction alone show nothing. */
function isVisible(title: string | null | undefined): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(title ?? '')
}

/** A year alone is before none of its own days. */
function isBefore(end: string | null | undefined, start: string | null | undefined): boolean {
  if (!end || !start || !isCalendarDayOrYear(end) || !isCalendarDayOrYear(start)) return false
  return end < start
}
