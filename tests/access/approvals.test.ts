import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { vietnamDay } from '../../src/vietnamese/calendar'
import { loadVocabulary } from '../../src/vocabulary/loadVocabulary'
import { describeOnBothDatabases } from '../support/library'
import {
  APPROVAL_ACTS,
  APPROVAL_ADDRESSES,
  APPROVAL_CREATE,
  APPROVAL_FORMS,
  APPROVAL_LISTS,
  APPROVAL_ROWS,
  APPROVAL_UPDATE,
} from './approvalTables'
import { expectNothingWritten } from './everythingKept'
import { answers, idsOf, listedLocally, NO_ID, userOf } from './rows'
import { ASKERS, type Asker, DOCUMENTS, openStaffedLibrary, type StaffedLibrary } from './staffedLibrary'

describeOnBothDatabases('who may do what about approving', (database) => {
  let staff: StaffedLibrary
  const day = vietnamDay(new Date())

  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
    await loadVocabulary(staff.library.payload)
    await delegation('approver')
    await staff.as('admin').post('/api/duty-roster', newRow('duty-roster', 'admin'))
    const corrected = { targetGroups: ['can-bo'] }
    const answer = await staff
      .as('editor')
      .post(`/api/documents/${staff.documents.public}/correct-placement`, corrected)
    expect(answer.status).toBe(200)
  })
  afterAll(() => staff?.close())

  const delegation = async (by: Asker): Promise<string> =>
    (await staff.as(by).post('/api/delegations', newRow('delegations', by))).body.doc.id

  function newRow(collection: string, asker: Asker): object {
    const { people } = staff
    const rows: Record<string, object> = {
      'checklist-items': { label: `Mục của ${asker}` },
      'duty-roster': { user: people.approver, fromOn: day, toOn: day },
      delegations: {
        ...(asker === 'admin' ? { from: people.approver } : {}),
        to: people.editor,
        fromOn: day,
        toOn: day,
        reason: 'Đi công tác',
      },
    }
    return rows[collection] ?? {}
  }

  async function rowsOf(name: string): Promise<string[]> {
    const collection = name as CollectionSlug // a name of the tables
    return idsOf(await staff.library.payload.db.find<{ id: string }>({ collection, pagination: false, limit: 0 }))
  }

  const firstOf = async (collection: string): Promise<string> => (await rowsOf(collection))[0] ?? NO_ID

  it.each(Object.entries(APPROVAL_LISTS))(
    'lists and counts %s, and so does the Local API',
    async (collection, expected) => {
      const actual = await answers(ASKERS, async (asker) => {
        const { status, body } = await staff.as(asker).get(`/api/${collection}?limit=500&depth=0`)
        const count = await staff.as(asker).get(`/api/${collection}/count`)
        const own = await listedLocally(staff, { collection, asker })
        if (status !== 200) {
          expect([count.status, own]).toEqual([status, 403])
          return status
        }
        const ids = idsOf(body)
        expect([count.body.totalDocs, own]).toEqual([ids.length, ids])
        return ids.length > 0 && ids.join() === (await rowsOf(collection)).join() ? 'all' : `other rows: ${ids.length}`
      })
      expect(actual).toEqual(expected)
    },
  )

  it.each(Object.entries(APPROVAL_ROWS))('shows a row of %s', async (collection, expected) => {
    const id = await firstOf(collection)
    const actual = await answers(ASKERS, async (asker) => {
      const { status, body } = await staff.as(asker).get(`/api/${collection}/${id}`)
      if (status === 404) expect((await staff.as(asker).get(`/api/${collection}/${NO_ID}`)).body).toEqual(body)
      return status
    })
    expect(actual).toEqual(expected)
  })

  it.each(Object.entries(APPROVAL_FORMS))(
    'tells the form whether a row of %s may be saved',
    async (collection, expected) => {
      const id = await firstOf(collection)
      const actual = await answers(ASKERS, async (asker) => {
        const { status, body } = await staff.as(asker).post(`/api/${collection}/access/${id}`, { label: 'Sửa' })
        if (status !== 200) return status
        return body.update ? 'yes' : 'no'
      })
      expect(actual).toEqual(expected)
    },
  )

  it.each(Object.entries(APPROVAL_CREATE))('makes a row of %s', async (collection, expected) => {
    const actual = await answers(ASKERS, async (asker) => {
      const make = async () => (await staff.as(asker).post(`/api/${collection}`, newRow(collection, asker))).status
      return expected[asker] === '201' ? make() : expectNothingWritten(staff.library, make)
    })
    expect(actual).toEqual(expected)
  })

  it.each(Object.entries(APPROVAL_UPDATE))('changes a row of %s', async (collection, expected) => {
    const id = await firstOf(collection)
    const actual = await answers(ASKERS, async (asker) => {
      const answer = await staff.as(asker).patch(`/api/${collection}/${id}`, { note: 'Sửa', reason: 'Sửa' })
      return answer.status
    })
    expect(actual).toEqual(expected)
  })

  it.each(Object.entries(APPROVAL_ACTS))(
    '%s is begun by nobody else, and its refusal does not tell what exists',
    async (act, expected) => {
      await expectNothingWritten(staff.library, async () => {
        const actual = await answers(ASKERS, async (asker) => {
          const ask = (id: string) => staff.as(asker).post(`/api/documents/${id}/${act}`, { topics: [], units: [] })
          const missing = await ask(NO_ID)
          if (expected[asker] === 'may') return missing.status === 404 ? 'may' : missing.status
          for (const name of DOCUMENTS) expect((await ask(staff.documents[name])).body).toEqual(missing.body)
          return missing.status
        })
        expect(actual).toEqual(expected)
      })
    },
  )

  it.each(Object.entries(APPROVAL_ADDRESSES))('%s', async (address, expected) => {
    const actual = await answers(ASKERS, async (asker) => {
      const path = address
        .slice(address.indexOf('/'))
        .replace('<draft>', staff.documents['in-review'])
        .replace('<delegation>', address.includes('<delegation>') ? await delegation('approver') : '')
        .replace('<id>', NO_ID)
      const client = staff.as(asker)
      return (await (address.startsWith('GET') ? client.get(`/api${path}`) : client.post(`/api${path}`))).status
    })
    expect(actual).toEqual(expected)
  })

  describe('the Local API on behalf of a person', () => {
    it('deletes none of it, and changes nothing that only acts make', async () => {
      const { payload } = staff.library
      await expectNothingWritten(staff.library, async () => {
        for (const asker of ['admin', 'approver', 'officer', 'anonymous'] as const) {
          const as = { overrideAccess: false, user: await userOf(staff, asker) } as const
          for (const name of Object.keys(APPROVAL_LISTS)) {
            const collection = name as CollectionSlug // a name of the tables
            const id = await firstOf(name)
            const where = { id: { exists: true } }
            await expect(payload.delete({ collection, id, ...as })).rejects.toThrow()
            await expect(payload.update({ collection, where, data: {}, ...as })).rejects.toThrow()
            if (APPROVAL_UPDATE[name]?.admin !== '404') continue
            await expect(payload.update({ collection, id, data: {}, ...as })).rejects.toThrow()
            await expect(payload.create({ collection, data: {}, ...as })).rejects.toThrow()
          }
        }
      })
    })
  })
})
