import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import request from 'supertest'
import { applyChanges } from '../../src/catalogue/applyChanges'
import type { CatalogueChange, CatalogueReceipt, CatalogueTerm, CatalogueUnit } from '../../src/catalogue/changes'
import { closeCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { ANONYMOUS, type Reader } from '../../src/catalogue/reader'
import { DomainError } from '../../src/platform/errors'
import { applyHttpDefaults } from '../../src/platform/httpDefaults'
import { createPortal } from '../../src/portal/createPortal'
import { createPortalProblems } from '../../src/portal/createPortalProblems'
import type { PortalDoor, PortalReceiptResult, SlipsDoor } from '../../src/portal/door'
import type { ReportDoor } from '../../src/portal/reportDoor'
import type { SubscriptionDoor, TopicSubscription } from '../../src/portal/subscriptionDoor'

export const NOW = new Date('2026-11-22T03:00:00Z')

export const COMMAND = '01900000-0000-7000-8000-0000000000d0'
export const TUY_HOA = '01900000-0000-7000-8000-0000000000d1'
export const XUAN_DAI = '01900000-0000-7000-8000-0000000000d2'

const person = { ...ANONYMOUS, kind: 'person', confirmsForUnit: true } as const

/** Who the session cookie `phien` may name. */
export const READERS: Record<string, Reader> = {
  tuyhoa: {
    ...person,
    id: 'u-tuyhoa',
    name: 'Trần Văn Bình',
    roles: ['officer'],
    audiences: ['public', 'internal', `unit:${TUY_HOA}`],
    unitScope: [TUY_HOA],
    unitId: TUY_HOA,
  },
  linhmoi: {
    ...person,
    id: 'u-linhmoi',
    name: 'Lê Văn Mới',
    roles: ['officer'],
    audiences: ['public', 'internal', `unit:${TUY_HOA}`],
    unitScope: [TUY_HOA],
    unitId: TUY_HOA,
    confirmsForUnit: false,
  },
  xuandai: {
    ...person,
    id: 'u-xuandai',
    name: 'Phạm Thị Cúc',
    roles: ['officer'],
    audiences: ['public', 'internal', `unit:${XUAN_DAI}`],
    unitScope: [XUAN_DAI],
    unitId: XUAN_DAI,
  },
  dieuphoi: {
    ...person,
    id: 'u-dieuphoi',
    name: 'Ngô Thị Duyên',
    roles: ['coordinator'],
    audiences: ['public', 'internal', `unit:${COMMAND}`, `unit:${TUY_HOA}`, `unit:${XUAN_DAI}`],
    unitScope: [COMMAND, TUY_HOA, XUAN_DAI],
    unitId: COMMAND,
    confirmsForUnit: false,
  },
  lanhdao: { ...person, id: 'u-lanhdao', name: 'Vũ Thị Hạnh', roles: ['approver'], unitScope: 'all' },
  bientap: { ...person, id: 'u-bientap', name: 'Mai Văn Lộc', roles: ['editor'], unitScope: 'all' },
  kiemtra: { ...person, id: 'u-kiemtra', name: 'Hồ Văn Khang', roles: ['auditor'], unitScope: 'all' },
  loa: {
    ...person,
    id: 'u-loa',
    name: 'Đỗ Thị Lan',
    roles: ['broadcaster'],
    unitScope: [TUY_HOA],
    unitId: TUY_HOA,
    confirmsForUnit: false,
  },
}

export const PASSWORD = 'mật khẩu thử nghiệm'

const nothing = async () => null

/** The pages over a real catalogue file, with a door that writes receipts where the record would: into the catalogue. */
export async function openPortal({
  publicUrl = 'http://127.0.0.1',
  slips = { sending: nothing, approval: nothing, recall: nothing, purge: nothing },
  reports,
}: { publicUrl?: string; slips?: SlipsDoor; reports?: ReportDoor } = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'haidang-portal-'))
  const catalogue = openCatalogue({ path: join(directory, 'catalogue.db') })
  const receipts: CatalogueReceipt[] = []
  const ended: string[] = []
  const readings: string[] = []
  const faults: unknown[] = []
  const state = { recordIsDown: false, attempts: 0 }

  function apply(...changes: CatalogueChange[]) {
    const { seq } = catalogue
    const numbered = changes.map((change, index) => ({ seq: seq + index + 1, at: NOW.toISOString(), change }))
    applyChanges(catalogue, { generation: 'g1', changes: numbered })
  }

  const door: PortalDoor = {
    sessionCookieName: 'phien',
    async signIn({ username, password }) {
      state.attempts += 1
      if (state.attempts > 3) return { ok: false, retryAfterSeconds: 90 }
      const known = username in READERS && password === PASSWORD
      return known ? { ok: true, cookie: username, maxAgeSeconds: 3600 } : { ok: false }
    },
    async signOut({ cookie }) {
      ended.push(cookie)
    },
    async recordReceipts({ reader, receipts: batch }) {
      if (state.recordIsDown) throw new Error('record is down')
      return batch.map((receipt): PortalReceiptResult => {
        if (receipts.some(({ id }) => id === receipt.id)) {
          return { id: receipt.id, status: 'refused', error: { code: 'acknowledge/id-taken' } }
        }
        const { id, document: documentId, version, event, at, sha256 = null } = receipt
        const { count = null, sessions = null, method = null, corrects = null } = receipt
        const unitId = reader.unitId ?? ''
        const told = { by: reader.name, via: 'portal', sha256, count, sessions, method } as const
        const own = { id, documentId, version, unitId, event, at, receivedAt: at }
        const written = { ...own, ...told, enteredBy: null, reason: null, corrects }
        receipts.push(written)
        apply({ kind: 'receipts', receipts: [written] })
        return { id, status: 'recorded' }
      })
    },
    async recordReading(reader, { code }) {
      readings.push(`${reader.name} ${code}`)
    },
    journal: null,
    async enterByHand({ reader, entry }) {
      if (state.recordIsDown) throw new Error('record is down')
      const { id, document: documentId, version, unit: unitId, event, at, by, reason } = entry
      const { count = null, sessions = null, method = null, corrects = null } = entry
      if (version > 9) throw new DomainError('acknowledge/unknown-document')
      if (receipts.some((receipt) => receipt.id === id)) return
      const told = {
        by,
        reason,
        enteredBy: reader.name,
        via: 'by-hand',
        sha256: null,
        count,
        sessions,
        corrects,
      } as const
      const own = { id, documentId, version, unitId, event, at, receivedAt: NOW.toISOString(), method }
      receipts.push({ ...own, ...told })
      apply({ kind: 'receipts', receipts: [{ ...own, ...told }] })
    },
    slips,
    async settled() {},
  }

  const subscribed: TopicSubscription[] = []
  const subscriptions: SubscriptionDoor = {
    async list({ unitScope }) {
      return { scope: unitScope === 'all' ? 'all' : [...unitScope], subscriptions: subscribed.toReversed() }
    },
    async subscribe({ name }, subscription) {
      subscribed.push({
        id: `01900000-0000-7000-8000-000000000${800 + subscribed.length}`,
        maker: name,
        ...subscription,
      })
    },
    async end(_reader, { id, on }) {
      const found = subscribed.find((each) => each.id === id)
      if (!found) throw new DomainError('platform/not-found')
      if (found.to !== null && found.to < '2026-11-22') throw new DomainError('assign/already-ended')
      found.to = on
    },
  }

  const options = {
    catalogue,
    door,
    subscriptions,
    now: () => NOW,
    publicUrl,
    formSecret: 'a secret of this test',
    maxFileBytes: 5_000_000,
    ...(reports ? { reports } : {}),
    onFault: (fault: unknown) => faults.push(fault),
  }
  const app = express()
  applyHttpDefaults(app, { publicUrl })
  app.use((req, res, next) => {
    const name = /(?:^|; )phien=(\w+)/.exec(req.headers.cookie ?? '')?.[1]
    res.locals['reader'] = READERS[name ?? ''] ?? ANONYMOUS
    next()
  })
  app.use(createPortal(options))
  const { notFound, failed } = createPortalProblems(options)
  app.use(notFound, failed)

  apply(...DIRECTORY)
  return {
    app,
    catalogue,
    apply,
    receipts,
    subscribed,
    ended,
    /** Who read what that is written down. */
    readings,
    faults,
    state,
    /** A page as this account sees it; nobody's without a name. */
    get: (path: string, name?: string) => {
      const asked = request(app).get(path)
      return name ? asked.set('Cookie', `phien=${name}`) : asked
    },
    post: (path: string, { as, form }: { as?: string; form: Record<string, string> }) => {
      const sent = request(app).post(path).type('form')
      return (as ? sent.set('Cookie', `phien=${as}`) : sent).send(form)
    },
    async close() {
      closeCatalogue(catalogue)
      await rm(directory, { recursive: true })
    },
  }
}

