import { describe, expect, it } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { ANONYMOUS, type Reader } from '../../src/catalogue/reader'
import { DomainError } from '../../src/platform/errors'
import type { Credentials } from '../../src/platform/requestReader'
import { portalReader } from '../../src/portal/portalReader'
import { readerOf } from '../../src/portal/readerOf'

const officer: Reader = { ...ANONYMOUS, kind: 'person', id: 'u1', name: 'Trần Văn Bình' }

async function identify({ cookie }: Credentials): Promise<Reader> {
  if (cookie === undefined) return ANONYMOUS
  if (cookie === 'phien=tot') return officer
  if (cookie === 'phien=hong') throw new Error('record is down')
  throw new DomainError('platform/unauthenticated')
}

const app = express()
app.use(portalReader({ identify, publicUrl: 'http://127.0.0.1', cookieName: 'phien' }))
app.use((_req, res) => void res.json({ name: readerOf(res).name }))
app.use(((_error, _req, res, _next) => void res.status(500).end()) satisfies express.ErrorRequestHandler)

describe('portalReader', () => {
  it('knows a session, and nobody without one', async () => {
    const known = await request(app).get('/').set('Cookie', 'phien=tot').expect(200)
    expect(known.body).toEqual({ name: 'Trần Văn Bình' })
    expect((await request(app).get('/').expect(200)).body).toEqual({ name: null })
  })

  it('takes the cookie of an ended session away and asks to sign in on the way', async () => {
    const ended = await request(app).get('/tai-lieu-den?x=1').set('Cookie', 'phien=cu').expect(303)
    expect(ended.headers['location']).toBe('/dang-nhap?tiep=%2Ftai-lieu-den%3Fx%3D1')
    expect([ended.headers['set-cookie']].flat()[0]).toMatch(/^phien=;/)
  })

  it('does not turn in circles on the sign-in page, and treats an old form as nobody’s', async () => {
    await request(app).get('/dang-nhap').set('Cookie', 'phien=cu').expect(200)
    const form = await request(app).post('/tai-lieu/x/xac-nhan').set('Cookie', 'phien=cu').expect(200)
    expect(form.body).toEqual({ name: null })
  })

  it('does not take a fault of the record for nobody', async () => {
    const down = await request(app).get('/').set('Cookie', 'phien=hong').expect(500)
    expect(down.headers['set-cookie']).toBeUndefined()
  })
})
