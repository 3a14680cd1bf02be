import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Express } from 'express'
import sharp from 'sharp'
import supertest from 'supertest'
import { collections } from '../../collections'
import { codeOf } from '../../src/catalogue/editionMarks'
import { openLibrary, type Library } from '../../src/openLibrary'
import { payloadConfig } from '../../src/platform/payloadConfig'
import { readSettings } from '../../src/settings'
import { vietnamDay } from '../../src/vietnamese/calendar'
import {
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  signIn,
  testEnvironment,
  type Client,
  type DatabaseKind,
  PATIENCE_MS,
} from '../support/library'
import { type Desk, makeDesk, publishAgain, publishOne } from '../support/publishing'
import { addressesOf, routesOf } from './routesOf'

const TITLE = 'Xưởng đóng tàu số bảy ở cửa biển'
const SLUG = 'xuong-dong-tau-so-bay-o-cua-bien'
const FILE_NAME = 'lich-truc.txt'
const CONTENT = 'Lịch trực đêm của tổ tuần tra liên ngành'
/** Whoever must destroy copies, or see to it, is told of which document. */
const HOLDERS = new Set(['officer', 'coordinator'])
const NAMES_IT = /^\/(tai-lieu-den|so-giao-nhan|in|api\/receipts)\b/

describeOnBothDatabases('what was taken back', (database) => {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-recalled-'))
  let libraries: Library[] = []
  let desk: Desk
  let reviewer: Client
  let askers: Record<string, string | null>
  let unitId: string

  beforeAll(async () => {
    libraries = await openAll(database, directory)
    const [library] = libraries as [Library] // one at least
    desk = await makeDesk(library)
    unitId = await makeUnit(library, { name: 'Đồn Biên phòng Tuy Hòa' })
    await makePerson(library, { username: 'canbo', roles: ['officer'], unit: unitId, confirmsForUnit: true })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: unitId })
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    await makePerson(library, { username: 'thamdinh', roles: ['reviewer'] })
    reviewer = await signIn(library, 'thamdinh')
    const admin = await signIn(library, 'quantri')
    const consumer = await admin.post('/api/api-consumers', { name: 'Cổng', access: ['public', 'internal'] })
    askers = {
      anonymous: null,
      officer: `JWT ${(await signIn(library, 'canbo')).token}`,
      coordinator: `JWT ${(await signIn(library, 'dieuphoi')).token}`,
      key: `Bearer ${consumer.body.doc.newKey}`,
    }
  })
  afterAll(async () => {
    for (const library of libraries.toReversed()) await library.close()
    rmSync(directory, { recursive: true, force: true })
  })

  type Recalled = { id: string; hashes: string[]; picture: Buffer; assignment: string }

  /** Two editions with everything that readers are ever given, sent to a unit. */
  async function publishAll(): Promise<Recalled> {
    const [library] = libraries as [Library] // as above
    const background = `#${randomUUID().slice(0, 6)}`
    const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
      .png()
      .toBuffer()
    const text = Buffer.from(`${CONTENT}, ${randomUUID()}.\n`)
    const files = [
      await desk.editor.upload({ name: FILE_NAME, bytes: text }),
      await desk.editor.upload({ name: 'so-do.png', bytes: picture }),
    ]
    // Whichever process takes one up.
    await Promise.all(libraries.map((each) => each.checkFiles()))
    for (const { body } of files) await reviewer.post(`/api/media/${body.doc.id}/release`, { note: 'Đã xem.' })
    const today = vietnamDay(new Date())
    const id = await publishOne(desk, {
      title: TITLE,
      summary: `${CONTENT}.`,
      body: `${CONTENT}.`,
      script: `${CONTENT}.`,
      bulletin: { priority: 'khan-cap', validFrom: today, validTo: today },
      files: files.map(({ body }) => String(body.doc.id)),
    })
    await desk.editor.post(`/api/documents/${id}/revise`)
    await publishAgain(desk, id)
    const sent = await desk.approver.post('/api/assignments', { documents: [id], units: [unitId], confirm: true })
    const { body } = await supertest(library.app).get(`/api/v1/documents/${id}`)
    const urls = (body.files as { sha256: string; thumbnailUrl?: string }[]).flatMap(({ sha256, thumbnailUrl }) => [
      sha256,
      ...(/[0-9a-f]{64}/.exec(thumbnailUrl ?? '') ?? []),
    ])
    return { id, hashes: urls, picture, assignment: String(sent.body.doc.id) }
  }

  function allAddresses(recalled: Recalled): { paths: string[]; queries: string[] } {
    const [library] = libraries as [Library] // as above
    const codes = [1, 2].flatMap((version) => codeOf(library.catalogue, { documentId: recalled.id, version }) ?? [])
    const queries = [
      '?q=xuong+dong+tau+so+bay',
      '?q=lich+truc+dem',
      `?ids=${recalled.id}`,
      `?sha256=${recalled.hashes[0]}`,
      '?verb=ListRecords&metadataPrefix=oai_dc',
      `?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:thu-vien.test:${recalled.id}`,
      `?ma=${codes[0]}`,
    ]
    const values = {
      id: [recalled.id],
      documentId: [recalled.id],
      assignmentId: [recalled.assignment],
      sha256: recalled.hashes,
      code: [...codes, ...recalled.hashes],
      version: ['1', '2'],
      slug: [SLUG],
      name: ['1', FILE_NAME],
    }
    return { paths: addressesOf(routesOf(library.app), values), queries }
  }

  type Asked = { method: 'GET' | 'HEAD' | 'RANGE'; address: string; asker: string }

  async function ask(app: Express, { method, address, asker }: Asked) {
    const asked = method === 'HEAD' ? supertest(app).head(address) : supertest(app).get(address)
    const authorization = askers[asker]
    if (authorization) void asked.set('Authorization', authorization)
    if (method === 'RANGE') void asked.set('Range', 'bytes=0-40')
    const { status, headers, body, text } = await asked.buffer(true).parse(bytesOf)
    return { status, headers, bytes: body instanceof Buffer ? body : Buffer.from(text ?? '') }
  }

  /** All that can be asked: of what is there at all, with every query, by every method, as everybody. */
  async function questions(app: Express, recalled: Recalled): Promise<Asked[]> {
    const { paths, queries } = allAddresses(recalled)
    const there = await inParts(paths, async (address) => {
      const asked = [{ asker: 'officer' }, { asker: 'coordinator' }].map((who) =>
        ask(app, { method: 'GET', address, ...who }),
      )
      return (await Promise.all(asked)).some(({ status }) => status !== 404) ? [address] : []
    })
    const everybody = Object.keys(askers)
    const plain = there.flatMap((address) =>
      everybody.flatMap((asker) => (['GET', 'HEAD', 'RANGE'] as const).map((method) => ({ method, address, asker }))),
    )
    const lists = there.filter((address) => ![recalled.id, ...recalled.hashes].some((value) => address.includes(value)))
    const narrowed = [
      ...there.map((address) => `${address}?version=1`),
      ...lists.flatMap((address) => queries.map((query) => address + query)),
    ].flatMap((address) => ['anonymous', 'officer'].map((asker) => ({ method: 'GET' as const, address, asker })))
    return [...plain, ...narrowed]
  }

  /** Which of the questions are answered with title, words or bytes. */
  function showing(app: Express, recalled: Recalled, asked: Asked[]): Promise<string[]> {
    return inParts(asked, async (question) => {
      const { bytes, headers } = await ask(app, question)
      const { method, address, asker } = question
      return reveals({ bytes, headers, address, asker, recalled }) ? [`${method} ${address} (${asker})`] : []
    })
  }

  type Seen = { bytes: Buffer; headers: Record<string, unknown>; address: string; asker: string; recalled: Recalled }

  function reveals({ bytes, headers, address, asker, recalled }: Seen): boolean {
    const text = bytes.toString('utf8') + JSON.stringify(headers)
    const mayName = NAMES_IT.test(address) && HOLDERS.has(asker)
    const isPicture = String(headers['content-type']).startsWith('image/') && !address.startsWith('/tinh/')
    const isOriginal = bytes.length > 8 && recalled.picture.includes(bytes)
    const isNamed = text.includes(TITLE) || (text.includes(SLUG) && !address.includes(SLUG))
    return (
      text.includes(CONTENT) ||
      (text.includes('lich-truc.txt') && !address.includes('lich-truc.txt')) ||
      isPicture ||
      isOriginal ||
      (isNamed && !mayName)
    )
  }

  it.each([
    ['withdrawn', '/withdraw', { reason: 'Sai', urgent: true }],
    ['purged', '/purge', { reason: 'Lộ', decision: '12/QĐ-SVHTTDL' }],
  ])(
    'once it is answered as %s no address gives it to any reader, by any method, in any process',
    async (_state, act, body) => {
      const recalled = await publishAll()
      for (const library of libraries) await library.keeper.settled()
      const { app } = libraries.at(-1) as Library // opened above
      const asked = await questions(app, recalled)
      expect(asked.length).toBeGreaterThan(500)
      const before = await showing(app, recalled, asked)
      const kinds = ['documents', 'changes', 'bulletins'].map((name) => `GET /api/v1/${name}`)
      const others = [
        'GET /files',
        'HEAD /files',
        'RANGE /files',
        'GET /tai-lieu/',
        'GET /feed.xml',
        'GET /oai',
        'GET /truyen-thanh',
      ]
      for (const kind of [...kinds, ...others, 'GET /doi-chieu/', 'GET /?q=', 'GET /sitemap'])
        expect([kind, before.some((line) => line.startsWith(kind))]).toEqual([kind, true])

      const answer = await desk.approver.post(`/api/documents/${recalled.id}${act}`, body)
      expect(answer.status).toBe(200)

      for (const library of libraries) expect(await showing(library.app, recalled, asked)).toEqual([])
    },
    480_000,
  )
})

