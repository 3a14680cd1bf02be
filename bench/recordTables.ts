import { table, tookText, verdict, whole } from './markdown'
import { READS_PER_SECOND, type PublishingFigures, type Spread } from './measurePublishing'
import type { RecordFigures } from './measureRecord'
import { FRESH_MS } from './targets'

/** What it takes to publish, and how soon it is seen, as Markdown. */
export function publishingText({ database, published, rebuilt, watched, ...figures }: PublishingFigures): string {
  const { act, afterCommit, visible, memory } = figures
  const spreads: [string, Spread, string][] = [
    ['Thao tác công bố (đến khi ghi xong)', act, ''],
    [
      'Từ khi ghi xong đến khi thấy trong danh mục',
      afterCommit,
      `p99 ≤ ${FRESH_MS}: ${verdict(afterCommit.p99 <= FRESH_MS)}`,
    ],
    [
      'Từ khi bắt đầu thao tác đến khi thấy trong danh mục',
      visible,
      `p99 ≤ ${FRESH_MS}: ${verdict(visible.p99 <= FRESH_MS)}`,
    ],
  ]
  const reads = `${whole(watched.readsPerSecond)} lượt đọc/giây (muốn ${READS_PER_SECOND})`
  const where = watched.processes === 1 ? 'một tiến trình' : 'đọc ở một tiến trình khác'
  return [
    table(
      [`${database}, ${where}: ${watched.count} lần công bố trong lúc có ${reads}, ms`, 'p50', 'p99', 'cao nhất', ''],
      spreads.map(([title, { p50, p99, max }, target]) => [
        title,
        p50.toFixed(1),
        p99.toFixed(1),
        max.toFixed(1),
        target,
      ]),
    ),
    `Lượt đọc trong lúc đó: p99 ${watched.readP99Ms} ms, ${watched.failedReads} lượt hỏng. Bộ nhớ cao nhất: ${whole(memory.peakRssMb)} MB.`,
    `Soạn, trình, duyệt, công bố: ${published.count} tài liệu ${tookText(published.count, published)}.`,
    `Dựng lại danh mục từ hồ sơ gốc: ${rebuilt.events} sự kiện ${tookText(rebuilt.events, rebuilt)}; ${published.count} tài liệu trong đó.`,
  ].join('\n\n')
}

/** What the catalogue of a large record takes. */
export function recordText({ database, written, isVerified, rebuilt, memory }: RecordFigures): string {
  const verified = isVerified ? ', chuỗi băm và chữ ký đã kiểm tra' : ''
  return [
    `${database}: ghi thẳng ${written.documents} tài liệu vào hồ sơ gốc, cả thảy ${written.events} sự kiện${verified}, ${tookText(written.documents, written)}.`,
    `Dựng danh mục từ hồ sơ gốc ấy: ${rebuilt.documents} tài liệu ${tookText(rebuilt.documents, rebuilt)}, tệp ${whole(rebuilt.catalogueMb)} MB, bộ nhớ cao nhất ${whole(memory.peakRssMb)} MB.`,
  ].join('\n\n')
}
