import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { pseudonymiseOfficers } from '../../../src/report/officers/pseudonymiseOfficers'
import { linesAt, makePdf } from '../../ingest/makeFiles'
import { tokenIn } from '../../portal/openPortal'
import { type Client, describeOnBothDatabases } from '../../support/library'
import { openRegisterGround, type RegisterGround } from './registerGround'

type Row = { id: string; officer: string; certificateFile?: string | null }

describeOnBothDatabases('the file of a certificate', (database) => {
  let ground: RegisterGround
  let pdf: Buffer
  beforeAll(async () => {
    ground = await openRegisterGround(database, { OFFICER_NAME_MONTHS: '600' })
    pdf = await certificate('Chứng nhận hoàn thành lớp bồi dưỡng nghiệp vụ thông tin đối ngoại')
  })
  afterAll(() => ground?.close())

  const certificate = async (text: string) =>
    Buffer.from(await makePdf([linesAt([text, 'Tài liệu mẫu dùng để thử, không phải giấy thật, ai cũng đọc được.'])]))

  const resultOf = async (officer: string) =>
    (await ground.rows<Row>('attendances')).find((row) => row.officer === officer)

  /** Somebody with a result of a course of their own; answers what they and the result are called. */
  async function trained(entering: object, result: object = { result: 'passed' }) {
    const { id } = await ground.enter(entering)
    const course = await ground.course()
    const entered = await ground.people.bientap.post(`/api/courses/${course}/results`, {
      results: [{ officer: id, ...result }],
    })
    expect(entered.status).toBe(200)
    return { id, course, attendance: (await resultOf(id))?.id ?? '' }
  }

  type Sent = { officer: string; attendance: string; as: Client; bytes?: Buffer; name?: string }

  async function hand({ officer, attendance, as, bytes = pdf, name = 'giấy.pdf' }: Sent) {
    const { text } = await ground.page(`/bao-cao/can-bo/${officer}`, as)
    const answer = await supertest(ground.library.app)
      .post(`/bao-cao/can-bo/${officer}/chung-nhan`)
      .set('Cookie', `payload-token=${as.token}`)
      .set('Origin', ground.library.settings.publicUrl)
      .field('_ma', tokenIn(text))
      .field('ket-qua', attendance)
      .attach('tep', bytes, name)
    await ground.library.checkFiles()
    return answer
  }
  const open = async (attendance: string, who: Client) =>
    (await ground.page(`/bao-cao/chung-nhan/${attendance}`, who)).status

  it('is handed in by who keeps the register, and opened by those alone who see the name', async () => {
    const { people, ids } = ground
    const { id, attendance } = await trained({ name: 'Người Có Giấy', user: ids.don })
    const answer = await hand({ officer: id, attendance, as: people.dieuphoi })
    expect([answer.status, answer.headers['location']]).toEqual([303, `/bao-cao/can-bo/${id}?bao=da-nop-chung-nhan`])
    const media = (await resultOf(id))?.certificateFile ?? ''
    expect(await ground.eventsOf('report/certificate-filed')).toMatchObject([{ officer: id, file: media }])
    expect((await ground.page(`/bao-cao/can-bo/${id}`, people.don)).text).toContain(`/bao-cao/chung-nhan/${attendance}`)

    for (const who of ['bientap', 'quantri', 'dieuphoi', 'don'] as const)
      expect([who, await open(attendance, people[who])]).toEqual([who, 200])
    for (const who of ['duyet', 'kiemtra'] as const) {
      expect([who, await open(attendance, people[who])]).toEqual([who, 404])
      expect([who, (await people[who].get(`/api/media/${media}/file`)).status]).toEqual([who, 404])
      expect([who, (await people[who].get('/api/media?limit=100')).body.docs]).toEqual([who, []])
    }
    const opened = await ground.page(`/bao-cao/chung-nhan/${attendance}`, people.don)
    expect(opened.headers['content-disposition']).toContain('attachment')
    expect(opened.headers['content-security-policy']).toContain('sandbox')
  })

  it('is refused where nobody passed, by whom it is not for, and where it is none', async () => {
    const { people, units } = ground
    const absent = await trained({ name: 'Người Vắng' }, { result: 'absent' })
    const refused = await hand({ officer: absent.id, attendance: absent.attendance, as: people.bientap })
    expect([refused.status, refused.text.includes('Chỉ nộp tệp được cho kết quả đạt')]).toEqual([409, true])
    const passed = await trained({ name: 'Người Đạt', unit: units.ward, from: '2025-07-01' })
    const { id: officer, attendance } = passed
    const before = (await ground.rows('media')).length
    for (const [as, status] of [
      [people.don, 403],
      [people.kiemtra, 403],
    ] as const) {
      const sent = await supertest(ground.library.app)
        .post(`/bao-cao/can-bo/${officer}/chung-nhan`)
        .set('Cookie', `payload-token=${as.token}`)
        .set('Origin', ground.library.settings.publicUrl)
        .field('ket-qua', attendance)
        .attach('tep', pdf, 'giay.pdf')
      expect(sent.status).toBe(status)
    }
    const own = await trained({ name: 'Người Của Đồn' })
    const elsewhere = await hand({ officer: own.id, attendance, as: people.dieuphoi })
    expect(elsewhere.status).toBe(404)
    for (const [bytes, name, words] of [
      [Buffer.from('<html><script>1</script>'), 'giay.pdf', 'Lỗi: '],
      [Buffer.from('chữ'), 'giay.txt', 'Lỗi: '],
      [Buffer.alloc(0), 'giay.pdf', 'Hãy chọn một tệp có nội dung.'],
      [Buffer.alloc(10 * 1024 ** 2 + 1), 'giay.pdf', 'Tệp quá lớn'],
    ] as const) {
      const sent = await hand({ officer, attendance, as: people.bientap, bytes, name })
      expect([name, sent.status >= 400, sent.text.includes(words)]).toEqual([name, true, true])
    }
    expect((await resultOf(officer))?.certificateFile ?? null).toBeNull()
    expect((await ground.rows('media')).length).toBe(before)
  })

  it('gives way to another one, and goes with the result that it is for', async () => {
    const { people } = ground
    const { id, course, attendance } = await trained({ name: 'Người Thay Giấy' })
    await hand({ officer: id, attendance, as: people.bientap })
    const first = (await resultOf(id))?.certificateFile
    await hand({ officer: id, attendance, as: people.bientap, bytes: await certificate('Bản chụp rõ hơn') })
    const second = (await resultOf(id))?.certificateFile
    expect(second).not.toBe(first)
    const files = async () => (await ground.rows('media')).map((row) => row.id)
    expect([(await files()).includes(first ?? ''), (await files()).includes(second ?? '')]).toEqual([false, true])
    const again = (result: object) =>
      people.bientap.post(`/api/courses/${course}/results`, { results: [{ officer: id, ...result }] })
    await again({ result: 'passed', certificate: '7/2025' })
    expect((await resultOf(id))?.certificateFile).toBe(second)
    await again({ result: 'absent' })
    expect((await resultOf(id))?.certificateFile ?? null).toBeNull()
    expect((await files()).includes(second ?? '')).toBe(false)
  })

  it('goes with the name, to which nothing is added afterwards', async () => {
    const { people, library } = ground
    const { id, course, attendance } = await trained({ name: 'Người Đã Nghỉ', to: '2025-06-30' })
    await hand({ officer: id, attendance, as: people.bientap })
    const media = (await resultOf(id))?.certificateFile
    expect(await open(attendance, people.bientap)).toBe(200)
    await pseudonymiseOfficers(library.payload, { now: new Date('2026-07-01T05:00:00.000Z'), months: 12 })
    expect(await open(attendance, people.bientap)).toBe(404)
    expect((await ground.rows('media')).map((row) => row.id)).not.toContain(media)
    const later = await hand({ officer: id, attendance, as: people.bientap })
    expect([later.status, later.text.includes('Chưa ghi. Người này đã thôi phụ trách')]).toEqual([409, true])
    const enter = (results: object[]) => people.bientap.post(`/api/courses/${course}/results`, { results })
    expect((await enter([{ officer: id, result: 'passed' }])).body.doc).toMatchObject({ unchanged: 1 })
    const named = await enter([{ officer: id, result: 'passed', certificate: '9/2025' }])
    expect(named.body.errors).toMatchObject([
      { path: 'results.0.officer', message: 'Tên người này đã được thay bằng bí danh nên không ghi thêm được.' },
    ])
  })
})
