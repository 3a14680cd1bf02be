import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ROLES } from '../../../collections/access/permissions'
import { clientWith, describeOnBothDatabases, makePerson, signIn } from '../../support/library'
import { publishOne } from '../../support/publishing'
import { openReceiver, type Receiver } from '../../support/receiver'
import { isGenuine, openWebhookGround, told, type WebhookGround } from './webhookGround'

const PRIVATE = 'Địa chỉ này nằm trong mạng nội bộ'
const HIDDEN = ['secret', 'formerSecret', 'formerSecretUntil', 'position', 'positionSeq', 'leaseId', 'leaseUntil']

describeOnBothDatabases('webhooks in the record', (database) => {
  let ground: WebhookGround
  let receiver: Receiver
  let consumer: string

  beforeAll(async () => {
    const names: Record<string, string[]> = { 'cong.example.vn': ['8.8.8.8'], 'doi-huong.example.vn': ['10.0.0.5'] }
    const lookup = async (name: string) => names[name] ?? Promise.reject(new Error('ENOTFOUND'))
    ground = await openWebhookGround(database, { lookup })
    receiver = await openReceiver()
    consumer = (await ground.makeConsumer({ access: ['public'] })).id
  })
  afterAll(async () => {
    await ground?.library.close()
    await receiver?.close()
  })

  const make = (body: object) => ground.admin.post('/api/webhooks', { consumer, active: false, ...body })
  const count = async (): Promise<number> => (await ground.admin.get('/api/webhooks/count')).body.totalDocs

  it('show their secret once, when it is made, and never again, nor anything else that is hidden', async () => {
    const made = await make({ url: receiver.url })
    expect(made.body.doc.newSecret).toMatch(/^whsec_/)
    const { id, newSecret } = made.body.doc
    for (const path of [`/api/webhooks/${id}`, '/api/webhooks?showHiddenFields=true&limit=0']) {
      const { text } = await ground.admin.get(path)
      expect(text).not.toContain(newSecret)
      for (const name of HIDDEN) expect(text).not.toContain(`"${name}"`)
    }
    const saved = await ground.admin.patch(`/api/webhooks/${id}`, { active: false })
    expect(saved.body.doc.newSecret).toBeNull()
    const asked = await ground.admin.get('/api/webhooks?where[secret][like]=a')
    expect(asked.body).toMatchObject({ status: 400, code: 'platform/invalid-input' })
    const [row] = (await ground.library.payload.db.find({ collection: 'webhooks', where: { id: { equals: id } } })).docs
    expect(JSON.stringify(row)).not.toContain(newSecret.slice(6))
  })

  it('take nothing from a client that only the sender may set, and keep their consumer', async () => {
    const other = await ground.makeConsumer({ access: ['public', 'internal'] })
    const forged = { secret: 'x', position: 'x', leaseUntil: '9999', state: 'retrying', failures: 7, lastError: 'gone' }
    const { body } = await make({ url: receiver.url, ...forged })
    await ground.admin.patch(`/api/webhooks/${body.doc.id}`, { ...forged, consumer: other.id })
    const [row] = (
      await ground.library.payload.db.find<Record<string, unknown> & { id: string }>({
        collection: 'webhooks',
        where: { id: { equals: body.doc.id } },
      })
    ).docs
    expect(row).toMatchObject({ state: 'stopped', failures: 0, consumer })
    expect([row?.secret === 'x', row?.position ?? null, row?.lastError ?? null]).toEqual([false, null, null])
  })

  it.each([
    ['https://localhost./', PRIVATE],
    ['https://2130706434/', PRIVATE],
    ['https://[::ffff:7f00:2]/', PRIVATE],
    ['https://169.254.169.254/latest/', PRIVATE],
    ['https://doi-huong.example.vn/', PRIVATE],
    ['http://cong.example.vn/', 'https://'],
    ['https://a:b@cong.example.vn/', 'không kèm tên và mật khẩu'],
    ['https://cong.example.vn:22/', 'cổng 443'],
    [`https://cong.example.vn/${'a'.repeat(500)}`, '500 ký tự'],
    ['tin-bao', 'https://ten-may'],
    ['', 'Hãy nhập địa chỉ'],
  ])('refuse the address %j in words and store nothing', async (url, words) => {
    const before = await count()
    const { body } = await make({ url })
    expect(body).toMatchObject({ status: 400, code: 'platform/invalid-input', errors: [{ path: 'url' }] })
    expect(body.errors[0].message).toContain(words)
    expect(await count()).toBe(before)
  })

  it('accept a public host, one that is allowed, and one whose name does not resolve yet', async () => {
    for (const url of ['https://cong.example.vn/x', receiver.url, 'https://sap-co.example.vn/'])
      expect((await make({ url })).status).toBe(201)
    const unknown = await make({ url: receiver.url, consumer: '01900000-0000-7000-8000-000000000000' })
    expect(unknown.body).toMatchObject({ status: 400, errors: [{ path: 'consumer' }] })
  })

  it('are not called where the name leads inside by now', async () => {
    const { body } = await make({ url: 'https://cong.example.vn/x' })
    const { id } = body.doc
    // As if the name had been changed after it was saved.
    await ground.library.payload.db.updateOne({
      collection: 'webhooks',
      id,
      data: { url: 'https://doi-huong.example.vn/x', active: true, state: 'sending' },
      returning: false,
    })
    await ground.sent()
    expect(await ground.row(id)).toMatchObject({ state: 'retrying', lastError: 'private-address', failures: 1 })
    expect((await ground.admin.patch(`/api/webhooks/${id}`, { active: false })).body.doc.state).toBe('stopped')
  })

  it('sign with the former secret beside the new one for a day', async () => {
    const webhook = await ground.makeWebhook(consumer, receiver.url)
    await ground.sent()
    const renewed = (await ground.admin.patch(`/api/webhooks/${webhook.id}`, { renew: true })).body.doc.newSecret
    expect(renewed).not.toBe(webhook.secret)
    const newest = async (): Promise<boolean[]> => {
      receiver.received.length = 0
      await publishOne(ground.desk, { title: 'Xoay khóa' })
      await ground.sent()
      const [one] = receiver.received
      return [webhook.secret, renewed].map((secret) => one !== undefined && isGenuine(one, secret))
    }
    expect(await newest()).toEqual([true, true])
    ground.pass(25 * 3_600_000)
    expect(await newest()).toEqual([false, true])
    await ground.admin.patch(`/api/webhooks/${webhook.id}`, { active: false })
  })

  it('send a signed trial that names nothing, tell what came of it, and stay as they were', async () => {
    const made = await make({ url: receiver.url })
    const { id, newSecret } = made.body.doc
    receiver.received.length = 0
    const before = await ground.row(id)
    const taken = await ground.admin.post(`/api/webhooks/${id}/test`)
    expect([taken.status, taken.body]).toEqual([200, { doc: { taken: true, status: 204, error: null } }])
    expect(told(receiver)).toEqual(['test'])
    expect(receiver.received.map((one) => isGenuine(one, newSecret))).toEqual([true])
    receiver.answer((res) => res.writeHead(401).end('<b>bí mật</b>'))
    const refused = await ground.admin.post(`/api/webhooks/${id}/test`)
    expect(refused.body).toEqual({ doc: { taken: false, status: 401, error: 'refused' } })
    expect(await ground.row(id)).toEqual(before)
    receiver.answer((res) => res.writeHead(204).end())
  })

  it('are tried and resent by administrators only, and others do not learn what exists', async () => {
    const { body } = await make({ url: receiver.url })
    receiver.received.length = 0
    const before = await ground.row(body.doc.id)
    const asked = (client: WebhookGround['admin'], act: string, id: string) => client.post(`/api/webhooks/${id}/${act}`)
    const missing = '01900000-0000-7000-8000-000000000000'
    for (const role of ROLES.filter((each) => each !== 'admin')) {
      await makePerson(ground.library, { username: `thu-${role}`, roles: [role] })
      const client = await signIn(ground.library, `thu-${role}`)
      for (const act of ['resend', 'test']) {
        const answer = await asked(client, act, body.doc.id)
        expect([role, act, answer.status]).toEqual([role, act, 403])
        expect((await asked(client, act, missing)).body).toEqual(answer.body)
      }
    }
    const { key } = await ground.makeConsumer({ access: ['public', 'internal'] })
    for (const act of ['resend', 'test']) {
      expect((await asked(clientWith(ground.library, `Bearer ${key}`), act, body.doc.id)).status).toBe(401)
      expect((await asked(ground.admin, act, missing)).body).toMatchObject({ status: 404, code: 'platform/not-found' })
      expect((await asked(ground.admin, act, 'x')).status).toBe(404)
    }
    await ground.sent()
    expect(receiver.received).toEqual([])
    expect(await ground.row(body.doc.id)).toEqual(before)
  })
})
