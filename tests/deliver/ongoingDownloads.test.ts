import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { ANONYMOUS } from '../../src/catalogue/reader'
import {
  assigned,
  documentId,
  edition,
  fileOf,
  openReadingSide,
  someBytes,
  type ReadingSide,
} from '../support/readingSide'
import { beginSlowDownload, type SlowDownload } from '../support/slowDownload'

const SIZE_BYTES = 30_000_000
const OFFICER = { Authorization: 'Bearer officer' }
const PRESS = { Authorization: 'Bearer press' }

let side: ReadingSide
let server: Server
let big: string
let other: string
let number = 0

beforeAll(async () => {
  side = await openReadingSide()
  big = await side.storeBytes(someBytes(SIZE_BYTES))
  other = await side.storeBytes(someBytes(SIZE_BYTES))
  server = createServer(side.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await side.close()
})

/** Each test has a document of `big` and one of `other`; both go afterwards. */
let ids: { big: string; other: string }
beforeEach(() => {
  number += 2
  ids = { big: documentId(number), other: documentId(number + 1) }
})
afterEach(() => {
  side.apply(withdrawn(ids.big), withdrawn(ids.other))
  expect(side.logged).toEqual([])
})

function publish(access: 'public' | 'internal' | 'assigned') {
  side.apply(
    edition(number, { access, files: [fileOf(big, { sizeBytes: SIZE_BYTES })] }),
    edition(number + 1, { files: [fileOf(other, { sizeBytes: SIZE_BYTES })] }),
  )
}

function withdrawn(id: string) {
  return { kind: 'withdrawn', documentId: id, reason: 'sai', replacedBy: null, urgent: true } as const
}

function download(sha256: string, headers: Record<string, string> = {}): Promise<SlowDownload> {
  return beginSlowDownload(server, { path: `/files/${sha256}`, headers })
}

async function expectCut(slow: SlowDownload) {
  const { bytes, promisedBytes } = await slow.finish()
  expect(bytes).toBeLessThan(promisedBytes)
}

async function expectWhole(slow: SlowDownload, sizeBytes = SIZE_BYTES) {
  expect(await slow.finish()).toEqual({ bytes: sizeBytes, promisedBytes: sizeBytes })
}

describe('a download under way', () => {
  it.each<[string, () => Parameters<ReadingSide['apply']>[0]]>([
    ['withdrawn', () => withdrawn(ids.big)],
    ['purged', () => ({ kind: 'purged', documentId: ids.big })],
    ['published anew for fewer readers', () => edition(number, { version: 2, access: 'internal' })],
  ])('is broken off when its document is %s, and another file comes whole', async (_, change) => {
    publish('public')
    const slow = [await download(big), await download(other), await download(big, { Range: 'bytes=1-' })]
    side.apply(change())
    const [whole, kept, part] = slow as [SlowDownload, SlowDownload, SlowDownload]
    await expectCut(whole)
    await expectCut(part)
    await expectWhole(kept)
  })

  it('goes on when the same bytes stand in another document that the reader may see', async () => {
    publish('internal')
    side.apply(edition(number + 1, { version: 2, files: [fileOf(big, { sizeBytes: SIZE_BYTES })] }))
    const [anybody, officer] = [await download(big), await download(big, OFFICER)]
    side.apply(withdrawn(ids.big))
    await expectWhole(anybody)
    await expectWhole(officer)
  })

  it('goes on whatever else happens, a newer edition of the same document included', async () => {
    publish('public')
    const slow = await download(big)
    side.apply(edition(number, { version: 2 }), edition(900, { access: 'internal' }), assigned(900))
    await side.readersChanged('officer')
    await expectWhole(slow)
  })

  it('is broken off when the session or key ends, before that is told, and only for who had it', async () => {
    publish('internal')
    const reader = side.known.get('Bearer officer') ?? ANONYMOUS
    const [theirs, open, pressOpen] = [
      await download(big, OFFICER),
      await download(other),
      await download(other, PRESS),
    ]
    try {
      side.known.delete('Bearer officer')
      await side.readersChanged('officer')
      await expectCut(theirs)
      await expectWhole(open)
      await expectWhole(pressOpen)
    } finally {
      side.known.set('Bearer officer', reader)
    }
  })

  it('is broken off when the reader’s unit changes, and goes on where the new rights allow it too', async () => {
    publish('assigned')
    side.apply(assigned(number))
    const reader = side.known.get('Bearer officer') ?? ANONYMOUS
    const [theirs, open] = [await download(big, OFFICER), await download(other, OFFICER)]
    try {
      side.known.set('Bearer officer', { ...reader, audiences: ['public', 'internal'], unitScope: [], unitId: null })
      await side.readersChanged('officer')
      await expectCut(theirs)
      await expectWhole(open)
    } finally {
      side.known.set('Bearer officer', reader)
    }
  })

  it('is broken off where withdrawals may have been missed', async () => {
    publish('public')
    const slow = await download(big)
    side.state.isFresh = false
    try {
      await expectCut(slow)
    } finally {
      side.state.isFresh = true
    }
  })

  it('judges by the new rights what happens after they changed', async () => {
    publish('public')
    const reader = side.known.get('Bearer officer') ?? ANONYMOUS
    const [lesser, same] = [await download(big, OFFICER), await download(big, { Cookie: 'session=officer' })]
    try {
      side.known.set('Bearer officer', { ...reader, audiences: ['public'] })
      await side.readersChanged('officer')
      side.apply(edition(number, { version: 2, access: 'internal' }))
      await expectCut(lesser)
      await expectWhole(same)
    } finally {
      side.known.set('Bearer officer', reader)
    }
  })
})
