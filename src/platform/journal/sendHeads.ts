import type { Payload } from 'payload'
import { vietnamDay } from '../../vietnamese/calendar'
import type { Mail, MailOutcome } from '../mail/sendMail'
import { runAct } from '../runAct'
import { keepHeadOfDay } from './numberEvents'
import { headMail } from './rules/headMail'
import type { SignedHead } from './headSigner'

export type HeadPost = {
  payload: Payload
  to: string
  send: (mail: Mail) => Promise<MailOutcome>
  publicKeyPem: string
  publicUrl: string
  now: () => Date
}

type HeadRow = SignedHead & { id: string; mailedAt?: string | null }

/**
 * Sends the newest signed head of a day that is over to where somebody else keeps it, until the mail server has taken it. A head
 * vouches for all before it, so older ones need not follow. Two processes at once send the same mail twice, which does no harm.
 *
 * @throws Error with the server's fault, for the log; the next turn tries again
 */
export async function sendHeads(post: HeadPost): Promise<void> {
  const { payload, to, send, now } = post
  await keepFinishedDay(payload, now())
  const waiting = await unsentHeads(payload)
  const [newest] = waiting
  if (!newest) return
  const outcome = await send({ ...headMail({ ...newest, day: newest.id }, post), to, date: now() })
  if (!outcome.sent && outcome.retry !== 'unknown') throw new Error(`the journal's head was not sent: ${outcome.fault}`)
  const mailedAt = now().toISOString()
  for (const { id } of waiting) {
    await payload.db.updateOne({ collection: 'journal-heads', id, data: { mailedAt }, returning: false })
  }
}

/** A day on which nothing happens afterwards would wait for its head until something does. */
async function keepFinishedDay(payload: Payload, now: Date): Promise<void> {
  await runAct({ payload, user: null }, (req) => keepHeadOfDay(req, { today: vietnamDay(now) }))
}

/** Newest first. */
async function unsentHeads(payload: Payload): Promise<HeadRow[]> {
  const { docs } = await payload.db.find<HeadRow>({
    collection: 'journal-heads',
    where: { and: [{ id: { not_equals: 'current' } }, { mailedAt: { exists: false } }] },
    sort: '-seq',
    limit: 400,
    pagination: false,
  })
  return docs
}
