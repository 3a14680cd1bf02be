import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Test } from 'supertest'
import { type Client, describeOnBothDatabases, makePerson, signIn } from '../support/library'
import { answers, NO_ID } from './rows'
import { ASKERS, openStaffedLibrary, type Asker, type StaffedLibrary } from './staffedLibrary'

/**
 * Written by hand: the answer to each call about sendings. `waiting` goes from the editor through the command (`coordinator`) to `post`,
 * `told` goes at once; `sent` was sent by the coordinator; `rule` and `subscription` are the editor's and the post's.
 */
const CALLS = table(`
                      anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
preview               401        403    200     200       403       200          403      403          403
waiting/recipients    401        403    200     200       403       200          404      404          403
sent/recipients       401        403    200     200       403       200          404      404          403
sent/add              401        403    200     200       403       200          404      404          403
sent/release          401        403    200     200       403       200          404      404          403
sent/extend           401        403    200     200       403       200          404      404          403
waiting/add           401        403    200     200       403       403          404      404          403
waiting/release       401        403    200     200       403       403          404      404          403
none/release          401        403    404     404       403       404          404      404          403
waiting/forward       401        403    403     403       403       200          404      404          403
told/hold             401        403    403     403       403       200          404      404          403
told/let-go           401        403    403     403       403       200          404      404          403
subscribe             401        201    403     403       403       201          201      403          403
subscribe-elsewhere   401        201    403     403       403       403          403      403          403
subscription/end      401        200    404     404       404       200          200      404          404
rules/preview         401        403    200     200       403       200          404      404          403
rules/make            401        403    201     201       403       201          404      404          403
rule/end              401        403    200     200       403       404          404      404          403
post/backlog          401        403    200     200       403       200          404      404          403
ward/backlog          401        403    200     200       403       403          404      404          403
post/send             401        403    200     200       403       200          403      403          403
`)

describeOnBothDatabases('who may change a sending, by which call', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
    // Somebody to forward for the command; the broadcaster does not speak for the ward.
    await makePerson(staff.library, { username: 'thay', roles: ['coordinator'], unit: staff.units.command })
  })
  afterAll(() => staff?.close())

  const idFrom = async (request: Test): Promise<string> => {
    const answer = await request
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return String(answer.body.doc.id)
  }

  const send = (client: Client, more: object = {}): Promise<string> =>
    idFrom(client.post('/api/assignments', { documents: [staff.documents.public], units: [staff.units.post], ...more }))

  const rule = () => ({
    name: 'Quy tắc',
    topics: ['bien-gioi'],
    recipients: { units: [staff.units.post] },
    backlog: 'none',
  })

  /** A fresh one each time: what one asker does must not stand in the way of the next. */
  async function call(name: string, asker: Asker): Promise<{ status: number }> {
    const { as, units, documents } = staff
    const [what = '', act = ''] = name.split('/')
    const client = as(asker)
    const through = { through: units.command, ...(what === 'told' ? { throughMode: 'told' } : {}) }
    const body = bodies()[act] ?? {}
    switch (what) {
      case 'preview':
        return client.post('/api/assignments/preview', { documents: [documents.public], units: [units.post] })
      case 'none':
        return client.post(`/api/assignments/${NO_ID}/${act}`, body)
      case 'sent':
      case 'waiting':
      case 'told': {
        const id = await (what === 'sent' ? send(as('coordinator')) : send(as('editor'), through))
        if (act === 'let-go')
          await (await signIn(staff.library, 'thay')).post(`/api/assignments/${id}/hold`, { reason: 'x' })
        const path = `/api/assignments/${id}/${act}`
        return act === 'recipients' ? client.get(path) : client.post(path, body)
      }
      case 'subscribe':
      case 'subscribe-elsewhere': {
        const unit = what === 'subscribe' ? units.post : units.ward
        return client.post('/api/topic-subscriptions', { unit, topics: ['bien-gioi'] })
      }
      case 'subscription': {
        const made = as('admin').post('/api/topic-subscriptions', { unit: units.post, topics: ['bien-gioi'] })
        return client.post(`/api/topic-subscriptions/${await idFrom(made)}/end`)
      }
      case 'rules':
        return client.post(`/api/standing-rules${act === 'preview' ? '/preview' : ''}`, rule())
      case 'rule':
        return client.post(`/api/standing-rules/${await idFrom(as('editor').post('/api/standing-rules', rule()))}/end`)
      default: {
        const path = `/api/units/${what === 'post' ? units.post : units.ward}/backlog`
        return act === 'send' ? client.post(path, { documents: [documents.public] }) : client.get(path)
      }
    }
  }

  const bodies = (): Record<string, object> => ({
    add: { units: [staff.units.coast] },
    release: { units: [staff.units.post], reason: 'Gửi nhầm' },
    extend: { dueOn: '2999-12-31', reason: 'Bão' },
    hold: { reason: 'Chờ ý kiến' },
  })

  it.each(Object.entries(CALLS))('%s', async (name, expected) => {
    const actual = await answers(ASKERS, async (asker) => (await call(name, asker)).status)
    expect(actual).toEqual(expected)
  })

  it('shows a sending through the command to its coordinator, with what became of it, and to no other unit', async () => {
    const id = await send(staff.as('editor'), { through: staff.units.command })
    const other = await send(staff.as('editor'))
    await staff.as('coordinator').post(`/api/assignments/${id}/forward`)
    const listed = async (path: string) =>
      (await staff.as('coordinator').get(`${path}?limit=500&depth=0`)).body.docs as { id: string; assignment: string }[] // a list of rows
    const ids = (await listed('/api/assignments')).map((row) => row.id)
    expect([ids.includes(id), ids.includes(other)]).toEqual([true, false])
    const of = (await listed('/api/assignment-steps')).map((row) => row.assignment)
    expect([of.includes(id), of.includes(other)]).toEqual([true, false])
    expect((await staff.as('officer').get('/api/assignment-steps')).status).toBe(403)
  })
})

function table(text: string): Record<string, Record<string, string>> {
  const [head = '', ...lines] = text.trim().split('\n')
  const columns = head.trim().split(/\s+/)
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...cells] = line.trim().split(/\s+/)
      return [name, Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))]
    }),
  )
}
