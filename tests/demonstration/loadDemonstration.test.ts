import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import supertest from 'supertest'
import { loadDemonstration, wantsDemonstration } from '../../src/demonstration/loadDemonstration'
import { loadVocabulary } from '../../src/vocabulary/loadVocabulary'
import { clientWith, openTestLibrary, signIn, type Client, type TestLibrary } from '../support/library'

const PASSWORD = 'mat-khau-trinh-dien'
const KEY = 'hd_khoa-trinh-dien-cho-bai-thu'
const withoutFiles = ['danh-muc-noi-nhan-2025-ban-quet-30mb']

describe('the demonstration library', () => {
  let library: TestLibrary
  let editor: Client

  beforeAll(async () => {
    library = await openTestLibrary('sqlite', { DEMO: 'auto', DEMO_PASSWORD: PASSWORD, DEMO_API_KEY: KEY })
    await loadVocabulary(library.payload)
    expect(await wantsDemonstration(library.payload, library.settings)).toBe(true)
    const stopped = loadDemonstration(library, library.settings, { withoutFiles, onProgress: stopAt('12/14') })
    await expect(stopped).rejects.toThrow('stopped at 12/14')
    expect(await wantsDemonstration(library.payload, library.settings)).toBe(true)
    await loadDemonstration(library, library.settings, { withoutFiles })
    editor = await signIn(library, 'bientap', PASSWORD)
  })
  afterAll(() => library?.close())

  it('goes on where a stopped start left it, and has each material once', async () => {
    const { body } = await editor.get('/api/documents?limit=100&depth=0')
    const titles = body.docs.map((row: { title: string }) => row.title)
    expect(titles).toHaveLength(14)
    expect(new Set(titles).size).toBe(14)
    expect(await wantsDemonstration(library.payload, library.settings)).toBe(false)
  })

  it('changes nothing when it is loaded again', async () => {
    const before = await counts()
    await loadDemonstration(library, library.settings, { withoutFiles })
    expect(await counts()).toEqual(before)
  })

  it('tells the story: one superseded, one withdrawn, one waiting for review, the others published', async () => {
    const { body } = await editor.get('/api/documents?limit=100&depth=0')
    const states = body.docs.map((row: { state: string }) => row.state)
    expect(states.filter((state: string) => state === 'in-review')).toHaveLength(1)
    expect(states.filter((state: string) => state === 'withdrawn')).toHaveLength(1)
    const superseded = await editor.get('/api/v1/documents?state=superseded')
    expect(superseded.body.items.map((item: { title: string }) => item.title)).toEqual([
      'Danh mục nơi nhận tài liệu – bản 2021',
    ])
    expect(superseded.body.items[0].supersededBy).not.toBeNull()
    expect(
      (await editor.get('/api/v1/documents?limit=100')).body.items.every(
        (item: { sample: boolean; title: string }) => item.sample || item.title.startsWith('Tuyên ngôn'),
      ),
    ).toBe(true)
  })

  it('has a programme with ten open places, and two things that are marked as samples', async () => {
    const { text } = await editor.get('/bao-cao/chuong-trinh/10-xa-dac-biet-kho-khan-bai-ngang-hai-dao')
    expect(text.match(/Chỗ còn trống/g)?.length).toBe(10)
    expect(text).toContain('Dữ liệu mẫu')
    const { body } = await editor.get('/api/equipment-items?depth=0')
    expect(body.docs.map((row: { kind: string; sample: boolean }) => [row.kind, row.sample]).sort()).toEqual([
      ['duong-truyen-internet', true],
      ['may-tinh', true],
    ])
  })

  it('has three posts late on the list of 2025 and one unit that still holds the withdrawn leaflet', async () => {
    const coordinator = await signIn(library, 'dieuphoi', PASSWORD)
    const list = (await editor.get('/api/v1/documents').query({ q: '"bản sau 01/7/2025"' })).body.items[0]
    const ledger = await coordinator.get(`/so-giao-nhan/${list.id}`).set('Cookie', `payload-token=${coordinator.token}`)
    expect(ledger.status).toBe(200)
    expect(ledger.text.match(/Quá hạn/g)?.length).toBeGreaterThanOrEqual(3)
    for (const late of ['Đồn Biên phòng An Hải', 'Đồn Biên phòng Xuân Hòa', 'Đồn Biên phòng Hòa Hiệp Nam'])
      expect(ledger.text).toContain(late)
    const ledgers = await editor.get('/so-giao-nhan')
    expect(ledgers.text).toMatch(/1 đơn vị chưa hủy bản đang giữ/)
  })

  it('lets every documented account in with the given password, and the consumer with the given key', async () => {
    for (const username of [
      'quantri',
      'bientap2',
      'duyet',
      'thamdinh',
      'xuandai',
      'tuyhoa',
      'vungro',
      'songcau',
      'loasongcau',
      'kiemtra',
    ]) {
      expect((await signIn(library, username, PASSWORD)).token).not.toBe('')
    }
    const consumer = await clientWith(library, `Bearer ${KEY}`).get('/api/v1/documents?access=public')
    expect(consumer.body.total).toBeGreaterThan(3)
    expect((await clientWith(library, 'Bearer hd_sai').get('/api/v1/documents')).status).toBe(401)
  })

  it('keeps the passwords in a file that only its owner can read', () => {
    const path = join(library.settings.dataDir, 'demo-credentials.txt')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'utf8')).toContain(PASSWORD)
  })

  it('shows nobody from outside what is internal', async () => {
    const { body } = await supertest(library.app).get('/api/v1/documents?limit=100')
    expect(body.items.every((item: { access: string }) => item.access === 'public')).toBe(true)
    expect(body.items.length).toBeGreaterThan(0)
  })

  async function counts(): Promise<number[]> {
    const collections = [
      'documents',
      'editions',
      'media',
      'deliveries',
      'receipts',
      'users',
      'units',
      'journal',
    ] as const
    const found = await Promise.all(
      collections.map((collection) => library.payload.count({ collection, overrideAccess: true })),
    )
    return found.map(({ totalDocs }) => totalDocs)
  }
})

function stopAt(step: string): (message: string) => void {
  return (message) => {
    if (message.includes(step)) throw new Error(`stopped at ${step}`)
  }
}
