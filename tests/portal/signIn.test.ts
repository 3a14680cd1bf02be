import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { openPortal, type OpenedPortal, PASSWORD, tokenIn } from './openPortal'

describe('signing in and out', () => {
  let portal: OpenedPortal

  beforeEach(async () => {
    portal = await openPortal()
  })
  afterEach(() => portal.close())

  async function openForm(path = '/dang-nhap') {
    const agent = request.agent(portal.app)
    const page = await agent.get(path).expect(200)
    const next = /name="tiep" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
    return { agent, page, token: tokenIn(page.text), next }
  }

  it('sets the session cookie for this site only and goes on to where the person was', async () => {
    const { agent, token, next } = await openForm('/dang-nhap?tiep=%2Ftai-lieu-den')
    const form = { ten: 'tuyhoa', 'mat-khau': PASSWORD, tiep: next, _ma: token }
    const answer = await agent.post('/dang-nhap').type('form').send(form).expect(303)
    expect(answer.headers['location']).toBe('/tai-lieu-den')
    const [cookie] = [answer.headers['set-cookie'] ?? []].flat()
    expect(cookie).toMatch(/^phien=tuyhoa;.*HttpOnly.*SameSite=Lax/)
    expect(cookie).not.toContain('Secure')
    await agent.get('/tai-lieu-den').expect(200)
  })

  it('keeps cookies to https where the site is reached by https', async () => {
    const secure = await openPortal({ publicUrl: 'https://thuvien.example.vn' })
    const page = await request(secure.app).get('/dang-nhap').expect(200)
    const [nonce] = [page.headers['set-cookie'] ?? []].flat()
    expect(nonce).toMatch(/^__Host-hd_bieu_mau=[\w-]{22}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const form = { ten: 'tuyhoa', 'mat-khau': PASSWORD, _ma: tokenIn(page.text) }
    const sentBack = nonce?.split(';')[0] ?? ''
    const answer = await request(secure.app)
      .post('/dang-nhap')
      .set('Cookie', sentBack)
      .type('form')
      .send(form)
      .expect(303)
    expect([answer.headers['set-cookie']].flat()[0]).toContain('Secure')
    await secure.close()
  })

  it.each([['//ke-xau.example'], ['https://ke-xau.example/dang-nhap'], ['/\\ke-xau.example']])(
    'does not lead to %s afterwards',
    async (target) => {
      const { agent, page, token } = await openForm(`/dang-nhap?tiep=${encodeURIComponent(target)}`)
      expect(page.text).not.toContain('ke-xau')
      const form = { ten: 'tuyhoa', 'mat-khau': PASSWORD, tiep: target, _ma: token }
      const answer = await agent.post('/dang-nhap').type('form').send(form).expect(303)
      expect(answer.headers['location']).toBe('/')
    },
  )

  it('refuses a form that another site sent, before the password is looked at', async () => {
    const form = { ten: 'tuyhoa', 'mat-khau': PASSWORD }
    const answer = await request(portal.app).post('/dang-nhap').type('form').send(form).expect(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
    const { token } = await openForm()
    await request(portal.app)
      .post('/dang-nhap')
      .type('form')
      .send({ ...form, _ma: token })
      .expect(403)
    expect(portal.state.attempts).toBe(0)
  })

  it('says the same of a wrong password and of a name that nobody has, and never shows the password again', async () => {
    const { agent, token } = await openForm()
    const tries = [
      { ten: 'tuyhoa', 'mat-khau': 'sai bét' },
      { ten: 'khongco', 'mat-khau': 'sai bét' },
    ]
    for (const form of tries) {
      const answer = await agent
        .post('/dang-nhap')
        .type('form')
        .send({ ...form, _ma: token })
        .expect(401)
      expect(answer.text).toContain('Tên đăng nhập hoặc mật khẩu không đúng.')
      expect(answer.text).toContain(`value="${form.ten}"`)
      expect(answer.text).not.toContain('sai bét')
      expect(answer.headers['cache-control']).toBe('private, no-store')
    }
  })

  it('says how long to wait after too many tries', async () => {
    portal.state.attempts = 3
    const { agent, token } = await openForm()
    const form = { ten: 'tuyhoa', 'mat-khau': PASSWORD, _ma: token }
    const answer = await agent.post('/dang-nhap').type('form').send(form).expect(429)
    expect(answer.headers['retry-after']).toBe('90')
    expect(answer.text).toContain('Hãy đợi 2 phút')
  })

  it('ends the session, takes the cookie away and empties what the browser kept', async () => {
    const page = await portal.get('/', 'tuyhoa').expect(200)
    const form = { _ma: tokenIn(page.text) }
    const answer = await portal.post('/dang-xuat', { as: 'tuyhoa', form }).expect(303)
    expect(portal.ended).toEqual(['tuyhoa'])
    expect([answer.headers['set-cookie']].flat()[0]).toMatch(/^phien=;.*Expires=Thu, 01 Jan 1970/)
    expect(answer.headers['clear-site-data']).toBe('"cache"')
    expect((await portal.get(answer.headers['location'] ?? '')).text).toContain('Đã đăng xuất khỏi máy này.')
  })

  it('signs nobody out by a foreign form or by a link', async () => {
    await portal.post('/dang-xuat', { as: 'tuyhoa', form: {} }).expect(403)
    const link = await portal.get('/dang-xuat', 'tuyhoa').expect(303)
    expect(link.headers['set-cookie']).toBeUndefined()
    expect(portal.ended).toEqual([])
  })

  it('refuses a body that is too large with a page', async () => {
    const { text } = await portal.post('/dang-nhap', { form: { ten: 'x'.repeat(30_000) } }).expect(413)
    expect(text).toContain('Nội dung gửi lên quá lớn')
  })

  it('answers an unknown address with a page that says what to do next', async () => {
    const { text } = await portal.get('/khong-co-trang-nay').expect(404)
    expect(text).toContain('Không tìm thấy')
    expect(text).toContain('href="/dang-nhap?tiep=%2Fkhong-co-trang-nay"')
    expect(text).toContain('<html lang="vi">')
  })
})
