import type { Payload } from 'payload'
import { DomainError } from '../platform/errors'
import { runAct } from '../platform/runAct'
import { loadWorkingCopy } from '../review/loadWorkingCopy'
import { saveStanding } from '../review/saveStanding'
import { vietnamDay } from '../vietnamese/calendar'
import { publishScheduledDocument } from './publishDocument'

/**
 * What the clock decides: scheduled publications whose time has come, documents whose last day has passed (in Vietnam). Each is
 * an act that looks again inside its transaction, so several processes may call this at once and it happens once.
 */
export async function keepSchedule(payload: Payload, now: Date): Promise<void> {
  for (const id of await scheduledIds(payload, now)) {
    try {
      await publishScheduledDocument({ payload, user: null }, { id, now })
    } catch (error) {
      // An approval that became void stops this one only; the editor sees it still approved and not out.
      if (!(error instanceof DomainError)) throw error
      payload.logger.warn({ documentId: id, code: error.code }, 'a scheduled publication was not possible')
    }
  }
  for (const id of await expiringIds(payload, now)) await expireDocument(payload, { id, today: vietnamDay(now) })
}

async function scheduledIds(payload: Payload, now: Date): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'documents',
    where: { and: [{ state: { equals: 'approved' } }, { publishAt: { less_than_equal: now.toISOString() } }] },
    limit: 100,
    pagination: false,
    select: {},
  })
  return docs.map(({ id }) => id)
}

/** By the edition in force, not the working copy: what is being revised has changed nothing yet. */
async function expiringIds(payload: Payload, now: Date): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; version: number }>({
    collection: 'documents',
    where: {
      and: [
        { inForce: { equals: true } },
        { expiredOn: { exists: false } },
        { expiresOn: { less_than: vietnamDay(now) } },
      ],
    },
    limit: 100,
    pagination: false,
  })
  return docs.map(({ id }) => id)
}

function expireDocument(payload: Payload, { id, today }: { id: string; today: string }): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    const copy = await loadWorkingCopy(req, id)
    const edition = await payload.db.findOne<{ id: string; content: { expiresOn: string | null } }>({
      collection: 'editions',
      where: { and: [{ document: { equals: id } }, { version: { equals: copy.version } }] },
      req,
    })
    const lastDay = edition?.content.expiresOn
    if (!copy.inForce || copy.expiredOn || !lastDay || lastDay >= today) return
    await saveStanding(req, {
      copy,
      standing: { expiredOn: lastDay },
      event: 'publish/expired',
      data: { version: copy.version },
    })
  })
}
