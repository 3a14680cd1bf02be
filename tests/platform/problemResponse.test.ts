import { describe, expect, it } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { DomainError } from '../../src/platform/errors'
import { notFoundHandler, problemBody, problemHandler } from '../../src/platform/problemResponse'

function appWith(error: unknown) {
  const logged: object[] = []
  const app = express()
  app.get('/fails', () => {
    throw error
  })
  app.get('/named/:name', (_req, res) => void res.send('ok'))
  app.post('/json', express.json({ limit: 100 }), (_req, res) => void res.send('ok'))
  app.get('/half', (_req, res) => {
    res.setHeader('Content-Length', '100')
    res.write('half')
    throw error
  })
  app.get('/prepared', (_req, res) => {
    res.setHeader('ETag', '"x"')
    res.setHeader('Content-Disposition', 'attachment')
    res.setHeader('Cache-Control', 'no-cache')
    throw error
  })
  app.use(notFoundHandler)
  app.use(problemHandler({ log: { error: (fields) => logged.push(fields) } }))
  return { app, logged }
}

describe('problem documents', () => {
  it('give a refusal its type, code, Vietnamese words, status, extensions and headers', () => {
    const problem = problemBody(
      new DomainError('catalogue/withdrawn', {
        extensions: { withdrawnAt: '2026-03-01T00:00:00.000Z', status: 200 },
        headers: { 'X-Reason': 'r' },
      }),
    )
    expect(problem.status).toBe(410)
    expect(problem.body).toEqual({
      type: '/loi/catalogue/withdrawn',
      code: 'catalogue/withdrawn',
      title: 'Tài liệu đã được thu hồi',
      detail: 'Tài liệu này đã được thu hồi, không còn được sử dụng.',
      status: 410,
      withdrawnAt: '2026-03-01T00:00:00.000Z',
    })
    expect(problem.headers).toEqual({
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Reason': 'r',
    })
  })

  it("name faulty fields also in the shape of Payload's form", () => {
    const { body } = problemBody(
      new DomainError('platform/invalid-input', { errors: [{ path: 'topics.0', message: 'Không có chủ đề này.' }] }),
    )
    expect(body.errors).toEqual([
      {
        path: 'topics.0',
        message: 'Không có chủ đề này.',
        name: 'ValidationError',
        data: { errors: [{ path: 'topics.0', message: 'Không có chủ đề này.' }] },
      },
    ])
  })

  it('know a refusal that comes from another copy of our modules', () => {
    const foreign = Object.assign(new Error('x'), {
      name: 'DomainError',
      code: 'review/self-approval',
      details: {},
      status: 403,
    })
    expect(problemBody(foreign)).toMatchObject({ status: 403, body: { code: 'review/self-approval' } })
  })

  it('do not take a made-up code for one of ours', () => {
    const odd = Object.assign(new Error('x'), { name: 'DomainError', code: 'constructor', details: {} })
    expect(problemBody(odd)).toMatchObject({ status: 500, body: { code: 'platform/internal' } })
  })

  it.each([
    [Object.assign(new Error('secret'), { status: 404 }), 'platform/not-found'],
    [Object.assign(new Error('secret'), { status: 403 }), 'platform/forbidden'],
    [Object.assign(new Error('secret'), { status: 418 }), 'platform/invalid-input'],
    [Object.assign(new Error('secret'), { status: 502 }), 'platform/internal'],
    [new URIError('secret'), 'platform/invalid-input'],
    ['secret', 'platform/internal'],
    [undefined, 'platform/internal'],
  ])('turn %p into %s without its message', (error, code) => {
    const { body } = problemBody(error)
    expect(body.code).toBe(code)
    expect(JSON.stringify(body)).not.toContain('secret')
  })

  it("keep the fields of Payload's validation errors", () => {
    const error = Object.assign(new Error('x'), {
      status: 400,
      data: { errors: [{ path: 'title', message: 'Thiếu tên.' }, 'odd'] },
    })
    expect(problemBody(error).body).toMatchObject({
      code: 'platform/invalid-input',
      errors: [{ path: 'title', message: 'Thiếu tên.' }],
    })
  })

  it('say with 401 how to sign in', () => {
    expect(problemBody(new DomainError('platform/unauthenticated')).headers['WWW-Authenticate']).toBe('Bearer')
  })
})

describe('the error handler', () => {
  it('hides stack, path and message of an unknown error, and logs it', async () => {
    const error = new Error('cannot open /srv/secret/db')
    const { app, logged } = appWith(error)
    const answer = await request(app).get('/fails')
    expect(answer.status).toBe(500)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.text).not.toMatch(/secret|node_modules|\.ts/)
    expect(logged).toEqual([{ err: error, method: 'GET', path: '/fails' }])
  })

  it('does not log what is the asker’s fault', async () => {
    const { app, logged } = appWith(new DomainError('platform/not-found'))
    expect((await request(app).get('/fails')).status).toBe(404)
    expect(logged).toEqual([])
  })

  it('answers an unknown address as it answers what may not be known', async () => {
    const { app } = appWith(new DomainError('platform/not-found'))
    const [unknown, hidden] = [await request(app).get('/nowhere'), await request(app).get('/fails')]
    expect(unknown.body).toEqual(hidden.body)
    expect(unknown.status).toBe(404)
  })

  it('drops the headers of what was about to be sent', async () => {
    const { app } = appWith(new DomainError('platform/unavailable'))
    const { headers } = await request(app).get('/prepared')
    expect(headers.etag).toBeUndefined()
    expect(headers['content-disposition']).toBeUndefined()
    expect(headers['cache-control']).toBe('no-store')
  })

  it('sends no body on HEAD', async () => {
    const { app } = appWith(new DomainError('platform/not-found'))
    const answer = await request(app).head('/fails')
    expect(answer.status).toBe(404)
    expect(answer.text ?? '').toBe('')
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(100)
  })

  it('breaks the connection when half an answer is out', async () => {
    const { app, logged } = appWith(new Error('late'))
    await expect(request(app).get('/half')).rejects.toThrow(/aborted|hang up/)
    expect(logged).toHaveLength(1)
  })

  it.each([
    ['{"a":', 'application/json', 400, 'platform/invalid-json'],
    [JSON.stringify({ a: 'x'.repeat(200) }), 'application/json', 413, 'platform/too-large'],
    ['{}', 'application/json; charset=iso-8859-1', 400, 'platform/invalid-json'],
  ])('gives the body %p as %s its code', async (body, type, status, code) => {
    const { app } = appWith(null)
    const answer = await request(app).post('/json').set('Content-Type', type).send(body)
    expect(answer.status).toBe(status)
    expect(answer.body.code).toBe(code)
  })

  it('refuses an unknown compression with 415', async () => {
    const { app } = appWith(null)
    const answer = await request(app)
      .post('/json')
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'zip')
      .send('{}')
    expect(answer.body.code).toBe('platform/unsupported-media-type')
    expect(answer.status).toBe(415)
  })

  it('refuses a badly encoded address with 400', async () => {
    const { app } = appWith(null)
    const answer = await request(app).get('/named/%E0%A4%A')
    expect(answer.status).toBe(400)
    expect(answer.body.code).toBe('platform/invalid-input')
  })
})
