import { formatDay, formatInstant, vietnamDay } from '../../vietnamese/calendar'

type Leftover =
  | { in: 'file'; path: string; offset: number }
  | { in: 'collection'; collection: string; id: string }
  | { in: 'search-index'; path: string; detail: string }

export type ErasureOutcome = {
  leftovers: readonly Leftover[]
  unreadable: readonly string[]
  stored: readonly string[]
  runs: { looked: number; inUse: number }
}

/** Whether nothing was left and everything could be looked into. */
export function isProved({ leftovers, unreadable, stored, runs }: ErasureOutcome): boolean {
  const nothingLookedFor = runs.looked === 0 && runs.inUse > 0
  return leftovers.length === 0 && unreadable.length === 0 && stored.length === 0 && !nothingLookedFor
}

/** What speaks against it, a line each: where something lies, never what. */
export function faultLines({ leftovers, unreadable, stored, runs }: ErasureOutcome): string[] {
  const lines = leftovers.map(leftoverLine)
  for (const path of unreadable) lines.push(`KHÔNG ĐỌC ĐƯỢC: ${path}`)
  for (const sha256 of stored) lines.push(`CÒN TRONG KHO TỆP: ${sha256} (chưa xóa xong, hoặc tài liệu khác đang dùng)`)
  if (runs.looked === 0 && runs.inUse > 0)
    lines.push('KHÔNG KẾT LUẬN ĐƯỢC: mọi đoạn của tệp đều có trong tài liệu đang dùng.')
  return lines
}

function leftoverLine(leftover: Leftover): string {
  switch (leftover.in) {
    case 'file':
      return `CÒN SÓT: tệp ${leftover.path}, vị trí byte ${leftover.offset}`
    case 'collection':
      return `CÒN SÓT: MongoDB, bảng ${leftover.collection}, _id ${leftover.id}`
    case 'search-index':
      return `CÒN SÓT: chỉ mục tìm kiếm ${leftover.path}, ${leftover.detail}`
  }
}

export type Remnants = {
  /** Instant, ISO 8601 UTC; null where no purge is known. */
  purgedAt: string | null
  backupKeepDays: number | null
  isMongodb: boolean
  /** What the oplog holds now; null where it may not be read. */
  oplog: { from: string; to: string; isFull: boolean } | null
  inOplog: boolean | null
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Where the content may still lie although nothing serves it, and until when: MongoDB's oplog and freed blocks, backups. */
export function remnantLines(remnants: Remnants): string[] {
  return [backupLine(remnants), ...(remnants.isMongodb ? [oplogLine(remnants), FREED_BLOCKS] : [FREED_SECTORS])]
}

const FREED_BLOCKS =
  'Đĩa của MongoDB: WiredTiger dùng lại các khối đã giải phóng, không ghi đè ngay; không lệnh nào của máy chủ đọc được chúng. Muốn chắc chắn: đồng bộ lại từng thành viên (initial sync) trên đĩa đã xóa sạch.'
const FREED_SECTORS =
  'Đĩa: tệp cơ sở dữ liệu đã được ghi lại toàn bộ; các cung đĩa mà hệ điều hành đã giải phóng thì chương trình không với tới, hãy dùng đĩa mã hóa.'

function backupLine({ purgedAt, backupKeepDays }: Remnants): string {
  if (backupKeepDays === null)
    return 'Bản sao lưu: chưa khai thời hạn giữ (BACKUP_KEEP_DAYS), nên không nói được đến ngày nào bản sao lưu còn có thể chứa nội dung.'
  if (purgedAt === null) return `Bản sao lưu: giữ ${backupKeepDays} ngày theo khai báo, tính từ ngày xóa.`
  const until = vietnamDay(new Date(new Date(purgedAt).getTime() + backupKeepDays * DAY_MS))
  return `Bản sao lưu: giữ ${backupKeepDays} ngày theo khai báo, còn có thể chứa nội dung đến hết ngày ${formatDay(until)}.`
}

function oplogLine({ purgedAt, oplog, inOplog }: Remnants): string {
  if (!oplog || inOplog === null) return 'Oplog của MongoDB: không đọc được (cần quyền đọc cơ sở dữ liệu "local").'
  if (!inOplog) return `Oplog của MongoDB (giữ từ ${formatInstant(oplog.from)}): không còn nội dung.`
  const window = new Date(oplog.to).getTime() - new Date(oplog.from).getTime()
  const until = new Date(new Date(purgedAt ?? oplog.to).getTime() + window).toISOString()
  const when = oplog.isFull
    ? `dự kiến đến ${formatInstant(until)}, theo tốc độ ghi hiện nay`
    : 'chưa đầy nên chưa biết đến khi nào: theo dung lượng oplog và oplogMinRetentionHours'
  return `Oplog của MongoDB (giữ từ ${formatInstant(oplog.from)}): CÒN có thể chứa nội dung, ${when}. Không ai đọc được qua thư viện.`
}
