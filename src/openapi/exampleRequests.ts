/** What the page of documentation asks, in order: a test asks the same of a small library and keeps what it answers. */
export type ExampleRequest = {
  name: string
  operation: string
  title: string
  path: string
  /** Asked with a key. */
  hasKey?: true
  headers?: Readonly<Record<string, string>>
  body?: unknown
  /** `path` goes on with `next` of the answer to that example. */
  after?: string
}

/** The document and the file that the examples are about. */
export const EXAMPLE_DOCUMENT = '019a3f5e-7c10-7a01-9b3e-2f6c1d4e5a01'
export const EXAMPLE_WITHDRAWN = '019a3f5e-7c10-7a02-8d11-6b0f9e7c3d02'
export const EXAMPLE_CORRECTING = '019a3f5e-7c10-7a03-a2c4-51d0b7f86e03'
/** `EXAMPLE_TEXT` in UTF-8. */
export const EXAMPLE_FILE = '6210c81265c26904cdabbf287e82aed8376c8ab16bb7c8477b31fa487750cad1'
export const EXAMPLE_TEXT = 'Biên giới hòa bình, hữu nghị, hợp tác và phát triển.\n'

const RECEIPT = { document: EXAMPLE_DOCUMENT, version: 1, at: '2025-11-03T01:05:00Z' }

export const EXAMPLE_REQUESTS: readonly ExampleRequest[] = [
  {
    name: 'search',
    operation: 'listDocuments',
    title: 'Tìm không cần dấu',
    path: '/api/v1/documents?q=bien+gioi+hoa+binh&limit=1',
  },
  {
    name: 'mistyped-filter',
    operation: 'listDocuments',
    title: 'Tham số gõ sai bị từ chối',
    path: '/api/v1/documents?topics=bien-gioi',
  },
  {
    name: 'document',
    operation: 'getDocument',
    title: 'Toàn văn, với khóa của một đơn vị',
    path: `/api/v1/documents/${EXAMPLE_DOCUMENT}`,
    hasKey: true,
  },
  {
    name: 'correcting',
    operation: 'getDocument',
    title: 'Tài liệu đính chính tài liệu khác',
    path: `/api/v1/documents/${EXAMPLE_CORRECTING}`,
  },
  {
    name: 'withdrawn',
    operation: 'getDocument',
    title: 'Tài liệu đã thu hồi',
    path: `/api/v1/documents/${EXAMPLE_WITHDRAWN}`,
  },
  {
    name: 'versions',
    operation: 'listVersions',
    title: 'Các phiên bản',
    path: `/api/v1/documents/${EXAMPLE_DOCUMENT}/versions`,
  },
  {
    name: 'changes-from-beginning',
    operation: 'listChanges',
    title: 'Lần đầu: từ đầu',
    path: '/api/v1/changes?limit=1',
    hasKey: true,
  },
  {
    name: 'changes-since',
    operation: 'listChanges',
    title: 'Những lần sau: từ `next` của lần trước',
    path: '/api/v1/changes?limit=1&since=',
    after: 'changes-from-beginning',
    hasKey: true,
  },
  { name: 'topics', operation: 'listTopics', title: 'Chủ đề', path: '/api/v1/topics' },
  { name: 'types', operation: 'listTypes', title: 'Loại tài liệu', path: '/api/v1/types' },
  {
    name: 'units',
    operation: 'listUnits',
    title: 'Đơn vị có trong ngày 01/3/2026',
    path: '/api/v1/units?on=2026-03-01',
  },
  {
    name: 'bulletins',
    operation: 'listBulletins',
    title: 'Bản tin của một ngày',
    path: '/api/v1/bulletins?on=2026-03-02',
    hasKey: true,
  },
  {
    name: 'receipts',
    operation: 'sendReceipts',
    title: 'Ba lượt, lượt cuối sai phiên bản',
    path: '/api/v1/receipts',
    hasKey: true,
    body: {
      receipts: [
        { id: '019a4830-52aa-7c33-a1b0-5d1c2e3f4a01', ...RECEIPT, event: 'acknowledged', by: 'Nguyễn Văn An' },
        {
          id: '019a4830-52aa-7c33-a1b0-5d1c2e3f4a03',
          ...RECEIPT,
          event: 'disseminated',
          sessions: 2,
          count: 85,
          method: 'họp thôn',
        },
        { id: '019a4830-52aa-7c33-a1b0-5d1c2e3f4a02', ...RECEIPT, version: 9, event: 'broadcast', count: 120 },
      ],
    },
  },
  {
    name: 'file-part',
    operation: 'getFile',
    title: 'Tải tiếp một tệp',
    path: `/files/${EXAMPLE_FILE}`,
    headers: { Range: 'bytes=0-11' },
  },
  {
    name: 'file-unchanged',
    operation: 'getFile',
    title: 'Chỉ tải khi đã khác',
    path: `/files/${EXAMPLE_FILE}`,
    headers: { 'If-None-Match': `"${EXAMPLE_FILE}"` },
  },
]
