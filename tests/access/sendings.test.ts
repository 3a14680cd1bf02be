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
  let another: Client
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
    // Somebody to forward for the command; the broadcaster does not speak for the ward.
    await makePerson(staff.library, { username: 'thay', roles: ['coordinator'], unit: staff.units.command })
    another = await signIn(staff.library, 'thay')
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
    const [what = '', act = ''] = name.split('/')
    const made = MADE[what]
    if (made) return onSending({ client: staff.as(asker), id: await made(), act })
    const other = others(staff.as(asker))[name]
    if (!other) throw new Error(`no call is named ${name}`)
    return other()
  }

  const MADE: Record<string, () => Promise<string>> = {
    none: async () => NO_ID,
    sent: () => send(staff.as('coordinator')),
    waiting: () => send(staff.as('editor'), { through: staff.units.command }),
    told: () => send(staff.as('editor'), { through: staff.units.command, throughMode: 'told' }),
  }

  async function onSending({
    client,
    id,
    act,
  }: {
    client: Client
    id: string
    act: string
  }): Promise<{ status: number }> {
    const path = `/api/assignments/${id}/${act}`
    if (act === 'recipients') return client.get(path)
    if (act === 'let-go') await another.post(`/api/assignments/${id}/hold`, { reason: 'Chờ' })
    return client.post(path, bodies()[act] ?? {})
  }

  function others(client: Client): Record<string, () => Promise<{ status: number }>> {
    const { units, documents, as } = staff
    const subscribe = (by: Client, unit: string) => by.post('/api/topic-subscriptions', { unit, topics: ['bien-gioi'] })
    const backlog = (unit: string) => `/api/units/${unit}/backlog`
    const sending = { documents: [documents.public] }
    return {
      preview: async () => client.post('/api/assignments/preview', { ...sending, units: [units.post] }),
      subscribe: async () => subscribe(client, units.post),
      'subscribe-elsewhere': async () => subscribe(client, units.ward),
      'subscription/end': async () =>
        client.post(`/api/topic-subscriptions/${await idFrom(subscribe(as('admin'), units.post))}/end`),
      'rules/preview': async () => client.post('/api/standing-rules/preview', rule()),
      'rules/make': async () => client.post('/api/standing-rules', rule()),
      'rule/end': async () =>
        client.post(`/api/standing-rules/${await idFrom(as('editor').post('/api/standing-rules', rule()))}/end`),
      'post/backlog': async () => client.get(backlog(units.post)),
      'ward/backlog': async () => client.get(backlog(units.ward)),
      'post/send': async () => client.post(backlog(units.post), sending),
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
