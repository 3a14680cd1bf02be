import { describe, expect, it } from '@jest/globals'
import express from 'express'
import supertest from 'supertest'
import { assertSameOrigin, cookieMayCount, ownOrigins, trustSilentReads } from '../../src/platform/sameOrigin'

const publicUrl = 'https://thuvien.example.vn/'
const ours = 'https://thuvien.example.vn'

describe('cookieMayCount', () => {
  it.each([
    [{ origin: ours }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'https://thuvien.example.vn.evil.example' }, false],
    [{ origin: 'http://thuvien.example.vn' }, false],
    [{ origin: 'null' }, false],
    [{}, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, false],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, false],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, true],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  ])('judges %p: %p', (headers, expected) => {
    expect(cookieMayCount(headers, { publicUrl })).toBe(expected)
  })
})

describe('ownOrigins', () => {
  it('knows a public address by that name only', () => {
    expect(ownOrigins(publicUrl)).toEqual([ours])
  })

  it('knows this machine by each of its loopback names, on the same port', () => {
    const names = ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']
    for (const name of names) expect(ownOrigins(name).toSorted()).toEqual(names.toSorted())
    expect(cookieMayCount({ origin: 'http://localhost:3000' }, { publicUrl: 'http://127.0.0.1:3000' })).toBe(true)
    expect(cookieMayCount({ origin: 'http://localhost:3001' }, { publicUrl: 'http://127.0.0.1:3000' })).toBe(false)
  })
})

describe('assertSameOrigin', () => {
  it.each([[{ origin: ours }], [{ 'sec-fetch-site': 'same-origin' }]])('lets %p pass', (headers) => {
    expect(() => assertSameOrigin(headers, { publicUrl })).not.toThrow()
  })

  it.each([[{}], [{ origin: 'https://evil.example' }], [{ origin: 'null' }], [{ 'sec-fetch-site': 'none' }]])(
    'refuses %p with platform/csrf',
    (headers) => {
      expect(() => assertSameOrigin(headers, { publicUrl })).toThrow(expect.objectContaining({ code: 'platform/csrf' }))
    },
  )
})

describe('trustSilentReads', () => {
  const app = express()
  app.use(trustSilentReads, (req, res) => void res.json({ site: req.headers['sec-fetch-site'] ?? null }))

  it.each([
    [{}, 'same-origin'],
    [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }, 'same-origin'],
    [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }, 'cross-site'],
    [{ 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' }, 'same-site'],
    [{ Origin: 'https://evil.example' }, null],
  ])('takes reading with %p for %s', async (headers, expected) => {
    expect((await supertest(app).get('/').set(headers)).body).toEqual({ site: expected })
  })

  it('takes no change for ours', async () => {
    expect((await supertest(app).post('/')).body).toEqual({ site: null })
    const form = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }
    expect((await supertest(app).post('/').set(form)).body).toEqual({ site: 'cross-site' })
  })
})
