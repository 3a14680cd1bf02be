import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { changesWhenAny, type ChangesAsked } from '../../src/catalogue/changesWhenAny'
import { ANONYMOUS } from '../../src/catalogue/reader'
import { documentId, edition, openReadingSide, type ReadingSide } from '../support/readingSide'

let side: ReadingSide
/** Listeners while nobody waits: those of the routes. */
let idle: number
beforeEach(async () => {
  side = await openReadingSide()
  idle = side.catalogue.listeners.size
  side.apply(edition(1))
})
afterEach(() => side.close())

function ask(query: string, headers: Record<string, string> = {}) {
  return request(side.app).get(`/api/v1/changes${query}`).set(headers)
}

async function caughtUp(headers: Record<string, string> = {}): Promise<string> {
  return encodeURIComponent((await ask('', headers)).body.next)
}

/** Starts a request and resolves once it waits for the catalogue. */
async function waiting(query: string, headers: Record<string, string> = {}) {
  let answered = false
  const answer = ask(query, headers).then((res) => {
    answered = true
    return res
  })
  while (side.catalogue.listeners.size === idle && !answered) await delay(1)
  expect(answered).toBe(false)
  return { answer }
}

describe('GET /changes', () => {
  it('begins at the beginning, and answers at once where there is something', async () => {
    const { body } = await ask('?wait=30')
    expect(body).toMatchObject({ items: [{ kind: 'upsert', id: documentId(1) }], more: false })
  })

  it('answers at once with nothing where no wait is asked for', async () => {
    expect((await ask(`?since=${await caughtUp()}`)).body).toMatchObject({ items: [], more: false })
    expect(side.catalogue.listeners.size).toBe(idle)
  })

  it('waits for the next change that this reader may see', async () => {
    const { answer } = await waiting(`?wait=30&since=${await caughtUp()}`)
    side.apply(edition(2, { access: 'internal' }))
    await delay(20)
    side.apply({ kind: 'withdrawn', documentId: documentId(1), reason: null, replacedBy: null, urgent: false })
    const { body } = await answer
    expect(body.items).toMatchObject([{ kind: 'remove', id: documentId(1), reason: 'withdrawn' }])
    expect(side.catalogue.listeners.size).toBe(idle)
  })

  it('answers with nothing when the wait is over', async () => {
    const { answer } = await waiting(`?wait=1&since=${await caughtUp()}`)
    expect((await answer).body).toMatchObject({ items: [], more: false })
    expect(side.catalogue.listeners.size).toBe(idle)
  })

  it('gives nothing to a key that was revoked during the wait', async () => {
    const officer = { Authorization: 'Bearer officer' }
    const { answer } = await waiting(`?wait=30&since=${await caughtUp(officer)}`, officer)
    side.known.delete('Bearer officer')
    side.apply(edition(2, { access: 'internal' }))
    const { status, text } = await answer
    expect(status).toBe(401)
    expect(text).not.toContain(documentId(2))
  })
})

describe('changesWhenAny', () => {
  it('stops listening when the asker goes away', async () => {
    const gone = new AbortController()
    const since = decodeURIComponent(await caughtUp())
    const asked: ChangesAsked = { since, waitSeconds: 30, gone: gone.signal, recogniseAgain: async () => ANONYMOUS }
    const page = changesWhenAny(side.catalogue, ANONYMOUS, asked)
    expect(side.catalogue.listeners.size).toBe(idle + 1)
    gone.abort()
    expect(await page).toMatchObject({ changes: { rows: [] } })
    expect(side.catalogue.listeners.size).toBe(idle)
  })
})
