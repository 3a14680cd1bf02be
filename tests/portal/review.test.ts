import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import supertest, { type Test } from 'supertest'
import { countRows } from '../support/countRows'
import type { Client } from '../support/library'
import { FULL_CHECKLIST } from '../support/publishing'
import { openReviewGround, type ReviewGround } from './reviewGround'
import { tokenIn } from './openPortal'

const NO_ID = '01900000-0000-7000-8000-000000000000'
const ITEMS = Object.keys(FULL_CHECKLIST)

describe('the pages of an approver, asked by hand', () => {
  let ground: ReviewGround
  beforeAll(async () => {
    ground = await openReviewGround()
  })
  afterAll(() => ground?.close())

  const cookieOf = ({ token }: Client) => `payload-token=${token}`
  const get = (path: string, who: Client) => supertest(ground.library.app).get(path).set('Cookie', cookieOf(who))

  function post(path: string, { as, form }: { as?: Client; form: Record<string, string | string[]> }): Test {
    const sent = supertest(ground.library.app).post(path).type('form')
    return (as ? sent.set('Cookie', cookieOf(as)) : sent).send(form)
  }

  async function opened(id: string, who: Client): Promise<{ _ma: string; lan: string }> {
    const { text } = await get(`/cho-duyet/${id}`, who)
    return { _ma: tokenIn(text), lan: /name="lan" value="(\d+)"/.exec(text)?.[1] ?? '' }
  }

  it('send who is not signed in to sign in and back, also from a form whose session ended', async () => {
    const page = await supertest(ground.library.app).get(`/cho-duyet/${NO_ID}`)
    expect([page.status, page.headers['location']]).toEqual([303, `/dang-nhap?tiep=%2Fcho-duyet%2F${NO_ID}`])
    const form = await post(`/cho-duyet/${NO_ID}/duyet`, { form: { muc: ITEMS } })
    expect([form.status, form.headers['location']]).toEqual([
      303,
      `/dang-nhap?tiep=${encodeURIComponent(`/cho-duyet/${NO_ID}?bao=chua-ghi`)}`,
    ])
  })

  it('do not act for a page of another site, nor without the page’s token', async () => {
    const id = await ground.submitted({ title: 'Không giả mạo được' })
    const { approver } = ground.people
    const form = { ...(await opened(id, approver)), muc: ITEMS }
    const before = await countRows(ground.library.payload)
    const foreign = await post(`/cho-duyet/${id}/duyet`, { as: approver, form }).set(
      'Origin',
      'https://trang-la.example',
    )
    expect([foreign.status, foreign.headers['location']]).toEqual([303, expect.stringContaining('/dang-nhap')])
    const bare = await post(`/cho-duyet/${id}/duyet`, { as: approver, form: { ...form, _ma: '' } })
    expect(bare.status).toBe(403)
    const borrowed = { ...form, _ma: (await opened(id, ground.people.editor))._ma }
    expect((await post(`/cho-duyet/${id}/duyet`, { as: approver, form: borrowed })).status).toBe(403)
    expect([await ground.stateOf(id), await countRows(ground.library.payload)]).toEqual(['in-review', before])
  })

  it('show a comment as it was typed, never as markup, and keep one that is refused in its box', async () => {
    const id = await ground.submitted({ title: 'Góp ý lạ' })
    const { reviewer } = ground.people
    const path = `/cho-duyet/${id}/gop-y`
    const { _ma } = await opened(id, reviewer)
    const hostile = '</textarea><script>alert(1)</script>"\'&'
    expect((await post(path, { as: reviewer, form: { _ma, 'loi-gop': hostile, phan: 'body' } })).status).toBe(303)
    const { text } = await get(`/cho-duyet/${id}`, reviewer)
    expect(text).not.toContain('<script')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')

    const long = 'ự'.repeat(5001)
    const refused = await post(path, { as: reviewer, form: { _ma, 'loi-gop': long, phan: 'files' } })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('dài 5001 ký tự')
    expect(refused.text).toContain(long)
    expect(refused.text).toMatch(/<option value="files" selected/)
    const empty = await post(path, { as: reviewer, form: { _ma, 'loi-gop': ' \n ' } })
    expect([empty.status, empty.text.includes('Hãy viết lời góp ý')]).toEqual([400, true])
    expect((await post(path, { as: reviewer, form: { _ma, 'loi-gop': 'ự'.repeat(100_000) } })).status).toBe(413)
    expect((await reviewer.get(`/api/documents/${id}/comments`)).body.total).toBe(1)
  })

  it('refuse an approver’s own work with the reason, whatever is sent', async () => {
    const { approver } = ground.people
    const made = await approver.post('/api/documents', { title: 'Của mình', script: 'Lời' })
    const id = made.body.doc.id
    await approver.post(`/api/documents/${id}/submit`)
    const form = { ...(await opened(id, approver)), muc: ITEMS }
    const answer = await post(`/cho-duyet/${id}/duyet`, { as: approver, form })
    expect([answer.status, answer.text.includes('Không được tự duyệt')]).toEqual([403, true])
    expect(await ground.stateOf(id)).toBe('in-review')
  })

  it('let two approve at once: one does, the other is told what happened', async () => {
    const id = await ground.submitted({ title: 'Hai người cùng duyệt' })
    const { approver } = ground.people
    const form = { ...(await opened(id, approver)), muc: ITEMS }
    const both = await Promise.all([1, 2].map(() => post(`/cho-duyet/${id}/duyet`, { as: approver, form })))
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 409])
    const loser = both.find(({ status }) => status === 409)
    expect(loser?.text).toContain('Đã duyệt: Người duyet')
    expect(loser?.text).toContain(`href="/cho-duyet/${id}"`)
  })

  it('know no decision without the revision that was seen, and no document that is none', async () => {
    const id = await ground.submitted({ title: 'Không có lần' })
    const { approver } = ground.people
    const { _ma } = await opened(id, approver)
    expect((await post(`/cho-duyet/${id}/duyet`, { as: approver, form: { _ma, muc: ITEMS } })).status).toBe(404)
    for (const path of [`/cho-duyet/${NO_ID}`, '/cho-duyet/x', '/cho-duyet/..%2f..%2fadmin'])
      expect([path, (await get(path, approver)).status]).toEqual([path, 404])
    const form = { _ma, lan: '1', muc: ITEMS }
    expect((await post(`/cho-duyet/${NO_ID}/duyet`, { as: approver, form })).status).toBe(404)
    expect((await post(`/cho-duyet/${id}/gop-y/${NO_ID}/xong`, { as: approver, form })).status).toBe(404)
    expect(await ground.stateOf(id)).toBe('in-review')
  })

  it('go through a long queue page by page', async () => {
    for (let index = 0; index < 21; index += 1) await ground.submitted({ title: `Hàng chờ ${index}` })
    const { approver } = ground.people
    const first = await get('/cho-duyet', approver)
    const last = await get('/cho-duyet?trang=2', approver)
    expect(first.text).toContain('href="/cho-duyet?trang=2"')
    const titles = (text: string) => [...text.matchAll(/>(Hàng chờ \d+)</g)].map(([, title]) => title)
    expect(new Set([...titles(first.text), ...titles(last.text)]).size).toBe(21)
    const beyond = await get('/cho-duyet?trang=99', approver)
    expect([beyond.status, beyond.text.includes('Về đầu danh sách')]).toEqual([200, true])
  })
})
