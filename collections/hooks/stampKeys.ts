import type { CollectionBeforeChangeHook } from 'payload'
import { makeConsumerKey } from '../../src/platform/consumerKeys'
import { DomainError } from '../../src/platform/errors'
import { formerKeyFrom, NO_FORMER_KEY, type ConsumerKeys } from '../../src/platform/rules/keyEndsAt'
import { vietnamDay } from '../../src/vietnamese/calendar'

export const DEFAULT_OVERLAP_DAYS = 7
export const LONGEST_OVERLAP_DAYS = 90

const FORMER_KEY_GONE = { ...NO_FORMER_KEY, formerKeyPrefix: null, formerKeyLastUsedAt: null }

type Row = ConsumerKeys & { keyPrefix?: string | null; lastUsedAt?: string | null }
/** What the form says; the last three are orders and not stored. */
type Saved = Row & { renew?: boolean | null; overlapDays?: number | null; endFormerKey?: boolean | null }
type Context = Record<string, unknown>

/**
 * Makes, replaces and ends keys as the form orders; a key itself only goes into this one answer. What was done is left in the
 * context for the journal.
 */
export const stampKeys: CollectionBeforeChangeHook = ({ context, data, operation, originalDoc }) => {
  const now = new Date()
  assertNotOver(data, { before: originalDoc, now })
  const keys =
    operation === 'create' ? newKey(context, 'made') : changedKeys({ saved: data, before: originalDoc, context, now })
  const expiredOn = data.expiresOn === originalDoc?.expiresOn ? originalDoc?.expiredOn : null
  return { ...data, ...keys, expiredOn: expiredOn ?? null, renew: false, endFormerKey: false }
}

type Change = { saved: Saved; before: Row; context: Context; now: Date }

/** @throws DomainError platform/invalid-input for a revoked key that should be taken back into use */
function changedKeys({ saved, before, context, now }: Change): Partial<Row> {
  if (saved.renew === true) return renewedKey({ saved, before, context, now })
  if (saved.revoked && !before.revoked) {
    context.keyChange = 'revoked'
    return FORMER_KEY_GONE
  }
  if (before.revoked && saved.revoked === false) {
    throw refused('revoked', 'Khóa đã thu hồi không dùng lại được. Hãy chọn “Cấp khóa mới khi lưu”.')
  }
  if (saved.endFormerKey !== true || !before.formerKeyHash) return {}
  context.keyChange = 'former-ended'
  return FORMER_KEY_GONE
}

/** The present key becomes the former one, for as long as was chosen; one that was revoked or has ended does not. */
function renewedKey({ saved, before, context, now }: Change): Partial<Row> {
  const days = saved.revoked ? 0 : overlapOf(saved)
  const former = formerKeyFrom(before, { days, now })
  const shown = former.formerKeyHash
    ? { ...former, formerKeyPrefix: before.keyPrefix, formerKeyLastUsedAt: before.lastUsedAt }
    : FORMER_KEY_GONE
  return { ...newKey(context, 'renewed'), ...shown, lastUsedAt: null, revoked: false }
}

/** Payload validates nothing of what it does not store. */
function overlapOf({ overlapDays }: Saved): number {
  const days = overlapDays ?? DEFAULT_OVERLAP_DAYS
  if (Number.isInteger(days) && days >= 0 && days <= LONGEST_OVERLAP_DAYS) return days
  throw refused('overlapDays', `Hãy nhập số nguyên từ 0 đến ${LONGEST_OVERLAP_DAYS}.`)
}

function newKey(context: Context, keyChange: string): Partial<Row> {
  // Only our own code sets a context: the demonstration's key is given in the settings.
  const given = typeof context.givenKey === 'string' ? context.givenKey : undefined
  const { key, keyHash, keyPrefix } = makeConsumerKey(given)
  context.newKey = key
  context.keyChange = keyChange
  return { keyHash, keyPrefix }
}

/** A new key would end before it began; a present one is ended by revoking, which the journal tells apart. */
function assertNotOver(saved: Saved, { before, now }: { before: Row | undefined; now: Date }): void {
  const isNew = saved.renew === true || saved.expiresOn !== before?.expiresOn
  if (!isNew || !saved.expiresOn || saved.expiresOn >= vietnamDay(now)) return
  throw refused(
    'expiresOn',
    'Ngày này đã qua. Hãy chọn từ hôm nay trở đi hoặc để trống; muốn dừng ngay thì thu hồi khóa.',
  )
}

function refused(path: string, message: string): DomainError {
  return new DomainError('platform/invalid-input', { errors: [{ path, message }] })
}