export type OpenedPortal = Awaited<ReturnType<typeof openPortal>>

/** The token that a page put into its forms. */
export function tokenIn(html: string): string {
  return /name="_ma" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function unit(unitId: string, { slug, name }: { slug: string; name: string }): CatalogueChange {
  const made: CatalogueUnit = {
    id: unitId,
    slug,
    name,
    shortName: null,
    kind: { slug: 'don-bien-phong', name: 'Đồn biên phòng' },
    parentId: unitId === COMMAND ? null : COMMAND,
    codes: [],
    validFrom: null,
    validTo: null,
    predecessorIds: [],
    successorIds: [],
  }
  return { kind: 'unit', unit: made }
}

export const TOPICS: CatalogueTerm[] = [
  { id: '01900000-0000-7000-8000-0000000000c1', slug: 'quang-ba', name: 'Quảng bá', parentId: null, order: 1 },
  { id: '01900000-0000-7000-8000-0000000000c2', slug: 'bien-gioi', name: 'Biên giới', parentId: null, order: 2 },
  {
    id: '01900000-0000-7000-8000-0000000000c3',
    slug: 'hoa-binh',
    name: 'Biên giới hòa bình',
    parentId: '01900000-0000-7000-8000-0000000000c2',
    order: 3,
  },
  { id: '01900000-0000-7000-8000-0000000000c4', slug: 'de-trong', name: 'Chủ đề để trống', parentId: null, order: 4 },
]

export const TYPE: CatalogueTerm = {
  id: '01900000-0000-7000-8000-0000000000b1',
  slug: 'to-gap',
  name: 'Tờ gấp',
  parentId: null,
  order: 1,
}

const DIRECTORY: CatalogueChange[] = [
  unit(COMMAND, { slug: 'ban-chi-huy', name: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh' }),
  unit(TUY_HOA, { slug: 'don-tuy-hoa', name: 'Đồn Biên phòng Tuy Hòa' }),
  unit(XUAN_DAI, { slug: 'don-xuan-dai', name: 'Đồn Biên phòng Xuân Đài' }),
  ...TOPICS.map((term): CatalogueChange => ({ kind: 'topic', term })),
  { kind: 'type', term: TYPE },
]
