import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { applyChanges } from '../../src/catalogue/applyChanges'
import type { CatalogueChange, CatalogueEdition, CatalogueFile } from '../../src/catalogue/changes'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { ANONYMOUS, type Reader } from '../../src/catalogue/reader'
import { createCatalogueRoutes } from '../../src/catalogue/routes'
import type { OnReadersChanged } from '../../src/catalogue/identify'
import { createHarvestRoutes } from '../../src/deliver/harvest/routes'
import { createFileRoutes } from '../../src/deliver/routes'
import { DomainError } from '../../src/platform/errors'
import { localFileStore } from '../../src/platform/files/localFileStore'
import { applyHttpDefaults } from '../../src/platform/httpDefaults'
import { notFoundHandler, problemHandler } from '../../src/platform/problemResponse'
import { createOpenApiRoutes } from '../../src/openapi/routes'
import type { Credentials } from '../../src/platform/requestReader'
import { holdAgainstDescription } from './answersAsDescribed'

export const publicUrl = 'https://thuvien.example.vn'
export const now = () => new Date('2026-03-01T18:00:00Z')

const contact = { agency: 'Sở Văn hóa, Thể thao và Du lịch', email: 'thuvien@example.vn' }

export const POST = '01900000-0000-7000-8000-0000000000d1'
export const PROVINCE = '01900000-0000-7000-8000-0000000000d0'
export const TOPIC = '01900000-0000-7000-8000-0000000000c1'
export const TYPE = '01900000-0000-7000-8000-0000000000b1'

const officer: Reader = {
  ...ANONYMOUS,
  kind: 'person',
  id: 'officer',
  name: 'Nguyễn Văn An',
  audiences: ['public', 'internal', `unit:${POST}`],
  unitScope: [POST],
  unitId: POST,
}

/** A catalogue file, a directory of files, and an Express app over both, with credentials that a test can revoke. */
export async function openReadingSide() {
  const directory = await mkdtemp(join(tmpdir(), 'haidang-reading-'))
  const catalogue = openCatalogue({ path: join(directory, 'catalogue.db') })
  const store = localFileStore(join(directory, 'media'))
  const known = new Map<string, Reader>([
    ['Bearer officer', officer],
    ['Bearer press', { ...ANONYMOUS, kind: 'consumer', id: 'press', name: 'Báo Phú Yên' }],
    ['session=officer', officer],
  ])
  const logged: object[] = []
  /** Whether the follower, which is not here, could read the journal of late. */
  const state = { isFresh: true }
  const listeners: Parameters<OnReadersChanged>[0][] = []
  const onReadersChanged: OnReadersChanged = (listener) => void listeners.push(listener)
  const app = appOver({ catalogue, store, known, logged, onReadersChanged, isFresh: () => state.isFresh })

  /** What `known` says of these readers by now is to be looked at; resolves when that is done. */
  async function readersChanged(...ids: string[]) {
    for (const listener of listeners) await listener(new Set(ids))
  }

  function apply(...changes: CatalogueChange[]) {
    const { seq } = catalogue
    const numbered = changes.map((change, index) => ({ seq: seq + index + 1, at: now().toISOString(), change }))
    applyChanges(catalogue, { generation: 'g1', changes: numbered })
  }

  async function storeBytes(bytes: Buffer): Promise<string> {
    const path = join(directory, 'upload')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await writeFile(path, bytes)
    await store.put({ path, sha256 })
    return sha256
  }

  async function close() {
    closeCatalogue(catalogue)
    await rm(directory, { recursive: true })
  }

  apply(...DIRECTORY)
  return { app, catalogue, store, known, logged, state, readersChanged, apply, storeBytes, close }
}

export type ReadingSide = Awaited<ReturnType<typeof openReadingSide>>

type Parts = Pick<Parameters<typeof createFileRoutes>[0], 'catalogue' | 'store' | 'onReadersChanged' | 'isFresh'> & {
  known: Map<string, Reader>
  logged: object[]
}

