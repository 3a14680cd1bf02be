import type { CatalogueReceipt } from '../../src/catalogue/changes'
import { documentId, pdf, published, sent, withdrawn } from './editions'
import { type OpenedPortal, TOPICS, TUY_HOA, XUAN_DAI } from './openPortal'

function reported(
  id: string,
  event: CatalogueReceipt['event'],
  more: Partial<CatalogueReceipt> = {},
): CatalogueReceipt {
  const own = { id, documentId: documentId(1), version: 1, unitId: TUY_HOA, event, by: 'Trần Văn Bình' }
  const when = { at: '2026-11-19T02:30:00.000Z', receivedAt: '2026-11-21T09:15:00.000Z' }
  const untold = { via: null, sha256: null, count: null, sessions: null, method: null, enteredBy: null, reason: null }
  return { ...own, ...when, ...untold, ...more }
}

/** A small library with one document in every state that a page has to show. */
export function fillLibrary(portal: OpenedPortal): void {
  const topicIds = TOPICS.slice(0, 3).map((topic) => topic.id)
  portal.apply(
    published(1, {
      title: 'Kế hoạch triển khai Quyết định số 1191/QĐ-TTg về góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác',
      number: '45/KH-UBND',
      signer: 'Nguyễn Văn Ký',
      access: 'assigned',
      topicIds,
      targetGroups: ['cán bộ', 'đồng bào dân tộc thiểu số'],
      summary: 'Ai được cung cấp gì, đến khi nào; việc của đồn biên phòng và của xã, phường ven biển.',
      bodyHtml:
        '<h3>1. Mục đích</h3><p>Đưa tài liệu chính thống đến đồn biên phòng.</p><ul><li>Đúng hạn</li><li>Đúng nơi nhận</li></ul>',
      files: [
        pdf('Ke-hoach-trien-khai-Quyet-dinh-1191-QD-TTg-giai-doan-2021-2030.signed.pdf', { signed: true }),
        pdf('Phụ lục danh mục.xlsx', {
          role: 'annex',
          pages: null,
          sizeBytes: 18_400,
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        }),
      ],
    }),
    sent(1, { unitIds: [TUY_HOA, XUAN_DAI], dueOn: '2026-11-20', note: 'Đọc trước giao ban sáng thứ Hai' }),
    published(2, { title: 'Tờ gấp địa danh ven biển', sample: true }),
    published(3, {
      title: 'Tờ gấp địa danh ven biển (bản 2026)',
      supersedes: documentId(2),
      files: [pdf('to-gap.pdf')],
    }),
    published(4, { title: 'Tờ gấp ghi sai tên phường', files: [pdf('sai-ten.pdf')] }),
    sent(4, { unitIds: [TUY_HOA, XUAN_DAI] }),
    withdrawn(4, 'Tên phường trong bản này là tên dự thảo', 3),
    published(5, {
      title: 'Chống khai thác IUU: lời đọc 60 giây',
      topicIds,
      sample: true,
      script:
        'Kính thưa bà con ngư dân!\nKhai thác bất hợp pháp, không báo cáo và không theo quy định làm mất thị trường.\nXin bà con giữ thiết bị giám sát hành trình luôn mở.',
      bulletin: { priority: 'uu-tien', validFrom: '2026-11-01', validTo: '2026-11-30' },
    }),
    published(6, {
      title: 'Diễn tập: lời đọc nhắc tàu thuyền khi có bão',
      access: 'assigned',
      script: 'Đây là diễn tập. Bão số 13 đang vào gần bờ. Đề nghị bà con đưa tàu thuyền về nơi neo đậu an toàn.',
      bulletin: { priority: 'khan-cap', validFrom: '2026-11-22', validTo: '2026-11-22' },
    }),
    sent(6, { unitIds: [TUY_HOA], confirm: false }),
    published(7, { title: 'Sổ tay nội bộ: phiếu soát bản đồ và tên gọi trước khi duyệt', access: 'internal' }),
    published(8, { title: 'Không đưa bí mật nhà nước lên Internet', access: 'internal', number: '12/HD-SVHTTDL' }),
    sent(8, { unitIds: [TUY_HOA, XUAN_DAI], dueOn: '2026-12-05' }),
    {
      kind: 'receipts',
      receipts: [
        reported('r1', 'downloaded', { sha256: pdf('to-gap.pdf').sha256, via: 'mirror' }),
        reported('r2', 'disseminated', { sessions: 3, count: 1200, method: 'Loa lưu động', via: 'api' }),
        reported('r3', 'seen', {
          via: 'by-hand',
          enteredBy: 'Ngô Thị Duyên',
          reason: 'Đồn mất mạng, báo qua điện thoại',
        }),
      ],
    },
  )
}
