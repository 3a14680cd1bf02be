import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import supertest from 'supertest'
import { expectNothingWritten } from '../access/everythingKept'
import { openStaffedLibrary, type StaffedLibrary } from '../access/staffedLibrary'
import { describeOnBothDatabases } from '../support/library'
import { expectProblem } from './expectProblem'

const LISTS = [
  'documents', 'documents/versions', 'media', 'editions', 'assignments', 'deliveries', 'receipts', 'units', 'topics',
  'document-types', 'users', 'api-consumers', 'journal',
] as const // prettier-ignore
const COUNTS = LISTS.filter((list) => list !== 'documents/versions').map((list) => `${list}/count`)
const INVALID = { status: 400, code: 'platform/invalid-input' }

/** Each is malformed by itself, whatever the collection. */
const MALFORMED = [
  'where=xx', 'where[createdAt]=xx', 'where[createdAt][equals]=xx', 'where[createdAt][equals][x]=1', 'where[createdAt][near]=1', 'where[]=1',
  'where={"id":{"exists":true}}', 'where=%7B%22id%22%3A5', 'where[or]=1', 'where[or][]=1', 'where[or][0]=1', 'where[and][id][equals]=1',
  'where[khong-co][equals]=1', 'where[id]=1', 'where[id][khong-co]=1', 'where[id][equals][a]=1', 'where[id][equals]=a&where[id][equals]=b',
  'where[id][in][a]=1', 'where[id][exists]=co', 'where[id][within]=1', 'where[id][intersects]=1', 'where[id][all]=1', "where[id][equals]=' OR 1=1",
  'where[__proto__][equals]=1', 'where[%5F_proto__][equals]=1', 'where[constructor][equals]=1', 'where[id[equals]=1', 'where.id.equals=1', 'where[id.x][exists]=true',
  `where${'[and][0]'.repeat(3)}${'[or][0]'.repeat(30)}[id][equals]=1`, `where[id][in]=${'a,'.repeat(5000)}`,
  `where[id][equals]=${'a'.repeat(1001)}`,
  'sort=khong-co', 'sort=', 'sort=-', 'sort[a]=b', 'sort=id,khong-co', 'sort[]=khong-co', 'sort=__proto__', 'sort=id;drop', 'sort=id,id,id,id,id,id',
  'limit=abc', 'limit=-1', 'limit=1.5', 'limit=1e9', 'limit[]=a', 'limit=99999999999999999999999', 'limit=1001', 'limit=',
  'page=abc', 'page=-1', 'page=0', 'page=1.5', 'page=99999999999999999', 'page[a]=1',
  'depth=abc', 'depth=-1', 'depth=1000', 'depth[a]=1', 'pagination=co', 'draft=1', 'trash[a]=1',
  'select=xx', 'select[]=1', 'select[id]=xx', 'select[khong-co]=true', 'select[id][a]=true', 'select[__proto__]=true',
  'populate=xx', 'populate[users]=xx', 'populate[khong-co][name]=true', 'populate[users][hash]=true', 'joins=xx', 'joins[a]=1', 'joins[a][limit]=1', 'data={',
] // prettier-ignore

