import { formatInstant } from '../../vietnamese/calendar'
import type { ShownEvent } from '../journalDoor'

/** The columns of an export, as a table and as a file. */
export const JOURNAL_COLUMNS: readonly { title: string; textOf: (event: ShownEvent) => string }[] = [
  { title: 'Số', textOf: ({ seq }) => String(seq) },
  { title: 'Lúc (giờ Việt Nam)', textOf: ({ at }) => formatInstant(at) },
  { title: 'Lúc (UTC)', textOf: ({ at }) => at },
  { title: 'Việc', textOf: ({ words }) => words },
  { title: 'Mã việc', textOf: ({ code }) => code },
  { title: 'Người làm', textOf: ({ actor }) => actor.name },
  { title: 'Chức vụ', textOf: ({ actor }) => actor.position ?? '' },
  { title: 'Đơn vị', textOf: ({ actor }) => actor.unit ?? '' },
  { title: 'Từ địa chỉ mạng', textOf: ({ actor }) => actor.address ?? '' },
  { title: 'Mã người làm', textOf: ({ actor }) => actor.id ?? '' },
  { title: 'Chi tiết', textOf: ({ data }) => JSON.stringify(data) },
  { title: 'Mã băm trước', textOf: ({ prevHash }) => prevHash },
  { title: 'Mã băm', textOf: ({ hash }) => hash },
]

/** Eight groups of eight, to be read aloud and compared by eye. */
export function groupedHash(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? ''
}