/** On MongoDB two of one installation, each with a catalogue of its own; the embedded database has one. */
async function openAll(database: DatabaseKind, directory: string): Promise<Library[]> {
  const shared = await testEnvironment({
    database,
    directory,
    more: { RATE_LIMIT_ADDRESS: '0', RATE_LIMIT_PERSON: '0', RATE_LIMIT_CONSUMER: '0' },
  })
  const libraries: Library[] = []
  for (const name of database === 'mongodb' ? ['first', 'second'] : ['first']) {
    const settings = readSettings({ ...shared, DATA_DIR: join(directory, name) })
    const config = payloadConfig(settings, collections)
    libraries.push(await openLibrary({ settings, config, instanceKey: randomUUID(), staleAfterMs: PATIENCE_MS }))
  }
  return libraries
}

async function inParts<One>(all: One[], work: (one: One) => Promise<string[]>): Promise<string[]> {
  const found: string[] = []
  for (let at = 0; at < all.length; at += AT_ONCE) {
    found.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(work))).flat())
  }
  return found
}

const AT_ONCE = 16

function bytesOf(res: supertest.Response, done: (error: Error | null, bytes: Buffer) => void): void {
  const chunks: Buffer[] = []
  const stream = res as unknown as NodeJS.ReadableStream // what a parser is given
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  stream.on('end', () => done(null, Buffer.concat(chunks)))
}
