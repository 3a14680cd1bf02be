import { APIError, AuthenticationError, type Payload } from 'payload'
import { byHandSchema } from './acknowledge/byHandSchema'
import { enterByHand } from './acknowledge/enterByHand'
import { recordReceipts } from './acknowledge/recordReceipts'
import type { Reader } from './catalogue/reader'
import type { Keeper } from './catalogue/record/keepUp'
import { journalDoor } from './journalDoor'
import { inRequestScope } from './platform/database/requestScope'
import { DomainError } from './platform/errors'
import { recordRead } from './platform/journal/recordRead'
import { parseInput } from './platform/parseInput'
import { type ActingUser, runAct } from './platform/runAct'
import { userOfSession } from './platform/signedInUser'
import { guardSignIn } from './platform/signInAttempts'
import type { PortalDoor, Reading, SignInAnswer } from './portal/door'
import { approvalSlip } from './report/slips/approvalSlip'
import { type MinutesGround, purgeMinutes, recallMinutes } from './report/slips/recallMinutes'
import { sendingSlip } from './report/slips/sendingSlip'

type DoorParts = MinutesGround & { keeper: Keeper; secret: string }

/** The pages' narrow door to the record: signing in and out, receipts, prints, the journal. */
export function portalDoor({ keeper, secret, ...ground }: DoorParts): PortalDoor {
  const { payload } = ground
  return {
    sessionCookieName: `${payload.config.cookiePrefix}-token`,
    signIn: (attempt) => signIn(payload, attempt),
    signOut: ({ cookie }) => signOut(payload, { cookie, keeper }),
    recordReceipts: async ({ reader, receipts }) => {
      const results = await recordReceipts(
        { payload, user: null },
        { reader, receipts, via: 'portal', now: new Date() },
      )
      return results.map((result) => ({ ...result, id: result.id ?? '' }))
    },
    recordReading: (reader, reading) => recordReading(payload, reader, reading),
    journal: journalDoor({ payload, secret }),
    enterByHand: ({ reader, entry }) => enterFor(payload, { reader, entry }),
    slips: {
      sending: (asked) => sendingSlip(payload, asked),
      approval: (asked) => approvalSlip(payload, asked),
      recall: (asked) => recallMinutes(ground, asked),
      purge: (asked) => purgeMinutes(ground, asked),
    },
    settled: keeper.settled,
  }
}

async function recordReading(payload: Payload, { id }: Reader, { code, about = {} }: Reading): Promise<void> {
  const row = await payload.findByID({ collection: 'users', id: id ?? '', depth: 1, overrideAccess: true }) // the reader's own row
  const user = row as unknown as ActingUser // a row of users, its unit loaded
  await recordRead({ payload, user }, { code, data: about }, { isRepeated: code.endsWith('-read') })
}

/** The person as the record knows them now: what the page knew of their roles may have ended meanwhile. */
async function enterFor(payload: Payload, { reader, entry }: Parameters<PortalDoor['enterByHand']>[0]): Promise<void> {
  const user = await payload.db.findOne<ActingUser>({
    collection: 'users',
    where: { and: [{ id: { equals: reader.id } }, { disabled: { not_equals: true } }] },
  })
  if (!user) throw new DomainError('platform/unauthenticated')
  await enterByHand({ payload, user }, { entry: parseInput(byHandSchema, entry), now: new Date() })
}

type Attempt = { username: string; password: string; address: string }

async function signIn(payload: Payload, attempt: Attempt): Promise<SignInAnswer> {
  try {
    return await guardSignIn(payload, attempt, async () => {
      const answer = await checkPassword(payload, attempt)
      return { answer, isRight: answer.ok }
    })
  } catch (error) {
    if (error instanceof DomainError) return refused(error)
    throw error
  }
}

async function checkPassword(payload: Payload, { username, password }: Attempt): Promise<SignInAnswer> {
  try {
    // Payload types a sign-in by e-mail; ours is by user name.
    const data = { username, password } as unknown as { email: string; password: string }
    const { token, exp } = await inRequestScope(() => payload.login({ collection: 'users', data }))
    if (!token || !exp) return { ok: false }
    return { ok: true, cookie: token, maxAgeSeconds: Math.max(0, exp - Math.floor(Date.now() / 1000)) }
  } catch (error) {
    if (isRefusal(error)) return { ok: false }
    throw error
  }
}

/** A wrong name or password, a closed account, or what cannot be either. */
function isRefusal(error: unknown): boolean {
  if (error instanceof DomainError) return error.code === 'platform/sign-in-failed'
  return error instanceof AuthenticationError || (error instanceof APIError && error.status < 500)
}

function refused(error: DomainError): SignInAnswer {
  const retryAfter = error.details.headers?.['Retry-After']
  return retryAfter ? { ok: false, retryAfterSeconds: Number(retryAfter) } : { ok: false }
}

/** Ends the one session that the cookie stands for, everywhere, before it answers. */
async function signOut(payload: Payload, { cookie, keeper }: { cookie: string; keeper: Keeper }): Promise<void> {
  const user = await userOfSession(payload, new Headers({ Authorization: `JWT ${cookie}` }))
  const session = user as unknown as { id: string; _sid?: string; sessions?: { id: string }[] } | null // Payload's row with its session
  if (!session) return
  const sessions = (session.sessions ?? []).filter((each) => each.id !== session._sid)
  await runAct({ payload, user: null }, async (req) => {
    await payload.db.updateOne({ collection: 'users', id: session.id, data: { sessions }, req, returning: false })
  })
  await keeper.settledEverywhere()
}