function appOver({ catalogue, store, known, logged, onReadersChanged, isFresh }: Parts) {
  async function identify({ authorization, cookie }: Credentials): Promise<Reader> {
    const credential = authorization ?? cookie
    if (credential === undefined) return ANONYMOUS
    const reader = known.get(credential)
    if (!reader) throw new DomainError('platform/unauthenticated')
    return reader
  }
  const app = express()
  app.use(holdAgainstDescription)
  applyHttpDefaults(app, { publicUrl })
  app.use('/api/v1', createOpenApiRoutes({ publicUrl }))
  app.use('/api/v1', createCatalogueRoutes({ catalogue, identify, publicUrl, now }))
  app.use('/files', createFileRoutes({ catalogue, store, identify, onReadersChanged, isFresh, publicUrl }))
  const log = { error: (fields: object) => logged.push(fields) }
  app.use(createHarvestRoutes({ catalogue, publicUrl, contact, now, log }))
  app.use(notFoundHandler)
  app.use(problemHandler({ log }))
  return app
}

const unitBase = { shortName: null, codes: [], validFrom: null, validTo: null, predecessorIds: [], successorIds: [] }

const DIRECTORY: CatalogueChange[] = [
  {
    kind: 'unit',
    unit: {
      ...unitBase,
      id: PROVINCE,
      slug: 'ban-chi-huy',
      name: 'Ban Chỉ huy',
      kind: { slug: 'bch', name: 'Ban' },
      parentId: null,
    },
  },
  {
    kind: 'unit',
    unit: {
      ...unitBase,
      id: POST,
      slug: 'xuan-dai',
      name: 'Đồn Xuân Đài',
      kind: { slug: 'don', name: 'Đồn' },
      parentId: PROVINCE,
    },
  },
  { kind: 'topic', term: { id: TOPIC, slug: 'bien-gioi', name: 'Biên giới', parentId: null, order: 1 } },
  { kind: 'type', term: { id: TYPE, slug: 'ke-hoach', name: 'Kế hoạch', parentId: null, order: 1 } },
]

/** A made id of a document: lower-case UUID with this number at the end. */
export function documentId(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export function edition(number: number, changes: Partial<CatalogueEdition> = {}): CatalogueChange {
  return {
    kind: 'published',
    edition: {
      editionId: documentId(900_000 + number),
      documentId: documentId(number),
      version: 1,
      title: `Tài liệu số ${number} về biên giới hòa bình`,
      number: null,
      typeId: TYPE,
      issuer: { id: null, name: 'Sở Văn hóa' },
      source: null,
      issuedOn: '2026-01-15',
      effectiveOn: null,
      expiresOn: null,
      topicIds: [TOPIC],
      access: 'public',
      targetGroups: [],
      language: 'vi',
      summary: null,
      bodyHtml: '<p>Nội dung</p>',
      bodyText: 'Nội dung',
      script: null,
      signer: null,
      rights: null,
      sample: true,
      supersedes: null,
      publishedAt: new Date(Date.UTC(2026, 1, 1, 0, 0, number)).toISOString(),
      bulletin: null,
      files: [],
      ...changes,
    },
  }
}

export function fileOf(sha256: string, changes: Partial<CatalogueFile> = {}): CatalogueFile {
  return {
    mediaId: sha256.slice(0, 8),
    sha256,
    name: 'Kế hoạch.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 0,
    role: 'main',
    pages: null,
    durationSeconds: null,
    alt: null,
    signed: null,
    thumbnailSha256: null,
    text: '',
    ...changes,
  }
}

export function assigned(number: number, unitIds: string[] = [POST]): CatalogueChange {
  return {
    kind: 'assigned',
    assignmentId: documentId(800_000 + number),
    documentIds: [documentId(number)],
    unitIds,
    dueOn: null,
    confirm: true,
    note: null,
    sentByUnitId: PROVINCE,
  }
}

export function someBytes(sizeBytes: number): Buffer {
  return randomBytes(sizeBytes)
}
