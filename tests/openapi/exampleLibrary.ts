import {
  EXAMPLE_CORRECTING,
  EXAMPLE_DOCUMENT,
  EXAMPLE_TEXT,
  EXAMPLE_WITHDRAWN,
} from '../../src/openapi/exampleRequests'
import { ANONYMOUS, type Reader } from '../../src/catalogue/reader'
import {
  documentId,
  edition,
  fileOf,
  assigned,
  openReadingSide,
  POST,
  PROVINCE,
  type ReadingSide,
} from '../support/readingSide'

const consumer: Reader = {
  ...ANONYMOUS,
  kind: 'consumer',
  id: 'example',
  name: 'Hệ thống truyền thanh',
  audiences: ['public', `unit:${POST}`],
  unitScope: [POST],
  unitId: POST,
}

const SENT = { unitIds: [POST], dueOn: '2026-03-10', confirm: true, note: null, sentByUnitId: PROVINCE }

const EXAMPLE = { issuer: { id: null, name: 'Cơ quan ban hành (ví dụ)' }, sample: false }

export const EXAMPLE_KEY = 'Bearer khoa-cua-vi-du'

/** A library of four documents that is the same each time, down to the last byte of its answers. */
export async function openExampleLibrary(): Promise<ReadingSide> {
  const side = await openReadingSide()
  side.known.set(EXAMPLE_KEY, consumer)
  const bytes = Buffer.from(EXAMPLE_TEXT, 'utf8')
  const sha256 = await side.storeBytes(bytes)
  const file = fileOf(sha256, { name: 'Biên giới hòa bình.txt', mediaType: 'text/plain', sizeBytes: bytes.length })
  side.apply(
    edition(1, {
      documentId: EXAMPLE_DOCUMENT,
      title: 'Biên giới hòa bình, hữu nghị: lời đọc 60 giây',
      summary: 'Lời đọc cho hệ thống truyền thanh của xã, phường.',
      bodyHtml: '<p>Biên giới hòa bình, hữu nghị, hợp tác và phát triển.</p>',
      bodyText: 'Biên giới hòa bình, hữu nghị, hợp tác và phát triển.',
      script: 'Biên giới hòa bình, hữu nghị, hợp tác và phát triển.',
      bulletin: { priority: 'uu-tien', validFrom: '2026-03-01', validTo: '2026-03-07' },
      targetGroups: ['nguoi-dan'],
      ...EXAMPLE,
      files: [file],
    }),
    { kind: 'assigned', ...SENT, assignmentId: documentId(801), documentIds: [EXAMPLE_DOCUMENT] },
    edition(2, { documentId: EXAMPLE_WITHDRAWN, title: 'Tờ gấp địa danh ven biển', ...EXAMPLE }),
    {
      kind: 'withdrawn',
      documentId: EXAMPLE_WITHDRAWN,
      reason: 'Sai địa danh',
      replacedBy: EXAMPLE_DOCUMENT,
      urgent: false,
    },
    edition(4, {
      documentId: EXAMPLE_CORRECTING,
      effectiveOn: '2026-01-15',
      title: 'Đính chính lời đọc 60 giây',
      ...EXAMPLE,
      relations: [{ kind: 'corrects', document: EXAMPLE_DOCUMENT, parts: 'câu thứ hai' }],
    }),
    edition(3, { title: 'Sổ tay dành cho đơn vị', access: 'assigned', ...EXAMPLE }),
    assigned(3),
  )
  return side
}
