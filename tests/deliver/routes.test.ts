import { createHash } from 'node:crypto'
import { get, type IncomingMessage } from 'node:http'
import { readdirSync, readlinkSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import {
  assigned,
  documentId,
  edition,
  fileOf,
  openReadingSide,
  someBytes,
  type ReadingSide,
} from '../support/readingSide'

const bytes = someBytes(5_000_000)
const thumbnail = someBytes(3_000)
const internalBytes = Buffer.from('nội bộ '.repeat(500), 'utf8')
const assignedBytes = someBytes(1_000)
const NAME = 'Kế hoạch "Đồn"\nbiên phòng 🚢.pdf'

let side: ReadingSide
let open: string
let picture: string
let internal: string
let forPost: string
const lost = '0'.repeat(64)

beforeAll(async () => {
  side = await openReadingSide()
  open = await side.storeBytes(bytes)
  picture = await side.storeBytes(thumbnail)
  internal = await side.storeBytes(internalBytes)
  forPost = await side.storeBytes(assignedBytes)
  side.apply(
    edition(1, { files: [fileOf(open, { name: NAME, sizeBytes: bytes.length })] }),
    edition(2, {
      access: 'internal',
      files: [
        fileOf(internal, {
          name: 'Sổ tay.txt',
          mediaType: 'text/plain',
          sizeBytes: internalBytes.length,
          thumbnailSha256: picture,
        }),
      ],
    }),
    edition(3, { access: 'assigned', files: [fileOf(forPost, { mediaType: 'text/html', sizeBytes: 1_000 })] }),
    assigned(3),
    edition(4, { files: [fileOf(lost, { sizeBytes: 10 })] }),
  )
})
afterAll(() => side.close())

function ask(sha256: string, headers: Record<string, string> = {}) {
  return request(side.app).get(`/files/${sha256}`).set(headers).buffer(true).parse(intoBuffer)
}

function intoBuffer(res: unknown, done: (error: Error | null, body: Buffer) => void) {
  // reason: superagent types the parser's argument as its own response; it is Node's stream
  const stream = res as IncomingMessage
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  stream.on('end', () => done(null, Buffer.concat(chunks)))
}

const OFFICER = { Authorization: 'Bearer officer' }

describe('the bytes', () => {
  it('come out as they went in, with what a client needs to check and to resume', async () => {
    const { status, headers, body } = await ask(open)
    expect(status).toBe(200)
    expect(createHash('sha256').update(body).digest('hex')).toBe(open)
    expect(headers).toMatchObject({
      etag: `"${open}"`,
      'content-type': 'application/pdf',
      'content-length': '5000000',
      'accept-ranges': 'bytes',
      'cache-control': 'no-cache',
      'repr-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
    })
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    expect(headers.vary).toMatch(/Authorization, Cookie/)
    expect(headers['content-encoding']).toBeUndefined()
  })

  it('go by the name of the catalogue, whatever the address says', async () => {
    const { headers } = await request(side.app).head(`/files/${open}/evil%22%0d%0a.html`)
    expect(headers['content-disposition']).toBe(
      `inline; filename="Ke hoach _Don_bien phong _.pdf"; filename*=UTF-8''${encodeURIComponent('Kế hoạch "Đồn"biên phòng 🚢.pdf')}`,
    )
  })

  it('never act as a page of ours', async () => {
    const page = await ask(forPost, OFFICER)
    expect(page.headers['content-disposition']).toMatch(/^attachment;/)
    expect(page.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    const text = await ask(internal, OFFICER)
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text.headers['cross-origin-resource-policy']).toBe('same-origin')
  })

  it('are only announced by HEAD, whatever range it names', async () => {
    const answer = await request(side.app).head(`/files/${open}`).set('Range', 'bytes=0-0')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-length']).toBe('5000000')
    expect(answer.headers.etag).toBe(`"${open}"`)
    expect(answer.text ?? '').toBe('')
  })

  it('are not sent again to whoever has them', async () => {
    for (const tag of [`"${open}"`, `W/"${open}"`, `"x", "${open}"`, '*']) {
      const answer = await ask(open, { 'If-None-Match': tag, Range: 'bytes=0-1' })
      expect(answer.status).toBe(304)
      expect(answer.headers.etag).toBe(`"${open}"`)
      expect(answer.body).toHaveLength(0)
    }
    expect((await ask(open, { 'If-None-Match': '"x"' })).status).toBe(200)
  })

  it('keep with a browser what it may do with them: it takes over the headers of “not modified”', async () => {
    for (const [sha256, credentials] of [
      [open, {}],
      [forPost, OFFICER],
    ] as const) {
      const [whole, again] = [
        await ask(sha256, credentials),
        await ask(sha256, { ...credentials, 'If-None-Match': '*' }),
      ]
      expect([whole.status, again.status]).toEqual([200, 304])
      for (const name of ['content-security-policy', 'cross-origin-resource-policy', 'x-content-type-options'])
        expect([name, again.headers[name]]).toEqual([name, whole.headers[name]])
    }
  })
})

describe('parts of a file', () => {
  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=0-4999999', 0, 4_999_999],
    ['bytes=4999999-', 4_999_999, 4_999_999],
    ['bytes=4999990-9999999', 4_999_990, 4_999_999],
    ['bytes=-1', 4_999_999, 4_999_999],
    ['bytes=-99999999', 0, 4_999_999],
    ['bytes=1000000-1999999', 1_000_000, 1_999_999],
  ])('%s is bytes %i to %i', async (range, start, end) => {
    const { status, headers, body } = await ask(open, { Range: range })
    expect(status).toBe(206)
    expect(headers['content-range']).toBe(`bytes ${start}-${end}/5000000`)
    expect(headers['content-length']).toBe(String(end - start + 1))
    expect(bytes.subarray(start, end + 1).equals(body)).toBe(true)
    expect(headers['repr-digest']).toContain('sha-256=:')
  })

  it.each([['bytes=5000000-'], ['bytes=-0'], ['bytes=9999999-99999999']])('%s is refused with 416', async (range) => {
    const answer = await request(side.app).get(`/files/${open}`).set('Range', range)
    expect(answer.status).toBe(416)
    expect(answer.headers['content-range']).toBe('bytes */5000000')
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.body.code).toBe('deliver/range-not-satisfiable')
    expect(answer.headers['content-disposition']).toBeUndefined()
    expect(answer.headers['repr-digest']).toBeUndefined()
  })

  it.each([['bytes=0-1,4-5'], ['bytes=5-4'], ['lines=1-2'], ['bytes=x']])('%s gives the whole file', async (range) => {
    const { status, headers, body } = await ask(open, { Range: range })
    expect(status).toBe(200)
    expect(headers['content-range']).toBeUndefined()
    expect(bytes.equals(body)).toBe(true)
  })

  it('go on only with the file that was begun', async () => {
    const same = await ask(open, { Range: 'bytes=10-19', 'If-Range': `"${open}"` })
    expect(same.status).toBe(206)
    for (const other of ['"other"', `W/"${open}"`, 'Sun, 01 Mar 2026 00:00:00 GMT']) {
      const answer = await ask(open, { Range: 'bytes=10-19', 'If-Range': other })
      expect(answer.status).toBe(200)
      expect(bytes.equals(answer.body)).toBe(true)
    }
    expect((await ask(open, { Range: 'bytes=5000000-', 'If-Range': '"other"' })).status).toBe(200)
  })

  it('put together are the file', async () => {
    const parts: Buffer[] = []
    for (let start = 0; start < 5_000_000; start += 999_983) {
      parts.push((await ask(open, { Range: `bytes=${start}-${start + 999_982}` })).body)
    }
    expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  })
})

