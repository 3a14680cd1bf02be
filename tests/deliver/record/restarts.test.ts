import { expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { collections } from '../../../collections'
import { type Library, openLibrary } from '../../../src/openLibrary'
import { payloadConfig } from '../../../src/platform/payloadConfig'
import { readSettings } from '../../../src/settings'
import { type DatabaseKind, describeOnBothDatabases, PATIENCE_MS } from '../../support/library'
import { describeOnMongodb } from '../../support/mongod'
import { publishOne } from '../../support/publishing'
import { openReceiver } from '../../support/receiver'
import { openWebhookGround, told, type WebhookGround } from './webhookGround'

/** Another process of the same installation: its own catalogue, the same record. */
async function openBeside({ library }: WebhookGround, database: DatabaseKind): Promise<Library> {
  const { settings, directory } = library
  const dataDir = database === 'mongodb' ? join(directory, randomUUID()) : settings.dataDir
  const env = {
    DATA_DIR: dataDir,
    MEDIA_DIR: settings.mediaDir,
    PAYLOAD_SECRET: settings.payloadSecret,
    PUBLIC_URL: settings.publicUrl,
    LOG_LEVEL: 'fatal',
    DEMO: 'off',
    JOURNAL_POLL_MS: '50',
    WEBHOOK_ALLOW_PRIVATE: '127.0.0.1',
    ...(settings.database.kind === 'mongodb' ? { DATABASE_URL: settings.database.url } : {}),
  }
  const another = readSettings(env)
  const config = payloadConfig(another, collections)
  return openLibrary({ settings: another, config, instanceKey: randomUUID(), staleAfterMs: PATIENCE_MS })
}

describeOnBothDatabases('a webhook across a restart', (database) => {
  it('is told again, under the same id, what was on its way when the process ended, and then the rest', async () => {
    const ground = await openWebhookGround(database)
    const receiver = await openReceiver()
    const { id: consumer } = await ground.makeConsumer({ access: ['public'] })
    await ground.makeWebhook(consumer, receiver.url)
    await ground.sent()
    const arrived = new Promise<void>((resolve) => receiver.answer(() => resolve()))
    const first = await publishOne(ground.desk, { title: 'Đang trên đường' })
    await arrived
    const second = await publishOne(ground.desk, { title: 'Chờ phía sau' })
    await ground.library.closeOnly()
    expect(told(receiver)).toEqual(['reset', `upsert ${first} 1`])

    receiver.answer((res) => res.writeHead(204).end())
    const again = await openBeside(ground, database)
    await again.notifications.now()
    expect(new Set(told(receiver))).toEqual(new Set(['reset', `upsert ${first} 1`, `upsert ${second} 1`]))
    expect(told(receiver).at(-1)).toBe(`upsert ${second} 1`)
    const total = receiver.received.length
    await again.notifications.now()
    expect(receiver.received).toHaveLength(total)
    await again.close()
    await receiver.close()
    await ground.library.close()
  })
})

describeOnMongodb('a webhook of two processes (MongoDB)', () => {
  it('is told everything in order and nothing twice, whichever process sends it', async () => {
    const ground = await openWebhookGround('mongodb')
    const other = await openBeside(ground, 'mongodb')
    const receiver = await openReceiver()
    let underWay = 0
    let most = 0
    receiver.answer((res) => {
      underWay += 1
      most = Math.max(most, underWay)
      setTimeout(() => {
        underWay -= 1
        res.writeHead(204).end()
      }, 20)
    })
    const { id: consumer } = await ground.makeConsumer({ access: ['public'] })
    await ground.makeWebhook(consumer, receiver.url)
    await ground.sent()
    const published: string[] = []
    for (let index = 0; index < 12; index += 1)
      published.push(await publishOne(ground.desk, { title: `Tài liệu ${index}` }))
    for (const { keeper, notifications } of [ground.library, other]) {
      await keeper.settled()
      await notifications.now()
    }
    await ground.sent()
    expect(told(receiver)).toEqual(['reset', ...published.map((id) => `upsert ${id} 1`)])
    expect(most).toBe(1)
    await other.close()
    await ground.library.close()
    await receiver.close()
  })

  it('is told by the other process once the lease of one that died has run out, not before', async () => {
    const ground = await openWebhookGround('mongodb')
    const receiver = await openReceiver()
    const { id: consumer } = await ground.makeConsumer({ access: ['public'] })
    const webhook = await ground.makeWebhook(consumer, receiver.url)
    await ground.sent()
    const dead = { leaseId: randomUUID(), leaseUntil: new Date(Date.now() + 30_000).toISOString() }
    await ground.library.payload.db.updateOne({ collection: 'webhooks', id: webhook.id, data: dead, returning: false })
    const id = await publishOne(ground.desk, { title: 'Sau khi một tiến trình chết' })
    await ground.sent()
    expect(told(receiver)).toEqual(['reset'])
    ground.pass(31_000)
    await ground.sent()
    expect(told(receiver)).toEqual(['reset', `upsert ${id} 1`])
    await ground.library.close()
    await receiver.close()
  })
})
