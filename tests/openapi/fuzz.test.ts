import { Agent, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { describeApi } from '../../src/openapi/describeApi'
import { OPERATIONS } from '../../src/openapi/operations'
import { createHttpServer } from '../../src/platform/httpServer'
import { expectNothingWritten } from '../access/everythingKept'
import { answers } from '../access/rows'
import { ASKERS, openStaffedLibrary, type StaffedLibrary } from '../access/staffedLibrary'
import { DESCRIPTION } from '../access/tables'
import { clientWith, describeOnBothDatabases, type Client } from '../support/library'
import { undescribed } from '../support/undescribed'
import { anyRequest, type AnyRequest, type Known } from './anyRequest'

// Of 800 requests, on a machine that is busy with other things.
const SLOWEST_MS = 400_000

const description = describeApi({ publicUrl: 'https://thu-vien.test' })

describeOnBothDatabases('requests made from the description', (database) => {
  let staff: StaffedLibrary
  let server: Server
  const agent = new Agent({ keepAlive: true })
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
    server = createHttpServer(staff.library.app).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  afterAll(async () => {
    agent.destroy()
    server?.close()
    await staff?.close()
  })

  function send({ method, address, headers, body }: AnyRequest): Promise<number> {
    const { port } = server.address() as AddressInfo // it listens on a port
    return new Promise((resolve, reject) => {
      const sent = httpRequest({ port, host: '127.0.0.1', agent, method, path: address, headers }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
      })
      sent.once('error', reject).end(body)
    })
  }

  it(
    'are all answered within it, and none as a fault of the server',
    async () => {
      const seen = new Set<number>()
      const property = fc.asyncProperty(anyRequest(description, await knownOf(staff)), async (request) => {
        const status = await send(request)
        seen.add(status)
        expect(undescribed.splice(0)).toEqual([])
        expect(status).toBeLessThan(500)
      })
      // A fixed seed: the same requests each time, so that a change of ours is judged and not chance.
      await fc.assert(property, { seed: 1191, numRuns: 800 })
      // Otherwise the requests would miss what they are meant to try.
      expect([...seen]).toEqual(expect.arrayContaining([200, 206, 304, 400, 401, 403, 404, 405]))
    },
    SLOWEST_MS,
  )

  it.each(Object.entries(DESCRIPTION))(
    'find %s the same for everybody, and write nothing by it',
    async (name, expected) => {
      const { library, keys, as } = staff
      const askers: Record<string, Client> = {
        ...Object.fromEntries(ASKERS.map((asker) => [asker, as(asker)])),
        press: clientWith(library, `Bearer ${keys.press}`),
        station: clientWith(library, `Bearer ${keys.post}`),
        ended: as('ended'),
      }
      const texts = new Set<string>()
      await expectNothingWritten(library, async () => {
        const actual = await answers(Object.keys(askers), async (asker) => {
          const answer = await askers[asker]?.get(`/api/v1/${name}`)
          texts.add(String(answer?.text))
          return answer?.status
        })
        expect(actual).toEqual(expected)
      })
      expect(texts.size).toBe(1)
    },
  )

  it('reach every operation with a success', async () => {
    const known = await knownOf(staff)
    const successes = new Map<string, number>()
    for (const { id, method, path } of OPERATIONS) {
      const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name]?.[0] ?? 'x')
      const body = method === 'post' ? { body: '{"receipts":[]}' } : {}
      const headers = { Authorization: `Bearer ${staff.keys.post}`, 'Content-Type': 'application/json' }
      successes.set(id, await send({ method: method.toUpperCase(), address, headers, ...body }))
    }
    expect([...successes.values()]).toEqual(OPERATIONS.map(() => 200))
  })
})

async function knownOf({ documents, files, units, keys, as }: StaffedLibrary): Promise<Known> {
  const list = await as('officer').get('/api/v1/documents?limit=1')
  const changes = await as('officer').get('/api/v1/changes?limit=1')
  const [topic, type] = [await slugsOf('topics'), await slugsOf('types')]
  const ids = [documents.public, documents.withdrawn, documents.internal, documents.assigned, documents.draft]
  return {
    id: ids,
    ids,
    document: ids,
    sha256: [files.ready.sha256, files.picture.sha256],
    topic,
    type,
    unit: [units.post, units.ward, units.former],
    q: ['bien gioi', '"tài liệu"', 'tai lieu -cong'],
    version: ['1', '2'],
    // Longer would only cost time.
    wait: ['0', '31'],
    limit: ['1', '100'],
    cursor: [String(list.body.next)],
    since: [String(changes.body.next)],
    'If-None-Match': ['*', String(list.headers.etag), `"${files.ready.sha256}"`],
    'If-Range': [`"${files.ready.sha256}"`, '"other"'],
    Range: ['bytes=0-0', 'bytes=-1', 'bytes=99999999-', 'bytes=0-1,3-4', 'bytes=5-1'],
    Authorization: [
      `Bearer ${keys.press}`,
      `Bearer ${keys.post}`,
      `JWT ${as('officer').token}`,
      `JWT ${as('editor').token}`,
      'Bearer x',
    ],
    'Accept-Encoding': ['gzip', 'br', 'identity', 'deflate, gzip;q=0'],
    Origin: ['https://thu-vien.test', 'https://evil.example', 'null'],
    Accept: ['application/json', 'text/html', 'image/png'],
  }

  async function slugsOf(list: string): Promise<string[]> {
    const { body } = await as('officer').get(`/api/v1/${list}`)
    return body.items.map(({ slug }: { slug: string }) => slug)
  }
}