describeOnBothDatabases('a question to Payload’s REST', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  /** Who may ask for the rows of this list. */
  const asker = (list: string) =>
    /^(users|api-consumers|journal)/.test(list) ? staff.as('admin') : staff.as('approver')
  const ask = (path: string, query: string) => asker(path).get(`/api/${path}?${query}`)

  it.each(MALFORMED.map((query) => [query.slice(0, 60), query]))('refuses %s', async (_shown, query) => {
    for (const path of ['documents', 'documents/versions', 'users', `documents/${staff.documents.draft}`])
      expectProblem(await ask(path, query), INVALID)
  })

  it('refuses it at every open address, also where it writes, and writes nothing', async () => {
    const query = 'where[createdAt][equals]=xx&limit=abc'
    await expectNothingWritten(staff.library, async () => {
      for (const path of [...LISTS, ...COUNTS, 'access', 'users/me']) expectProblem(await ask(path, query), INVALID)
      const editor = staff.as('editor')
      const { draft } = staff.documents
      for (const answer of [
        await editor.post(`/api/documents?${query}`, { title: 'Lén' }),
        await editor.patch(`/api/documents/${draft}?${query}`, { title: 'Lén' }),
        await asker('users').post(`/api/units?${query}`, { name: 'Lén', kind: 'don-bien-phong' }),
        await editor.get(`/api/payload-preferences/x?${query}`),
      ])
        expectProblem(answer, INVALID)
    })
  })

  it('names what is wrong, in Vietnamese', async () => {
    const wrong = 'where[or][0][title][near]=1&sort=text&limit=a&select[hash]=true'
    const { body } = await ask('documents', wrong)
    const paths = (body.errors as { path: string }[]).map(({ path }) => path)
    expect(paths).toEqual(['where.or.0.title.near', 'sort', 'limit', 'select.hash'])
  })

  it('neither sorts nor filters by what no answer shows', async () => {
    for (const [path, field] of [
      ['media', 'text'],
      ['media', 'checkLeaseUntil'],
      ['users', 'hash'],
      ['users', 'salt'],
      ['users', 'resetPasswordToken'],
      ['users', 'sessions'],
      ['api-consumers', 'keyHash'],
      ['media', 'uploadedBy.hash'],
      ['documents', 'files.text'],
    ] as const) {
      // prettier-ignore
      for (const query of [`sort=${field}`, `sort=-${field}`, `where[${field}][exists]=true`, `where[or][0][${field}][like]=a`])
        expectProblem(await ask(path, query), INVALID)
    }
  })

  it('answers what is well asked, and only that', async () => {
    const { draft } = staff.documents
    const questions: [string, string, number][] = [
      ['documents', `where[id][equals]=${draft}`, 1], ['documents', `where[id][in]=${draft},${staff.documents.public}`, 2],
      ['documents', `where[or][0][and][0][id][equals]=${draft}&where[or][1][state][in][0]=in-review`, 2],
      ['documents', 'where[title][like]=nháp', 1], ['documents', 'where[title][contains]=nháp&sort=-createdAt,title', 1],
      ['documents', 'where[createdAt][greater_than]=2999-01-01T00:00:00.000Z', 0], ['documents', 'where[createdAt][less_than]=2999-01-01', 8],
      ['documents', 'where[bulletin.priority][exists]=true', 0], ['documents', 'where[topics][exists]=true', 1],
      ['documents', 'khong=co&locale=zz', 8], ['units', 'depth=0&pagination=false', 5], ['journal', 'where[seq][less_than_equal]=2&sort=seq', 2],
      ['users', 'where[disabled][equals]=true', 1], ['documents/versions', `where[parent][equals]=${draft}&sort=-updatedAt`, 1],
      ['documents/versions', 'where[version.title][equals]=Bản nháp', 1], ['documents', 'where[publishAt][exists]=false&limit=0', 8],
    ] // prettier-ignore
    for (const [path, query, expected] of questions) {
      const { status, body } = await ask(path, encodeURI(query))
      expect([path, query, status, body.totalDocs]).toEqual([path, query, 200, expected])
    }
    const chosen = await ask('documents', `where[id][equals]=${draft}&select[title]=true&depth=0`)
    expect(Object.keys(chosen.body.docs[0]).toSorted()).toEqual(['id', 'title'])
  })

  it('is read alike when the panel sends it as a form', async () => {
    const { app } = staff.library
    const sent = (type: string, body: string, address = '/api/documents') =>
      supertest(app)
        .post(address)
        .set({
          Authorization: `JWT ${staff.as('editor').token}`,
          'X-Payload-HTTP-Method-Override': 'GET',
          'Content-Type': type,
        })
        .send(body)
    const form = 'application/x-www-form-urlencoded'
    const good = await sent(
      form,
      `depth=0&draft=true&limit=10&page=1&select[title]=true&sort=title&where[and][0][title][like]=nháp`,
    )
    expect([good.status, good.body.totalDocs]).toEqual([200, 1])
    const both = await sent(form, 'limit=1', `/api/documents?where[id][equals]=${staff.documents.draft}`)
    expect([both.status, both.body.totalDocs]).toEqual([200, 1])
    const endless = Array.from({ length: 1001 }, (_, index) => `where[or][${index}][id][equals]=a`).join('&')
    for (const query of [...MALFORMED, endless]) expectProblem(await sent(form, query), INVALID)
    expectProblem(await sent(form, 'limit=1', '/api/documents?where[createdAt][equals]=xx'), INVALID)
    const json = await sent('application/json', '{"where":{"createdAt":{"equals":"xx"}}}')
    expectProblem(json, { status: 415, code: 'platform/unsupported-media-type' })
  })

  describe('whatever it is', () => {
    const names = fc.constantFrom(
      'id', 'title', 'state', 'version', 'createdAt', 'updatedAt', 'files', 'topics', 'body', 'approval', 'bulletin', 'bulletin.priority', 'name', 'parent',
      'version.title', 'username', 'roles', 'unit', 'sessions', 'sha256', 'filesize', 'uploadedBy', 'seq', 'at', 'data', 'and', 'or', 'AND', '_id', 'id__x', '$where', '', '0', 'a b', 'ả',
    ) // prettier-ignore
    const operators = fc.constantFrom(
      'equals', 'not_equals', 'in', 'not_in', 'all', 'exists', 'like', 'not_like', 'contains', 'greater_than', 'greater_than_equal', 'less_than',
      'less_than_equal', 'near', 'within', 'intersects', '$gt', '$ne', '', 'x',
    ) // prettier-ignore
    const values = fc.oneof(
      fc.constantFrom(
        '',
        'null',
        'true',
        '1',
        '-1',
        '1e400',
        'NaN',
        '2026-01-01',
        '2026-02-30',
        'xx',
        '%',
        '_',
        "'",
        '"',
        '\\',
        '(',
        '[',
        '*',
        '$',
        '\0',
        '{}',
        '[]',
        '{"$gt":""}',
        ',',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.uuid(),
    )
    const brackets = fc.oneof(fc.constant(''), fc.constantFrom('[]', '[0]', '[a]', '[7]', '[', ']', '[0][0]'))
    const condition = fc
      .tuple(
        fc.array(fc.constantFrom('[and][0]', '[or][1]', '[and]', '[or][]'), { maxLength: 3 }),
        names,
        operators,
        brackets,
        values,
      )
      .map(
        ([lead, name, operator, tail, value]) => [`where${lead.join('')}[${name}][${operator}]${tail}`, value] as const,
      )
    const other = fc
      .tuple(
        fc.constantFrom(
          'sort',
          'limit',
          'page',
          'depth',
          'select',
          'populate',
          'joins',
          'pagination',
          'draft',
          'trash',
          'where',
        ),
        brackets,
        fc.oneof(values, names),
      )
      .map(([name, tail, value]) => [`${name}${tail}`, value] as const)
    const questions = fc
      .array(fc.oneof(condition, other), { minLength: 1, maxLength: 3 })
      .map((pairs) =>
        pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'),
      )
    const paths = fc.oneof(fc.constantFrom(...LISTS), fc.constantFrom(...COUNTS))

    it('is answered or refused, and never a fault of the server', async () => {
      await fc.assert(
        fc.asyncProperty(paths, questions, async (path, query) => {
          const answer = await ask(path, query)
          expect([path, query, [200, 400].includes(answer.status)]).toEqual([path, query, true])
          if (answer.status === 400) expectProblem(answer, INVALID)
        }),
        { seed: 1191, numRuns: 400 },
      )
    })
  })
})
