import { formatInstant } from '../../vietnamese/calendar'
import { type ErasureOutcome, faultLines, isProved, remnantLines, type Remnants } from './erasureWords'

export type ErasureFindings = ErasureOutcome &
  Pick<Remnants, 'oplog' | 'inOplog'> & {
    purge: { purgedAt: string; decision: string; erasedAt: string | null } | null
    searched: { paths: string[]; files: number; bytes: number; collections: number; documents: number }
  }

export type AskedAbout = { documentId: string | null; phrases: readonly string[] } & Pick<
  Remnants,
  'backupKeepDays' | 'isMongodb'
>

/** What `purge:prove` prints, and whether nothing was left. */
export function erasureReport(findings: ErasureFindings, asked: AskedAbout): { lines: string[]; isClean: boolean } {
  const { searched, purge, runs } = findings
  const isUnfinished = asked.documentId !== null && !purge?.erasedAt
  const isClean = isProved(findings) && !isUnfinished
  const lines = [
    `Đã xem ${searched.files} tệp (${searched.bytes} byte) ở: ${searched.paths.join(', ')}.`,
    ...(asked.isMongodb ? [`Đã xem ${searched.documents} bản ghi của ${searched.collections} bảng MongoDB.`] : []),
    `Đã tìm ${runs.looked} đoạn byte (không kể ${runs.inUse} đoạn mà tài liệu đang dùng cũng có) và ${asked.phrases.length} cụm từ.`,
    ...purgeLines(findings, asked),
    ...faultLines(findings),
    ...remnantLines({ ...findings, ...asked, purgedAt: purge?.purgedAt ?? null }),
    isClean ? 'KHÔNG CÒN nội dung nào ở những nơi đã xem.' : 'CHƯA SẠCH: xem các dòng trên.',
  ]
  return { lines, isClean }
}

function purgeLines({ purge }: ErasureFindings, { documentId }: AskedAbout): string[] {
  if (documentId === null) return []
  if (!purge) return [`Nhật ký không ghi việc xóa vĩnh viễn tài liệu ${documentId}.`]
  const erased = purge.erasedAt
    ? `xóa xong trên máy chủ lúc ${formatInstant(purge.erasedAt)}`
    : 'CHƯA xóa xong trên máy chủ'
  return [`Xóa vĩnh viễn lúc ${formatInstant(purge.purgedAt)} theo quyết định ${purge.decision}; ${erased}.`]
}
