import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { dayBefore } from '../../src/assign/rules/units/dated'
import { quarterOf } from '../../src/report/rules/reportPeriod'
import { vietnamDay } from '../../src/vietnamese/calendar'
import {
  type Client,
  describeOnBothDatabases,
  makeGroup,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishOne } from '../support/publishing'

describeOnBothDatabases('the reports of a library that is used', (database) => {
  let library: TestLibrary
  let desk: Desk
  let people: Record<'dieuphoi' | 'tuyhoa' | 'loa', Client>
  let documentId: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    const command = await makeUnit(library, { name: 'Ban Chỉ huy', slug: 'ban-chi-huy', coastOrder: 5 })
    const post = { parent: command, slug: 'don-tuy-hoa', coastOrder: 10 }
    const tuyHoa = await makeUnit(library, { name: 'Đồn Biên phòng Tuy Hòa', ...post })
    const xuanDai = await makeUnit(library, { name: 'Đồn Biên phòng Xuân Đài', parent: command, slug: 'don-xuan-dai' })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: command })
    await makePerson(library, { username: 'tuyhoa', roles: ['officer'], unit: tuyHoa, confirmsForUnit: true })
    await makePerson(library, { username: 'loa', roles: ['broadcaster'], unit: tuyHoa })
    people = {
      dieuphoi: await signIn(library, 'dieuphoi'),
      tuyhoa: await signIn(library, 'tuyhoa'),
      loa: await signIn(library, 'loa'),
    }
    const id = await makeGroup(library, 'noi-nhan-ke-hoach', [tuyHoa, xuanDai])
    const data = { counted: true }
    await library.payload.update({ collection: 'unit-groups', id, data, overrideAccess: true })
    documentId = await publishOne(desk, { title: 'Tờ gấp về biển đảo', access: 'assigned' })
    const sent = { documents: [documentId], units: [tuyHoa, xuanDai], confirm: true }
    expect((await desk.editor.post('/api/assignments', sent)).status).toBe(201)
    expect((await people.tuyhoa.get(`/tai-lieu/${documentId}`).redirects(1)).status).toBe(200)
  })
  afterAll(() => library?.close())

  const page = (client: Client, path: string) => client.get(path).set('Cookie', `payload-token=${client.token}`)

  it('answers a leader from the ledger: one post has opened what it was sent, one has not', async () => {
    const { text } = await page(desk.approver, '/bao-cao').expect(200)
    expect(text).toMatch(/Đơn vị nào chưa\?.*1 đơn vị: <\/strong><span><a [^>]*>Đồn Biên phòng Xuân Đài<\/a>/s)
    const rows = await page(desk.approver, '/bao-cao/cung-cap').expect(200)
    expect(rows.text).toMatch(/Chưa \(1\).*Xuân Đài.*Đã \(1\).*Tuy Hòa/s)
    expect(rows.text).not.toContain('Ban Chỉ huy')
  })

  it('shows an officer the own unit, a coordinator those below, and others nothing', async () => {
    const own = await page(people.tuyhoa, '/bao-cao/don-vi/don-tuy-hoa').expect(200)
    expect(own.text).not.toContain('Xuân Đài')
    await page(people.tuyhoa, '/bao-cao/don-vi/don-xuan-dai').expect(404)
    expect((await page(people.dieuphoi, '/bao-cao').expect(200)).text).toContain('Xuân Đài')
    await page(people.loa, '/bao-cao').expect(403)
    expect((await supertest(library.app).get('/bao-cao').expect(303)).headers['location']).toContain('/dang-nhap')
  })

  it.each(['so-sanh', 'dai-ven-bien', 'in', 'ghi-sau-ky', 'da-chot', 'boi-duong', 'xuat.csv', 'xuat.xlsx', 'in.pdf'])(
    'answers %s from the record',
    async (path) => {
      const answer = await page(desk.approver, `/bao-cao/${path}`).expect(200)
      expect(answer.headers['cache-control']).toBe('private, no-store')
    },
  )

  it('leaves the registers under the same address to themselves', async () => {
    await page(desk.editor, '/bao-cao/can-bo').expect(200)
    await page(desk.editor, '/bao-cao/chuong-trinh').expect(200)
    await page(desk.editor, '/bao-cao/trang-thiet-bi').expect(200)
  })

  it('closes a quarter that has passed and shows it, and refuses to close the same again', async () => {
    const present = quarterOf(vietnamDay(new Date()))
    const { from, to, name } = quarterOf(dayBefore(present.from))
    const quarter = `/bao-cao?tu=${from}&den=${to}`
    const shown = await page(desk.approver, quarter).expect(200)
    const fields = Object.fromEntries(
      [...shown.text.matchAll(/<form[^>]*action="\/bao-cao\/chot"[\s\S]*?<\/form>/g)]
        .flatMap(([form]) => [...form.matchAll(/<input[^>]*>/g)])
        .map(([input]) => [/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? 'on']),
    )
    const cookie = [shown.headers['set-cookie'] ?? []].flat().map((each) => each.split(';')[0])
    const close = () =>
      supertest(library.app)
        .post('/bao-cao/chot')
        .set('Cookie', [`payload-token=${desk.approver.token}`, ...cookie].join('; '))
        .set('Origin', 'https://thu-vien.test')
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send(fields)
    const answer = await close()
    expect([answer.status, answer.headers['location']]).toEqual([303, `${quarter}&bao=da-chot`])
    expect((await page(desk.approver, quarter)).text).toMatch(/Đã chốt.*Mã kiểm SHA-256:.*khớp với mã kiểm/s)
    expect((await page(desk.approver, '/bao-cao/da-chot')).text).toContain(name)
    expect((await close()).status).toBe(409)
  })
})
