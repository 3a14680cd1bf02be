import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import type { SentReceipt } from '../../src/acknowledge/receiptSchema'
import { createReceiptRoutes, type ReceiptResult } from '../../src/acknowledge/routes'
import { ANONYMOUS, type Reader } from '../../src/catalogue/reader'
import { DomainError } from '../../src/platform/errors'
import { applyHttpDefaults } from '../../src/platform/httpDefaults'
import { problemHandler } from '../../src/platform/problemResponse'
import type { Credentials } from '../../src/platform/requestReader'
import { holdAgainstDescription } from '../support/answersAsDescribed'

const publicUrl = 'https://thuvien.example.vn'
const officer: Reader = {
  ...ANONYMOUS,
  kind: 'person',
  id: 'u1',
  name: 'Nguyễn Văn An',
  unitId: 'd1',
  confirmsForUnit: true,
}

/** A record of one sender that keeps what it is given and knows it again. */
let kept: Map<string, string>
let askedBy: Reader[]
let address: ReturnType<typeof express>

beforeEach(() => {
  kept = new Map()
  askedBy = []
  address = express()
  address.use(holdAgainstDescription)
  applyHttpDefaults(address, { publicUrl })
  address.use('/api/v1', createReceiptRoutes({ recordReceipts, identify, publicUrl }))
  address.use(problemHandler({ log: { error: () => undefined } }))
})

async function identify({ authorization, cookie }: Credentials): Promise<Reader> {
  if (authorization === 'Bearer key') return { ...officer, kind: 'consumer' }
  if (authorization !== undefined) throw new DomainError('platform/unauthenticated')
  return cookie === 'payload-token=good' ? officer : ANONYMOUS
}

async function recordReceipts({
  reader,
  receipts,
}: {
  reader: Reader
  receipts: SentReceipt[]
}): Promise<ReceiptResult[]> {
  askedBy.push(reader)
  return receipts.map((receipt) => {
    const repeated = kept.get(receipt.id) === JSON.stringify(receipt)
    kept.set(receipt.id, JSON.stringify(receipt))
    return { id: receipt.id, status: repeated ? 'repeated' : 'recorded' }
  })
}

function receipt(changes: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    document: randomUUID(),
    version: 1,
    event: 'seen',
    at: '2026-03-01T07:00:00.000Z',
    ...changes,
  }
}

function send(body: unknown) {
  return request(address)
    .post('/api/v1/receipts')
    .set('Authorization', 'Bearer key')
    .send(body as object) // reason: supertest types only objects and strings; the test sends anything
}

