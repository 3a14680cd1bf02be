import { createHmac } from 'node:crypto'
import {
  makePerson,
  openTestLibrary,
  signIn,
  type Client,
  type DatabaseKind,
  type TestLibrary,
  type TestOptions,
} from '../../support/library'
import { makeDesk, type Desk } from '../../support/publishing'
import type { Item, Received, Receiver } from '../../support/receiver'

export type WebhookGround = {
  library: TestLibrary
  desk: Desk
  admin: Client
  /** Lets time pass for the sender, in milliseconds. */
  pass: (ms: number) => void
  makeConsumer: (rights: Record<string, unknown>) => Promise<{ id: string; key: string }>
  makeWebhook: (consumer: string, url: string) => Promise<{ id: string; secret: string }>
  /** The row as an administrator sees it. */
  row: (id: string) => Promise<Record<string, unknown>>
  /** Resolves when nothing is due any more. */
  sent: () => Promise<void>
}

/** A library whose webhooks may call 127.0.0.1, with an administrator, an editor and an approver. */
export async function openWebhookGround(
  database: DatabaseKind,
  { env = {}, lookup }: { env?: Record<string, string>; lookup?: TestOptions['lookup'] } = {},
): Promise<WebhookGround> {
  let passedMs = 0
  const sending = { now: () => new Date(Date.now() + passedMs), chance: () => 0.5 }
  const library = await openTestLibrary(
    database,
    { WEBHOOK_ALLOW_PRIVATE: '127.0.0.1', ...env },
    { sending, ...(lookup ? { lookup } : {}) },
  )
  await makePerson(library, { username: 'quantri', roles: ['admin'] })
  const admin = await signIn(library, 'quantri')
  return {
    library,
    admin,
    desk: await makeDesk(library),
    pass: (ms) => {
      passedMs += ms
    },
    makeConsumer: async (rights) => {
      const { body } = await admin.post('/api/api-consumers', { name: 'Cổng', ...rights })
      return { id: body.doc.id, key: body.doc.newKey }
    },
    makeWebhook: async (consumer, url) => {
      const { status, body } = await admin.post('/api/webhooks', { consumer, url })
      if (status !== 201) throw new Error(JSON.stringify(body))
      return { id: body.doc.id, secret: body.doc.newSecret }
    },
    row: async (id) => (await admin.get(`/api/webhooks/${id}?depth=0`)).body,
    sent: async () => {
      await library.keeper.settled()
      await library.notifications.now()
    },
  }
}

/** As a receiver verifies, written by the standard and not by our code. */
export function isGenuine({ headers, text }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = [headers['webhook-id'], headers['webhook-timestamp'], text].join('.')
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return String(headers['webhook-signature']).split(' ').includes(expected)
}

/** Everything that was told, in order, resets as their type. */
export function told({ received }: Receiver): string[] {
  return received.flatMap(({ body }) => body.items?.map(wordOf) ?? [body.type])
}

function wordOf({ kind, id, version, reason }: Item): string {
  return [kind, id, version ?? reason].join(' ')
}
