import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { eraseFreedPages } from '../../src/platform/database/eraseFreedPages'
import { proveErased, type ErasureProof, type ErasureQuestion } from '../../src/report/proveErased'
import type { Leftover } from '../../src/platform/leftovers/searchFiles'
import { isProved } from '../../src/report/rules/erasureWords'
import { describeOnBothDatabases, openTestLibrary, uploadFile, type TestLibrary } from '../support/library'
import { makeDesk, publishAgain, publishOne } from '../support/publishing'

const PHRASE = 'Phương án tuần tra đêm ở cửa biển số bảy'

type Row = { id: string } & Record<string, unknown>
type Connection = {
  collection: (name: string) => {
    insertOne: (row: object) => Promise<unknown>
    deleteOne: (row: object) => Promise<unknown>
  }
}

describeOnBothDatabases('the proof that a purge left nothing', (database) => {
  let library: TestLibrary
  let outside: string
  let copy: string
  let text: string
  let documentId: string
  let cleanUp: (() => unknown)[] = []

  beforeAll(async () => {
    library = await openTestLibrary(database)
    const desk = await makeDesk(library)
    const letterhead = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n'.repeat(20)
    const lines = Array.from({ length: 400 }, (_, at) => `${at}. ${PHRASE}, ${randomBytes(12).toString('hex')}.`)
    text = `${letterhead}${lines.join('\n')}\n`
    outside = mkdtempSync(join(tmpdir(), 'auditor-'))
    copy = join(outside, 'ban-cua-toi.txt')
    writeFileSync(copy, text)
    const same = await uploadFile(library, desk.editor, { name: 'mau.txt', bytes: Buffer.from(letterhead) })
    await publishOne(desk, { title: 'Mẫu thư', files: [same.doc.id] })
    const file = await uploadFile(library, desk.editor, { name: 'phuong-an.txt', bytes: Buffer.from(text) })
    documentId = await publishOne(desk, { title: `Tờ trình: ${PHRASE}`, body: PHRASE, files: [file.doc.id] })
    await desk.editor.post(`/api/documents/${documentId}/revise`)
    await desk.editor.patch(`/api/documents/${documentId}`, { summary: `Sửa: ${PHRASE}` })
    await publishAgain(desk, documentId)
    const before = await prove()
    expect(isProved(before)).toBe(false)
    expect(before.stored).toEqual([file.doc.sha256])
    const purged = await desk.approver.post(`/api/documents/${documentId}/purge`, {
      reason: 'Lộ bí mật',
      decision: '12/QĐ-SVHTTDL',
    })
    expect(purged.status).toBe(200)
  })
  beforeEach(async () => {
    for (const undo of cleanUp) await undo()
    cleanUp = []
  })
  afterAll(async () => {
    await library?.close()
    rmSync(outside, { recursive: true, force: true })
  })

  type Asked = Partial<Pick<ErasureQuestion, 'also' | 'documentId' | 'phrases'>>

  function prove(more: Asked = {}, elsewhere: { databasePath?: string } = {}): Promise<ErasureProof> {
    const { dataDir, mediaDir } = library.settings
    const { database: kept } = library.settings
    const databasePath = kept.kind === 'sqlite' ? kept.path : null
    const ground = { payload: library.payload, store: library.store, dataDir, mediaDir, databasePath, ...elsewhere }
    const question = { documentId, sha256: [], files: [copy], texts: [text], phrases: [PHRASE], also: [], ...more }
    return proveErased(ground, question)
  }

  const placeOf = (leftover: Leftover) => (leftover.in === 'collection' ? leftover.collection : leftover.path)
  const placesOf = (proof: ErasureProof) => proof.leftovers.map(placeOf)

  function plant(path: string, bytes: string | Buffer): string {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, bytes)
    cleanUp.push(() => rmSync(path))
    return path
  }

  it('finds nothing after a real purge, and does not take what other documents share for a leftover', async () => {
    const proof = await prove()
    expect(proof.leftovers).toEqual([])
    expect(proof).toMatchObject({ unreadable: [], stored: [], purge: { decision: '12/QĐ-SVHTTDL' } })
    expect(proof.purge?.erasedAt).toBeTruthy()
    expect(proof.runs.looked).toBeGreaterThan(100)
    expect(proof.runs.inUse).toBeGreaterThan(0)
    expect(isProved(proof)).toBe(true)
    if (database === 'sqlite') return
    expect(proof.searched.documents).toBeGreaterThan(20)
    // Said, and no fault: nobody reads the oplog through the library.
    expect(proof).toMatchObject({ inOplog: true, oplog: { from: expect.any(String) } })
  })

  it.each([
    ['as it was', (bytes: Buffer) => bytes.subarray(9_000, 13_000)],
    ['in base64, from any byte on', (bytes: Buffer) => bytes.subarray(7_001, 11_000).toString('base64')],
    ['in hexadecimal', (bytes: Buffer) => bytes.subarray(7_001, 11_000).toString('hex')],
    ['in UTF-16', (bytes: Buffer) => Buffer.from(bytes.toString('utf8').slice(8_001, 10_000), 'utf16le')],
    ['as a phrase in JSON', () => JSON.stringify({ q: PHRASE })],
    ['as a phrase in an address', () => `GET /?q=${encodeURIComponent(PHRASE)} HTTP/1.1`],
    ['as a phrase with its marks apart', () => PHRASE.normalize('NFD')],
    ['as a phrase without its marks', () => 'q=phuong an tuan tra dem o cua bien so bay'],
    ['as the address of a page', () => 'GET /tai-lieu/x/phuong-an-tuan-tra-dem-o-cua-bien-so-bay'],
  ])('finds a piece in a log, %s', async (_how, piece) => {
    const path = plant(join(library.settings.dataDir, 'logs', 'may-chu.log'), piece(Buffer.from(text)))
    const proof = await prove()
    expect(placesOf(proof)).toEqual([path])
    expect(JSON.stringify(proof.leftovers)).not.toContain('tuần tra')
  })

  it('finds half an upload, the work of a killed process and what lies in other places that are named', async () => {
    const piece = Buffer.concat([randomBytes(4_500_000), Buffer.from(text).subarray(10_000, 10_600)])
    const paths = [
      plant(join(library.settings.mediaDir, '.incoming', 'do-dang'), piece),
      plant(join(tmpdir(), `hai-dang-work-${process.pid}-bo-do`, 'file'), text),
      plant(join(outside, 'sao-luu.db'), piece),
    ]
    cleanUp.push(() => rmSync(join(tmpdir(), `hai-dang-work-${process.pid}-bo-do`), { recursive: true }))
    expect(placesOf(await prove({ also: [outside] })).toSorted()).toEqual(paths.toSorted())
  })

  it('finds what was left in the rows of the purged document itself, by its file alone', async () => {
    const edition = await library.payload.db.findOne<Row>({
      collection: 'editions',
      where: { document: { equals: documentId } },
    })
    const document = await library.payload.db.findOne<Row>({
      collection: 'documents',
      where: { id: { equals: documentId } },
    })
    const piece = text.slice(9_000, 11_000)
    for (const [collection, row, change] of [
      ['editions', edition, { content: { ...(edition?.content as object), bodyText: piece } }],
      ['documents', document, { script: piece }],
    ] as const) {
      await library.payload.db.updateOne({ collection, id: row?.id ?? '', data: { ...row, ...change } })
      expect([collection, placesOf(await prove({ phrases: [] })).length > 0]).toEqual([collection, true])
      await library.payload.db.updateOne({ collection, id: row?.id ?? '', data: { ...row } })
      await eraseFreedPages(library.payload)
    }
    expect(placesOf(await prove({ phrases: [] }))).toEqual([])
  })

  it('looks into the database also where it lies apart from the other data', async () => {
    const path = plant(join(outside, 'kho-khac', 'hai-dang.db-wal'), text)
    const proof = await prove({}, { databasePath: path.replace('-wal', '') })
    expect(placesOf(proof)).toEqual([path])
  })

  it('finds rows of the search index that belong to nothing, and words in what it has let go', async () => {
    const path = join(library.settings.dataDir, 'catalogue.db')
    const { db } = library.catalogue
    db.prepare("INSERT INTO search (rowid, terms) VALUES (7, 'tuan_tra _tuan_tra')").run([])
    expect(placesOf(await prove())).toContain(path)
    db.prepare('DELETE FROM search WHERE rowid = 7').run([])
    cleanUp.push(() => db.exec("INSERT INTO search (search) VALUES ('optimize'); PRAGMA wal_checkpoint(TRUNCATE)"))
    expect(placesOf(await prove())).toEqual(expect.arrayContaining([expect.stringContaining(path)]))
  })

  it('says that a document which was not purged was not', async () => {
    const proof = await prove({ documentId: '01900000-0000-7000-8000-000000000000' })
    expect(proof.purge).toBeNull()
  })

  if (database === 'sqlite') {
    it('finds what a deleted row left in free pages and in the log of the database', async () => {
      const { path } = library.settings.database as { path: string } // SQLite's has one
      const db = new Database(path)
      db.prepare('PRAGMA secure_delete = OFF').all([])
      db.exec('CREATE TABLE bo_di (noi_dung TEXT)')
      db.prepare('INSERT INTO bo_di VALUES (?)').run([text])
      db.exec('DROP TABLE bo_di')
      expect(placesOf(await prove())).toContain(`${path}-wal`)
      db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([])
      expect(placesOf(await prove())).toEqual([path])
      cleanUp.push(() => {
        db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
        db.close()
      })
    })
  } else {
    it('finds it in any collection of the database, known to the library or not', async () => {
      const { connection } = library.payload.db as unknown as { connection: Connection } // the mongoose adapter
      const collections = ['_documents_versions', 'media', 'khong_ai_biet'].map((name) => connection.collection(name))
      const rows = [
        { _id: 'v1', version: { title: PHRASE } },
        { _id: 'm1', text, state: 'refused' },
        { blob: Buffer.from(text) },
      ]
      for (const [at, row] of rows.entries()) await collections[at]?.insertOne(row)
      cleanUp.push(() => Promise.all(collections.map((each, at) => each.deleteOne(rows[at] ?? {}))))
      const { leftovers } = await prove()
      expect(leftovers.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))).toEqual([
        { in: 'collection', collection: '_documents_versions', id: 'v1' },
        { in: 'collection', collection: 'khong_ai_biet', id: expect.stringMatching(/^[0-9a-f]{24}$/) },
        { in: 'collection', collection: 'media', id: 'm1' },
      ])
    })
  }
})