describe('POST /receipts', () => {
  it('hands the checked receipts to the record and answers in their order', async () => {
    const [first, second] = [receipt(), receipt({ event: 'broadcast', count: 3, method: 'loa' })]
    const answer = await send({ receipts: [first, second, first] })
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).toEqual({
      results: [
        { id: first.id, status: 'recorded' },
        { id: second.id, status: 'recorded' },
        { id: first.id, status: 'repeated' },
      ],
    })
    expect(askedBy).toEqual([{ ...officer, kind: 'consumer' }])
  })

  it('makes the same receipt equal however it was written', async () => {
    const one = receipt({ by: 'Nguyễn Văn Ân' })
    const other = {
      ...one,
      id: one.id.toUpperCase(),
      at: '2026-03-01T14:00:00+07:00',
      by: 'Nguyễn Văn Ân'.normalize('NFD'),
    }
    const answer = await send({ receipts: [one, other] })
    expect(answer.body.results.map((result: ReceiptResult) => result.status)).toEqual(['recorded', 'repeated'])
  })

  it.each([
    ['version', 0],
    ['version', '1'],
    ['version', 1.5],
    ['event', 'deleted'],
    ['at', '01/03/2026'],
    ['at', '2026-02-30T00:00:00Z'],
    // Years that no calendar has: what shows them would fail ever after.
    ['at', '0000-06-01T00:00:00Z'],
    ['at', '0001-01-01T00:00:00+14:00'],
    ['at', '9999-12-31T23:59:59-12:00'],
    ['id', 'x'],
    ['document', null],
    ['sha256', 'A'.repeat(64)],
    ['count', -1],
    ['by', 'a\nb'],
    ['by', 'x'.repeat(201)],
    ['state', 'recorded'],
  ])('refuses only the item whose %s is %p', async (path, value) => {
    const [good, bad, alsoGood] = [receipt(), receipt({ [path]: value }), receipt()]
    const { status, body } = await send({ receipts: [good, bad, alsoGood] })
    expect(status).toBe(200)
    expect(body.results.map((result: ReceiptResult) => result.status)).toEqual(['recorded', 'refused', 'recorded'])
    expect(body.results[1].id).toBe(bad.id)
    expect(body.results[1].error).toMatchObject({ code: 'platform/invalid-input', errors: [{ path }] })
    expect([...kept.keys()]).toEqual([good.id, alsoGood.id])
  })

  it('refuses an item that is no object and has no id', async () => {
    const { body } = await send({ receipts: ['x', null, { id: 5 }] })
    expect(body.results.map(({ id, status }: ReceiptResult) => ({ id, status }))).toEqual(
      Array.from({ length: 3 }, () => ({ id: null, status: 'refused' })),
    )
    expect(askedBy).toEqual([])
  })

  it('takes 500 at once and refuses 501 as a whole', async () => {
    const many = Array.from({ length: 501 }, () => receipt())
    const tooMany = await send({ receipts: many })
    expect(tooMany.status).toBe(400)
    expect(tooMany.body).toMatchObject({ code: 'platform/invalid-input', errors: [{ path: 'receipts' }] })
    expect(kept.size).toBe(0)
    expect((await send({ receipts: many.slice(1) })).body.results).toHaveLength(500)
    expect(kept.size).toBe(500)
  })

  it.each([[{ receipts: {} }], [{}], [[]], [{ receipts: [], more: 1 }]])('refuses the body %p', async (body) => {
    const answer = await send(body)
    expect(answer.status).toBe(400)
    expect(answer.body.code).toBe('platform/invalid-input')
  })

  it.each([
    ['{"receipts":[', 'application/json'],
    ['receipts=1', 'application/x-www-form-urlencoded'],
    ['{"receipts":[]}', 'text/plain'],
    ['"x"', 'application/json'],
  ])('refuses %p sent as %s with platform/invalid-json', async (body, type) => {
    const answer = await request(address)
      .post('/api/v1/receipts')
      .set({ Authorization: 'Bearer key', 'Content-Type': type })
      .send(body)
    expect(answer.status).toBe(400)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.body.code).toBe('platform/invalid-json')
  })

  it('refuses more than two megabytes with 413', async () => {
    const answer = await send({ receipts: [receipt({ method: 'x'.repeat(2_200_000) })] })
    expect(answer.status).toBe(413)
    expect(answer.body.code).toBe('platform/too-large')
  })

  it('answers other methods with 405 and Allow', async () => {
    const answer = await request(address).get('/api/v1/receipts')
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('POST')
  })
})

describe('who may send receipts', () => {
  const body = () => ({ receipts: [receipt()] })

  it('refuses nobody, and a bad key, with 401, before it looks at the body', async () => {
    for (const headers of [{}, { Authorization: 'Bearer revoked', Cookie: 'payload-token=good' }]) {
      const answer = await request(address)
        .post('/api/v1/receipts')
        .set({ ...headers, 'Content-Type': 'application/json' })
        .send('{not json')
      expect(answer.status).toBe(401)
      expect(answer.body.code).toBe('platform/unauthenticated')
    }
  })

  it('takes a session with an Origin of ours', async () => {
    const answer = await request(address)
      .post('/api/v1/receipts')
      .set({ Cookie: 'payload-token=good', Origin: publicUrl })
      .send(body())
    expect(answer.status).toBe(200)
    expect(kept.size).toBe(1)
  })

  it('refuses a session without an Origin as forged', async () => {
    const answer = await request(address).post('/api/v1/receipts').set('Cookie', 'payload-token=good').send(body())
    expect(answer.status).toBe(403)
    expect(answer.body.code).toBe('platform/csrf')
    expect(kept.size).toBe(0)
  })

  it('takes a session with a foreign Origin for nobody', async () => {
    const answer = await request(address)
      .post('/api/v1/receipts')
      .set({ Cookie: 'payload-token=good', Origin: 'https://evil.example' })
      .send(body())
    expect(answer.status).toBe(401)
    expect(kept.size).toBe(0)
  })
})
