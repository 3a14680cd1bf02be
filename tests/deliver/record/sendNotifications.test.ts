import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { readJournal } from '../../../src/platform/journal/readJournal'
import { clientWith, describeOnBothDatabases, makeUnit } from '../../support/library'
import { publishAgain, publishOne } from '../../support/publishing'
import { openReceiver, type Receiver } from '../../support/receiver'
import { isGenuine, openWebhookGround, told, type WebhookGround } from './webhookGround'

describeOnBothDatabases('a webhook', (database) => {
  let ground: WebhookGround
  let receiver: Receiver
  let unit: string

  beforeAll(async () => {
    ground = await openWebhookGround(database)
    unit = await makeUnit(ground.library, { name: 'Đồn Thử' })
  })
  afterAll(() => ground?.library.close())
  beforeEach(async () => {
    receiver = await openReceiver()
  })
  afterEach(async () => {
    // What was not taken must not come to the next test's receiver.
    for (const { id } of (await ground.admin.get('/api/webhooks?limit=0')).body.docs)
      await ground.admin.patch(`/api/webhooks/${id}`, { active: false })
    await ground.sent()
    await receiver.close()
  })

  const publish = (title: string, more: object = {}) => publishOne(ground.desk, { title, ...more })
  const withdraw = (id: string) => ground.desk.approver.post(`/api/documents/${id}/withdraw`, { reason: 'Sai' })

  /** A consumer of its own with a webhook that has been told to begin. */
  async function begin(rights: Record<string, unknown> = { access: ['public'] }) {
    const consumer = await ground.makeConsumer(rights)
    const webhook = await ground.makeWebhook(consumer.id, receiver.url)
    await ground.sent()
    expect(told(receiver)).toEqual(['reset'])
    receiver.received.length = 0
    return { consumer, webhook }
  }

  async function changeAccess(id: string, access: string): Promise<void> {
    await ground.desk.editor.post(`/api/documents/${id}/revise`)
    await ground.desk.editor.patch(`/api/documents/${id}`, { access })
    await publishAgain(ground.desk, id)
  }

  it('is told of what is published, changed and withdrawn, in order, signed, by id only', async () => {
    const { consumer, webhook } = await begin()
    const id = await publish('Tờ rơi biển đảo')
    await ground.sent()
    await changeAccess(id, 'public')
    await ground.sent()
    await withdraw(id)
    await ground.sent()
    expect(told(receiver)).toEqual([`upsert ${id} 1`, `upsert ${id} 2`, `remove ${id} withdrawn`])
    expect(receiver.received.map((one) => isGenuine(one, webhook.secret))).toEqual([true, true, true])
    for (const { headers, body, text } of receiver.received) {
      expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': body.id })
      expect(Math.floor(Date.parse(body.at) / 1000)).toBe(Number(headers['webhook-timestamp']))
      expect(text).not.toMatch(/Tờ rơi|title|Nội dung/)
    }
    const places = receiver.received.map(({ body }) => body.next)
    const key = clientWith(ground.library, `Bearer ${consumer.key}`)
    const feed = await key.get(`/api/v1/changes?since=${places[1]}`)
    expect(feed.body.items).toMatchObject([{ kind: 'remove', id, reason: 'withdrawn' }])
    expect((await key.get(`/api/v1/changes?since=${places[2]}`)).body.items).toEqual([])
  })

  it('is told by itself, without being asked', async () => {
    await begin()
    const arrived = new Promise<void>((resolve) => receiver.answer((res) => resolve(void res.writeHead(204).end())))
    const id = await publish('Báo ngay')
    await arrived
    expect(told(receiver)).toEqual([`upsert ${id} 1`])
  })

  it('hears nothing of what its consumer may not see, and a removal of what it may see no longer', async () => {
    await begin()
    await publish('Nội bộ', { access: 'internal' })
    const assigned = await publish('Chỉ nơi nhận', { access: 'assigned' })
    await ground.desk.approver.post('/api/assignments', { documents: [assigned], units: [unit], confirm: false })
    await withdraw(assigned)
    await ground.sent()
    expect(receiver.received).toEqual([])
    const id = await publish('Lúc đầu công khai')
    await ground.sent()
    await changeAccess(id, 'internal')
    await ground.sent()
    await changeAccess(id, 'internal')
    await withdraw(id)
    await ground.sent()
    expect(told(receiver)).toEqual([`upsert ${id} 1`, `remove ${id} scope`])
  })

  it('begins anew when its consumer’s scope changes, and then hears what the new scope holds', async () => {
    const { consumer } = await begin({ access: ['public', 'assigned'], units: [unit] })
    const before = await publish('Chỉ cho đồn', { access: 'assigned' })
    await ground.desk.approver.post('/api/assignments', { documents: [before], units: [unit], confirm: false })
    await ground.sent()
    await ground.admin.patch(`/api/api-consumers/${consumer.id}`, { access: ['public'], units: [] })
    await withdraw(before)
    await publish('Lại chỉ cho đồn', { access: 'assigned' })
    const open = await publish('Cho mọi người')
    await ground.sent()
    const key = clientWith(ground.library, `Bearer ${consumer.key}`)
    expect(told(receiver).slice(0, 2)).toEqual([`upsert ${before} 1`, 'reset'])
    // The new publication came before the reset or after it, as the sender was quick or not.
    expect([[], [`upsert ${open} 1`]]).toContainEqual(told(receiver).slice(2))
    const { body } = await key.get('/api/v1/documents?limit=100')
    expect(body.items.map((item: { id: string }) => item.id)).toContain(open)
  })

  it('rests while its consumer is revoked, and goes on from there when it has a new key', async () => {
    const { consumer, webhook } = await begin()
    await ground.admin.patch(`/api/api-consumers/${consumer.id}`, { revoked: true })
    const id = await publish('Trong lúc thu hồi khóa')
    await ground.sent()
    expect(receiver.received).toEqual([])
    expect(await ground.row(webhook.id)).toMatchObject({ state: 'sending', failures: 0 })
    await ground.admin.patch(`/api/api-consumers/${consumer.id}`, { renew: true })
    await ground.sent()
    expect(told(receiver)).toEqual([`upsert ${id} 1`])
  })

  it('is tried again with growing pauses under the same id, stops after two days, and goes on when an admin resends', async () => {
    const { webhook } = await begin()
    receiver.answer((res) => res.writeHead(500).end('bí mật của máy nhận'))
    const id = await publish('Máy nhận hỏng')
    const pauses: number[] = []
    for (;;) {
      await ground.sent()
      const tries = receiver.received.length
      const row = await ground.row(webhook.id)
      expect(row).toMatchObject({ failures: tries, lastStatus: 500, lastError: 'refused' })
      if (row.state === 'stopped') break
      expect(row.state).toBe('retrying')
      const pause = Date.parse(String(row.nextAttemptAt)) - Date.parse(String(row.lastAttemptAt))
      pauses.push(pause / 1000)
      ground.pass(pause)
    }
    expect(pauses).toEqual([5, 30, 120, 600, 3600, 10_800, 21_600, 43_200, 86_400])
    expect(new Set(receiver.received.map(({ body }) => body.id)).size).toBe(1)
    expect(receiver.received.every((one) => isGenuine(one, webhook.secret))).toBe(true)
    const times = receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']))
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    ground.pass(10 * 86_400_000)
    await ground.sent()
    expect(receiver.received).toHaveLength(10)
    expect(JSON.stringify(await ground.row(webhook.id))).not.toContain('bí mật')

    receiver.answer((res) => res.writeHead(204).end())
    const answer = await ground.admin.post(`/api/webhooks/${webhook.id}/resend`)
    expect([answer.status, answer.body.doc]).toEqual([200, { id: webhook.id, active: true, state: 'sending' }])
    await ground.sent()
    expect(told(receiver).slice(10)).toEqual([`upsert ${id} 1`])
    expect(await ground.row(webhook.id)).toMatchObject({
      state: 'sending',
      failures: 0,
      lastError: null,
      stoppedAt: null,
    })
    const again = await ground.admin.post(`/api/webhooks/${webhook.id}/resend`)
    expect(again.body).toMatchObject({ status: 409, code: 'deliver/nothing-to-resend' })
    await ground.library.keeper.settled()
    const events = (await readJournal(ground.library.payload, { after: 0, limit: 5000 })).filter(
      ({ code, data }) => code.startsWith('deliver/') && data.webhook === webhook.id,
    )
    expect(events.map(({ code, actor }) => [code, actor.name])).toEqual([
      ['deliver/webhook-changed', 'Người quantri'],
      ['deliver/webhook-stopped', 'Hệ thống'],
      ['deliver/webhook-resent', 'Người quantri'],
    ])
    expect(JSON.stringify(events)).not.toMatch(/whsec_/)
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/127\.0\.0\.1/)
  })

  it('is never told later of what was withdrawn while it could not be reached', async () => {
    await begin()
    receiver.answer((res) => void res.socket?.destroy())
    const recalled = await publish('Sẽ thu hồi')
    await ground.sent()
    await withdraw(recalled)
    const kept = await publish('Vẫn còn')
    receiver.received.length = 0
    receiver.answer((res) => res.writeHead(204).end())
    ground.pass(5_000)
    await ground.sent()
    expect(told(receiver)).toEqual([`upsert ${kept} 1`])
  })

  it('is switched off by a receiver that says 410, and follows no redirect', async () => {
    const { webhook } = await begin()
    receiver.answer((res) => res.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end())
    await publish('Chuyển hướng')
    await ground.sent()
    expect(await ground.row(webhook.id)).toMatchObject({ state: 'retrying', lastError: 'redirected', lastStatus: 302 })
    receiver.answer((res) => res.writeHead(410).end())
    ground.pass(5_000)
    await ground.sent()
    expect(await ground.row(webhook.id)).toMatchObject({ active: false, state: 'stopped', lastError: 'gone' })
    ground.pass(86_400_000)
    await ground.sent()
    expect(receiver.received).toHaveLength(2)
  })

  it('does not wait for another webhook whose receiver is slow', async () => {
    const slow = await openReceiver()
    let release = (): void => undefined
    slow.answer((res) => {
      release = () => void res.writeHead(204).end()
    })
    const { consumer } = await begin()
    await ground.makeWebhook(consumer.id, slow.url)
    const arrived = new Promise<void>((resolve) => receiver.answer((res) => resolve(void res.writeHead(204).end())))
    const id = await publish('Không chờ máy chậm')
    await arrived
    expect(told(receiver)).toEqual([`upsert ${id} 1`])
    slow.answer((res) => res.writeHead(204).end())
    release()
    await ground.sent()
    await slow.close()
  })

  it('says that it must have a new secret where the installation’s own was changed', async () => {
    const { webhook } = await begin()
    const { payload } = ground.library
    const { secret } = payload.config
    Object.assign(payload.config, { secret: 'một bí mật khác cũng dài hơn ba mươi hai ký tự' })
    await publish('Khóa không đọc được')
    await ground.sent()
    expect(receiver.received).toEqual([])
    expect(await ground.row(webhook.id)).toMatchObject({ state: 'stopped', lastError: 'secret-unreadable' })
    Object.assign(payload.config, { secret })
  })
})
