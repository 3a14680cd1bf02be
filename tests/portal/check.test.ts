import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { codeOf } from '../../src/catalogue/editionMarks'
import { editionCode, shownCode } from '../../src/catalogue/rules/editionCode'
import { documentId, pdf, published, sent, withdrawn } from './editions'
import { openPortal, type OpenedPortal, sha256Of, TUY_HOA } from './openPortal'

describe('comparing what somebody holds', () => {
  let portal: OpenedPortal

  beforeAll(async () => {
    portal = await openPortal()
    portal.apply(
      published(1, { title: 'Tờ rơi đang dùng', number: '45/KH-UBND', files: [pdf('to-roi')] }),
      published(2, { title: 'Sổ tay bản đầu', files: [pdf('so-tay-1')] }),
      published(2, { title: 'Sổ tay bản hai', version: 2, files: [pdf('so-tay-2'), pdf('phu-luc')] }),
      published(3, { title: 'Danh mục cũ', files: [pdf('danh-muc'), pdf('phu-luc')] }),
      published(4, { title: 'Danh mục mới', supersedes: documentId(3) }),
      published(5, { title: 'Ghi sai tên phường', files: [pdf('sai-ten')] }),
      withdrawn(5, 'Tên dự thảo', 4),
      published(6, { title: 'Chỉ Đồn Tuy Hòa', access: 'assigned', files: [pdf('rieng')] }),
      sent(6, { unitIds: [TUY_HOA] }),
      published(7, { title: 'Hết hạn', expiresOn: '2026-11-01' }),
      { kind: 'expired', documentId: documentId(7) },
      published(8, { title: 'Đã xóa hẳn', files: [pdf('da-xoa')] }),
      { kind: 'purged', documentId: documentId(8) },
      published(9, { title: 'Nội bộ bị thu hồi', access: 'internal', files: [pdf('noi-bo')] }),
      withdrawn(9, 'Lý do nội bộ'),
    )
  })
  afterAll(() => portal.close())

  const codeFor = (number: number, version = 1) =>
    shownCode(codeOf(portal.catalogue, { documentId: documentId(number), version }) ?? '')
  const ask = (number: number, { version = 1, as }: { version?: number; as?: string } = {}) =>
    portal.get(`/doi-chieu/${codeFor(number, version)}`, as)

  it('says of each edition whether it is the one in use, and what is instead', async () => {
    expect((await ask(1).expect(200)).text).toMatch(/Bản đang dùng\..*Tờ rơi đang dùng.*Số 45\/KH-UBND · Bản 1/s)
    const former = (await ask(2).expect(200)).text
    expect(former).toContain('Đã được thay thế bởi bản 2.')
    expect(former).toContain('Mở bản 2 đang dùng')
    expect((await ask(2, { version: 2 })).text).toContain('Bản đang dùng.')
    expect((await ask(3).expect(200)).text).toMatch(/Đã được thay thế bởi:.*Danh mục mới/s)
    expect((await ask(7).expect(200)).text).toContain('Đã quá ngày dùng (01/11/2026)')
  })

  it('says of what was withdrawn that it was, why and what to use, and not what it was', async () => {
    const { text } = await ask(5).expect(200)
    expect(text).toMatch(/Đã thu hồi lúc .*Lý do: Tên dự thảo.*Danh mục mới/s)
    expect(text).not.toContain('Ghi sai tên phường')
    const purged = (await ask(8).expect(200)).text
    expect(purged).toContain('Đã thu hồi lúc')
    expect(purged).not.toContain('Đã xóa hẳn')
  })

  it('tells a stranger no more of what is not public than of what does not exist', async () => {
    const unknown = shownCode(editionCode({ documentId: documentId(99), version: 1, attempt: 0 }))
    const bare = async (path: string) => {
      const { text, status } = await portal.get(path)
      return { status, text: text.replaceAll(/[0-9A-Z]{5}-[0-9A-Z]{5}|[0-9a-f]{12,64}|name="_ma" value="[^"]+"/g, '…') }
    }
    const answer = await bare(`/doi-chieu/${unknown}`)
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('Không có, hoặc không công khai.')
    for (const number of [6, 9]) expect(await bare(`/doi-chieu/${codeFor(number)}`)).toEqual(answer)
    const noFile = await bare(`/doi-chieu/${'0'.repeat(64)}`)
    for (const name of ['rieng', 'noi-bo', 'da-xoa']) expect(await bare(`/doi-chieu/${sha256Of(name)}`)).toEqual(noFile)
    expect((await ask(6, { as: 'tuyhoa' }).expect(200)).text).toContain('Chỉ Đồn Tuy Hòa')
    await ask(6, { as: 'xuandai' }).expect(404)
    expect((await ask(9, { as: 'xuandai' }).expect(200)).text).toContain('Đã thu hồi lúc')
  })

  it('knows a file by its hash, also of a former version and of what was withdrawn, those in use first', async () => {
    expect((await portal.get(`/doi-chieu/${sha256Of('so-tay-1')}`).expect(200)).text).toContain('thay thế bởi bản 2')
    expect((await portal.get(`/doi-chieu/${sha256Of('sai-ten')}`).expect(200)).text).toContain('Đã thu hồi lúc')
    const both = (await portal.get(`/doi-chieu/${sha256Of('phu-luc')}`).expect(200)).text
    expect(both.indexOf('Sổ tay bản hai')).toBeLessThan(both.indexOf('Danh mục cũ'))
  })

  it('leads from what was typed to an address of its own, and says what is wrong with what was not a code', async () => {
    const typed = codeFor(1).toLowerCase().replace('-', ' ')
    const sentOn = await portal.get(`/doi-chieu?ma=${encodeURIComponent(typed)}`).expect(303)
    expect(sentOn.headers.location).toBe(`/doi-chieu/${codeFor(1)}`)
    const hash = sha256Of('to-roi').toUpperCase()
    expect((await portal.get(`/doi-chieu?ma=${hash}`).expect(303)).headers.location).toBe(
      `/doi-chieu/${sha256Of('to-roi')}`,
    )
    const wrong = await portal.get('/doi-chieu?ma=%3Cb%3E12345').expect(400)
    expect(wrong.text).toContain('Mã này không đúng')
    expect(wrong.text).not.toContain('<b>12345')
    await portal.get('/doi-chieu').expect(200)
  })

  it('takes a file, keeps nothing of it, and says which document has it', async () => {
    portal.apply(published(10, { title: 'Tệp thật', files: [pdf('x', { sha256: sha256Of('nội dung của tệp') })] }))
    const post = () => request(portal.app).post('/doi-chieu')
    const found = await post().attach('tep', Buffer.from('nội dung của tệp'), 'a.pdf').expect(200)
    expect(found.text).toMatch(/tệp vừa gửi.*Bản đang dùng\..*Tệp thật/s)
    const other = await post().attach('tep', Buffer.from('nội dung khác'), 'a.pdf').expect(404)
    expect(other.text).toContain('Không có, hoặc không công khai.')
    await post().attach('tep', Buffer.alloc(0), 'a.pdf').expect(400)
    await post().field('khac', 'x').expect(400)
    await post().send('tep=x').expect(415)
    await post().set('Content-Type', 'multipart/form-data; boundary=x').send('--x\r\nhỏng').expect(400)
    await post().attach('tep', Buffer.alloc(5_000_001), 'lon.bin').expect(413)
  })

  it('puts code and QR on the print of a document', async () => {
    const { text } = await portal
      .get(`/tai-lieu/${documentId(1)}`)
      .redirects(1)
      .expect(200)
    expect(text).toContain(`Mã đối chiếu: <strong>${codeFor(1)}</strong>`)
    expect(text).toContain(`aria-label="Mã QR dẫn đến http://127.0.0.1/doi-chieu/${codeFor(1)}"`)
    const former = await portal.get(`/tai-lieu/${documentId(2)}?version=1`).expect(200)
    expect(former.text).toContain(codeFor(2, 1))
  })

  it('lets one address ask so many times a minute', async () => {
    const statuses = await Promise.all(Array.from({ length: 80 }, () => portal.get('/doi-chieu/0000000000')))
    const refused = statuses.find(({ status }) => status === 429)
    expect(refused?.headers['retry-after']).toMatch(/^\d+$/)
    expect(refused?.text).toContain('Gửi quá nhiều yêu cầu')
  })
})