describe('who may have them', () => {
  it('refuses alike what does not exist and what may not be seen, also before 304 and 416', async () => {
    const unknown = await request(side.app).get(`/files/${'f'.repeat(64)}`)
    expect(unknown.status).toBe(404)
    for (const sha256 of [internal, picture, forPost]) {
      for (const headers of [
        {},
        { 'If-None-Match': '*' },
        { Range: 'bytes=99999999-' },
        { Authorization: 'Bearer press' },
      ]) {
        const hidden = await request(side.app).get(`/files/${sha256}`).set(headers)
        expect(hidden.status).toBe(404)
        expect(hidden.body).toEqual(unknown.body)
        expect(hidden.headers.etag).toBeUndefined()
        expect(hidden.headers['accept-ranges']).toBeUndefined()
      }
    }
  })

  it('gives originals and thumbnails to whoever may see the document, for their own cache only', async () => {
    const [text, image, own] = [await ask(internal, OFFICER), await ask(picture, OFFICER), await ask(forPost, OFFICER)]
    expect(text.body).toEqual(internalBytes)
    expect(image.body).toEqual(thumbnail)
    expect(image.headers['content-type']).toBe('image/webp')
    expect(own.body).toEqual(assignedBytes)
    for (const { headers } of [text, image, own]) expect(headers['cache-control']).toBe('private, no-cache')
    expect((await ask(open, OFFICER)).headers['cache-control']).toBe('no-cache')
  })

  it('refuses a bad key also for a public file', async () => {
    const answer = await request(side.app).get(`/files/${open}`).set('Authorization', 'Bearer revoked')
    expect(answer.status).toBe(401)
    expect(answer.body.code).toBe('platform/unauthenticated')
  })

  it('takes a cookie from a foreign page for nobody', async () => {
    const cookie = { Cookie: 'session=officer' }
    expect((await ask(internal, cookie)).status).toBe(200)
    expect((await ask(internal, { ...cookie, Origin: 'https://evil.example' })).status).toBe(404)
    expect(
      (await ask(internal, { ...cookie, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' })).status,
    ).toBe(404)
  })

  it('stops with the withdrawal of the document', async () => {
    const passing = await side.storeBytes(someBytes(100))
    side.apply(edition(5, { files: [fileOf(passing, { sizeBytes: 100 })] }))
    expect((await ask(passing)).status).toBe(200)
    side.apply({ kind: 'withdrawn', documentId: documentId(5), reason: 'sai', replacedBy: null, urgent: true })
    expect((await ask(passing, { 'If-None-Match': `"${passing}"` })).status).toBe(404)
  })

  it.each([['..%2f..%2fetc%2fpasswd'], ['A'.repeat(64)], ['a'.repeat(63)], ["'%20OR%201=1--"]])(
    'refuses %s as a hash',
    async (odd) => {
      const answer = await request(side.app).get(`/files/${odd}`)
      expect(answer.status).toBe(404)
      expect(answer.body.code).toBe('platform/not-found')
    },
  )

  it('refuses a badly encoded name with a problem', async () => {
    const answer = await request(side.app).get(`/files/${open}/%E0%A4%A`)
    expect(answer.status).toBe(400)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })

  it('answers other methods with 405 and Allow, and a preflight without credentials', async () => {
    const answer = await request(side.app).put(`/files/${open}`)
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS')
    const preflight = await request(side.app).options(`/files/${open}`).set('Origin', 'https://press.example')
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-origin']).toBe('*')
    expect(preflight.headers['access-control-allow-headers']).not.toMatch(/authorization|cookie|\*/i)
  })
})

describe('on a bad day', () => {
  it('answers 503 and logs where the store lost the file', async () => {
    side.logged.length = 0
    const answer = await request(side.app).get(`/files/${lost}`)
    expect(answer.status).toBe(503)
    expect(answer.body.code).toBe('platform/unavailable')
    expect(answer.headers['retry-after']).toBe('60')
    expect(answer.text).not.toContain(lost)
    expect(side.logged).toHaveLength(1)
  })

  it('answers 503 where the store has only part of the file', async () => {
    const short = await side.storeBytes(someBytes(7))
    side.apply(edition(6, { files: [fileOf(short, { sizeBytes: 8 })] }))
    expect((await request(side.app).get(`/files/${short}`)).status).toBe(503)
  })

  it('lets go of the file when the reader goes away', async () => {
    side.logged.length = 0
    const server = side.app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    // reason: a TCP server's address is this object
    const { port } = server.address() as AddressInfo
    await new Promise<void>((resolve) => {
      const asked = get({ port, host: '127.0.0.1', path: `/files/${open}` }, (res) => {
        res.once('data', () => {
          expect(openHandles(open)).toBe(1)
          asked.destroy()
          resolve()
        })
      })
      asked.on('error', () => undefined)
    })
    await new Promise((resolve) => server.close(resolve))
    await eventually(() => openHandles(open) === 0)
    expect(side.logged).toEqual([])
  })
})

/** How many of this process's open files are this one; Linux only, as our servers are. */
function openHandles(sha256: string): number {
  return readdirSync('/proc/self/fd').filter((fd) => targetOf(fd).endsWith(sha256)).length
}

function targetOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    return ''
  }
}

async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}
