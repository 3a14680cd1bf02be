import { execFile } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findHarvester } from '../../support/pythonHarvester.mjs'
import { documentId, edition, openReadingSide, TOPIC, type ReadingSide } from '../../support/readingSide'

const folder = findHarvester()
// On a machine that judges, what is missing is a fault.
if (!folder && process.env.CI) throw new Error('no harvester: run `npm test` (not jest alone)')
const describeWithHarvester = folder ? describe : describe.skip

describeWithHarvester('a harvester that others wrote (Sickle)', () => {
  let side: ReadingSide
  let server: Server
  beforeAll(async () => {
    side = await openReadingSide()
    server = side.app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const below = { id: documentId(77), slug: 'hoa-binh', name: 'Hòa bình', parentId: TOPIC, order: 1 }
    side.apply({ kind: 'topic', term: below })
    side.apply(
      ...Array.from({ length: 250 }, (_, index) => edition(index + 1, { title: `Tài liệu <${index + 1}> & đồn` })),
    )
    side.apply(edition(251, { topicIds: [below.id] }), edition(252, { access: 'internal' }), withdrawn(1))
  })
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
    await side.close()
  })

  const withdrawn = (number: number) =>
    ({ kind: 'withdrawn', documentId: documentId(number), reason: 'Sai', replacedBy: null, urgent: false }) as const
  const urn = (number: number) => `urn:uuid:${documentId(number)}`

  async function harvest(...args: string[]) {
    // Node gives a listening server of this kind an address with a port.
    const { port } = server.address() as AddressInfo
    const script = join('tests', 'support', 'harvest.py')
    const env = { ...process.env, PYTHONPATH: folder, PYTHONIOENCODING: 'utf-8' }
    const { stdout } = await promisify(execFile)('python3', [script, `http://127.0.0.1:${port}/oai`, ...args], { env })
    return JSON.parse(stdout)
  }

  it('understands all six verbs, gets every public document through all pages, and is told what is gone', async () => {
    const given = await harvest()
    expect(given).toMatchObject({
      granularity: 'YYYY-MM-DDThh:mm:ssZ',
      deletedRecord: 'persistent',
      formats: ['oai_dc'],
    })
    expect(given.sets).toEqual({ 'bien-gioi': 'Biên giới', 'bien-gioi:hoa-binh': 'Hòa bình' })
    expect(Object.keys(given.records)).toHaveLength(251)
    expect(given.records[urn(1)]).toBeNull()
    expect(given.records[urn(250)]).toBe('Tài liệu <250> & đồn')
    expect(given.records[urn(252)]).toBeUndefined()
    expect(given.bySet['bien-gioi']).toHaveLength(251)
    expect(given.bySet['bien-gioi:hoa-binh']).toEqual([urn(251)])
    expect(given.again.language).toEqual(['vi'])
  })

  it('asks since a day by POST and finds nothing new after the last change', async () => {
    expect(Object.keys((await harvest('2026-03-01')).records)).toHaveLength(251)
    expect((await harvest('2026-03-02')).records).toEqual({})
  })
})
