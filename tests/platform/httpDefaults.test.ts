import { describe, expect, it } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { applyHttpDefaults } from '../../src/platform/httpDefaults'

function appAt(publicUrl: string) {
  const app = express()
  applyHttpDefaults(app, { publicUrl })
  app.use((req, res) => void res.json({ id: res.locals.requestId, ip: req.ip }))
  return app
}

describe('applyHttpDefaults', () => {
  it('allows pages nothing from outside, nothing inline and no frame', async () => {
    const { headers } = await request(appAt('http://localhost:3000')).get('/tai-lieu/1')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers.etag).toBeUndefined()
  })

  it("allows inline script in Payload's panel only", async () => {
    const app = appAt('http://localhost:3000')
    const panel = await request(app).get('/admin/collections')
    const lookalike = await request(app).get('/administer')
    expect(panel.headers['content-security-policy']).toContain("script-src 'self' 'unsafe-inline'")
    expect(lookalike.headers['content-security-policy']).not.toContain('unsafe-inline')
  })

  it('speaks of HTTPS only where the server is reached by it', async () => {
    const plain = await request(appAt('http://192.168.1.10:3000')).get('/')
    const tls = await request(appAt('https://thuvien.example.vn')).get('/')
    expect(plain.headers['strict-transport-security']).toBeUndefined()
    expect(plain.headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    expect(tls.headers['strict-transport-security']).toContain('max-age=31536000')
  })

  it('numbers requests itself, whatever the client says', async () => {
    const app = appAt('http://localhost:3000')
    const [first, second] = [
      await request(app).get('/').set('X-Request-Id', 'forged'),
      await request(app).get('/').set('X-Forwarded-For', '8.8.8.8'),
    ]
    expect(first.headers['x-request-id']).toBe(first.body.id)
    expect(first.body.id).not.toBe('forged')
    expect(second.body.id).not.toBe(first.body.id)
    expect(second.body.ip).not.toContain('8.8.8.8')
  })
})
