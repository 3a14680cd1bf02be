import { describe, expect, it } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { holdAgainstDescription } from '../support/answersAsDescribed'
import { faultsOfAnswer, type Answered } from '../support/describedAnswer'
import { undescribed } from '../support/undescribed'

const page = { items: [], total: 0, next: null }
const kept = { etag: 'W/"a"', 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' }
const problem = { type: '/loi/platform/not-found', code: 'platform/not-found', title: 'x', status: 404, detail: 'x' }
const asProblem = { 'cache-control': 'no-store', 'content-type': 'application/problem+json; charset=utf-8' }

function answered(changes: Partial<Omit<Answered, 'body'>> & { body?: unknown } = {}): Answered {
  const { body = page, ...others } = changes
  const text = body === '' ? '' : JSON.stringify(body)
  return {
    method: 'GET',
    address: '/api/v1/documents?limit=1',
    status: 200,
    headers: kept,
    ...others,
    body: Buffer.from(text),
  }
}

describe('an answer held against the description', () => {
  it.each<[string, Answered]>([
    ['a page', answered()],
    ['HEAD', answered({ method: 'HEAD', body: '' })],
    ['304', answered({ status: 304, headers: { etag: 'W/"a"', 'cache-control': 'no-cache' }, body: '' })],
    [
      'an address that is not described',
      answered({ address: '/api/v1/x', status: 404, headers: asProblem, body: problem }),
    ],
    ['a preflight', answered({ method: 'OPTIONS', status: 204, headers: {}, body: '' })],
  ])('has no fault as %s', (_what, answer) => {
    expect(faultsOfAnswer(answer)).toEqual([])
  })

  it.each<[string, Answered, RegExp]>([
    ['a status', answered({ status: 500 }), /^status 500 is not described/],
    ['a member', answered({ body: { ...page, secret: 1 } }), /additional properties.*secret/],
    ['a member within', answered({ body: { ...page, facets: { colour: [] } } }), /\/facets: .*colour/],
    ['null for what is never null', answered({ body: { ...page, total: null } }), /\/total: must be integer/],
    ['less than what is always there', answered({ body: { items: [], total: 0 } }), /required property 'next'/],
    ['another type', answered({ headers: { ...kept, 'content-type': 'text/html' } }), /content type text\/html/],
    ['a header', answered({ headers: { ...kept, 'x-powered-by': 'Express' } }), /header x-powered-by/],
    ['no ETag', answered({ headers: { ...kept, etag: undefined } }), /header ETag is missing/],
    ['a body with 304', answered({ status: 304 }), /a body where none/],
    [
      'a problem of another status',
      answered({ status: 400, headers: asProblem, body: { ...problem, status: 400 } }),
      /problem platform\/not-found/,
    ],
    ['a success where nothing is', answered({ address: '/api/v1/x' }), /content type application\/json/],
    [
      '405 without Allow',
      answered({ method: 'PUT', status: 405, headers: asProblem, body: { ...problem, status: 405 } }),
      /405 without Allow/,
    ],
    ['a success of another method', answered({ method: 'DELETE' }), /status 200 to a method/],
  ])('is at fault with %s', (_what, answer, words) => {
    expect(faultsOfAnswer(answer).join('\n')).toMatch(words)
  })
})

it('is read unpacked, from all of its parts, before the client has it', async () => {
  const app = express()
  app.disable('x-powered-by').set('etag', false)
  app.use(holdAgainstDescription)
  app.get('/api/v1/topics', (_req, res) => {
    res.set(kept).write('{"items":')
    res.end('[], "other": 1}')
  })
  app.get('/elsewhere', (_req, res) => void res.json({ other: 1 }))
  await request(app).get('/elsewhere')
  expect(undescribed).toEqual([])
  await request(app).get('/api/v1/topics')
  expect(undescribed.splice(0)).toEqual([expect.stringMatching(/^GET \/api\/v1\/topics → 200: body: .*other/)])
})
