import type { Holder, JournalMark } from '../../src/report/rules/slipFacts'
import type { SlipsDoor } from '../../src/portal/door'
import { documentId } from './editions'
import { sha256Of } from './openPortal'

function mark(seq: number, name: string): JournalMark {
  const by = { name, position: 'Chuyên viên', unit: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk' }
  return { seq, hash: sha256Of(`event ${seq}`), at: `2026-11-20T02:${String(seq % 60).padStart(2, '0')}:00.000Z`, by }
}

const title = 'Kế hoạch triển khai Quyết định số 1191/QĐ-TTg về góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác'
const document = { id: documentId(4), version: 1, title, number: '45/KH-UBND' }

const HOLDERS: Holder[] = Array.from({ length: 34 }, (_, at) => ({
  unit: at % 3 === 0 ? `Ủy ban nhân dân xã Thứ ${at + 1}` : `Đồn Biên phòng Cửa khẩu cảng số ${at + 1}`,
  sentAt: '2026-11-18T01:00:00.000Z',
  seenAt: at % 2 === 0 ? '2026-11-18T03:00:00.000Z' : null,
  downloadedAt: at % 2 === 0 ? '2026-11-18T03:05:00.000Z' : null,
  acknowledgedAt: at % 4 === 0 ? '2026-11-18T03:06:00.000Z' : null,
  removedAt: at > 20 ? '2026-11-21T03:06:00.000Z' : null,
  removedBy: at > 20 ? 'Trần Văn Bình' : null,
}))

/** What the record would say, long enough for two pages. */
export const SLIPS: SlipsDoor = {
  sending: async ({ assignmentId }) => ({
    assignmentId,
    mark: mark(118, 'Nguyễn Thị Duyệt'),
    fromUnit: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk',
    documents: [
      document,
      { ...document, id: documentId(5), number: null, title: 'Chống khai thác IUU: lời đọc 60 giây' },
    ],
    units: HOLDERS.map(({ unit }) => unit),
    allUnits: 40,
    dueOn: '2026-12-05',
    confirm: true,
    note: 'Đọc trước giao ban sáng thứ Hai',
  }),
  approval: async () => ({
    document,
    contentHash: sha256Of('content'),
    files: ['Ke-hoach-trien-khai-Quyet-dinh-1191.signed.pdf', 'Phụ lục danh mục.xlsx'].map((name, at) => ({
      name,
      sha256: sha256Of(name),
      sizeBytes: 2_500_000 * (at + 1),
    })),
    submitted: mark(101, 'Lê Văn Soạn'),
    approved: [mark(104, 'Nguyễn Thị Duyệt')],
    published: mark(105, 'Nguyễn Thị Duyệt'),
  }),
  recall: async () => ({
    document,
    withdrawn: mark(131, 'Nguyễn Thị Duyệt'),
    urgent: true,
    reason: 'Tên phường trong bản này là tên dự thảo',
    holders: HOLDERS,
  }),
  purge: async () => ({
    documentId: documentId(4),
    versions: 2,
    decision: '12/QĐ-SVHTTDL',
    reason: 'Tệp có dấu chỉ độ mật',
    purged: mark(140, 'Phạm Thị Thẩm'),
    erased: { ...mark(141, ''), by: null },
    files: [sha256Of('a'), sha256Of('b')],
    holders: HOLDERS.slice(0, 9),
    database: 'mongodb',
    inBackupsUntil: '2026-12-20',
  }),
}
