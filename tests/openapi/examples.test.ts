import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import type { ExampleAnswer } from '../../src/openapi/examples'
import { EXAMPLE_DOCUMENT, EXAMPLE_REQUESTS, type ExampleRequest } from '../../src/openapi/exampleRequests'
import { OPERATIONS } from '../../src/openapi/operations'
import { makePerson, makeUnit, openTestLibrary, signIn, type TestLibrary } from '../support/library'
import { makeDesk, publishOne } from '../support/publishing'
import type { ReadingSide } from '../support/readingSide'
import { EXAMPLE_KEY, openExampleLibrary } from './exampleLibrary'

/*
 * The examples of the documentation, run. After a change that is meant:
 *   UPDATE_EXAMPLES=1 npm test -- tests/openapi/examples.test.ts
 * and read what `git diff` says about the answers.
 */
const KEPT = new URL('../../src/openapi/exampleAnswers.json', import.meta.url)

const SHOWN_HEADERS = ['Content-Type', 'ETag', 'Cache-Control', 'Content-Range', 'Content-Disposition', 'Repr-Digest']

let side: ReadingSide
let record: TestLibrary
const answers: Record<string, ExampleAnswer> = {}

beforeAll(async () => {
  side = await openExampleLibrary()
  record = await openTestLibrary('sqlite')
  for (const example of EXAMPLE_REQUESTS) answers[example.name] = await run(example)
  if (process.env.UPDATE_EXAMPLES) writeFileSync(KEPT, `${JSON.stringify(answers, null, 2)}\n`)
})
afterAll(async () => {
  await side.close()
  await record.close()
})

describe('the examples of the documentation', () => {
  it.each(EXAMPLE_REQUESTS.map(({ name }) => name))('%s is answered as the page says', (name) => {
    const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, unknown> // our own file
    expect(answers[name]).toEqual(kept[name])
  })

  it('keep no answer to a question that is no longer asked', () => {
    const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as object // our own file
    expect(Object.keys(kept)).toEqual(EXAMPLE_REQUESTS.map(({ name }) => name))
  })

  it('show every operation but the description itself at work', () => {
    const shown = new Set(EXAMPLE_REQUESTS.map(({ operation }) => operation))
    const bare = OPERATIONS.filter(({ id }) => !shown.has(id)).map(({ id }) => id)
    expect(bare).toEqual(['describeApi', 'readDocs', 'getNamedFile'])
  })

  it('have the receipts that they say were recorded in the record, and no other', async () => {
    const { docs } = await record.payload.find({ collection: 'receipts', sort: 'id', overrideAccess: true })
    expect(docs).toMatchObject([
      { event: 'acknowledged', by: 'Nguyễn Văn An', via: 'api' },
      { event: 'disseminated', sessions: 2, count: 85, method: 'họp thôn', via: 'api' },
    ])
    expect(docs).toHaveLength(2)
  })
})

async function run(example: ExampleRequest): Promise<ExampleAnswer> {
  if (example.body !== undefined) return runOnRecord(example)
  const path = example.path + (example.after ? nextOf(example.after) : '')
  const asked = request(side.app).get(path).set(headersOf(example)).set('Accept-Encoding', 'identity')
  return answerOf(path, await asked)
}

/** What is written goes to a record of its own, about a document that went all the way to a post. */
async function runOnRecord({ path, body }: ExampleRequest): Promise<ExampleAnswer> {
  const unit = await makeUnit(record, { name: 'Đồn Biên phòng Xuân Đài' })
  const desk = await makeDesk(record)
  const id = await publishOne(desk, { title: 'Biên giới hòa bình', access: 'public' })
  await desk.editor.post('/api/assignments', { documents: [id], units: [unit], confirm: true })
  await makePerson(record, { username: 'xuandai', roles: ['officer'], unit, confirmsForUnit: true })
  const officer = await signIn(record, 'xuandai')
  const sent: object = JSON.parse(JSON.stringify(body).replaceAll(EXAMPLE_DOCUMENT, id))
  return answerOf(path, await officer.post(path, sent))
}

function headersOf({ hasKey, headers = {} }: ExampleRequest): Record<string, string> {
  return { ...headers, ...(hasKey ? { Authorization: EXAMPLE_KEY } : {}) }
}

function nextOf(name: string): string {
  const body = answers[name]?.body
  if (typeof body !== 'object' || body === null || !('next' in body)) throw new Error(`${name} has no next`)
  return encodeURIComponent(String(body.next))
}

type Answer = { status: number; headers: Record<string, string>; body: unknown; text: string; type: string }

function answerOf(path: string, { status, headers, body, text, type }: Answer): ExampleAnswer {
  const shown = SHOWN_HEADERS.map((name) => [name, headers[name.toLowerCase()]]).filter(
    ([, value]) => value !== undefined,
  )
  const content = type.endsWith('json') ? body : text || undefined
  return { path, status, headers: Object.fromEntries(shown), ...(content === undefined ? {} : { body: content }) }
}
