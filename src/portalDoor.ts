import { APIError, AuthenticationError, type Payload } from 'payload'
import { recordReceipts } from './acknowledge/recordReceipts'
import type { Keeper } from './catalogue/record/keepUp'
import { inRequestScope } from './platform/database/requestScope'
import { DomainError } from './platform/errors'
import { runAct } from './platform/runAct'
import { countFailedSignIn, forgiveFailedSignIns } from './platform/signInAttempts'
import type { PortalDoor, SignInAnswer } from './portal/door'

/** The pages' narrow door to the record: signing in and out, and receipts. */
export function portalDoor({ payload, keeper }: { payload: Payload; keeper: Keeper }): PortalDoor {
  return {
    sessionCookieName: `${payload.config.cookiePrefix}-token`,
    signIn: (attempt) => signIn(payload, attempt),
    signOut: ({ cookie }) => signOut(payload, { cookie, keeper }),
    recordReceipts: async ({ reader, receipts }) => {
      const results = await recordReceipts({ payload, user: null }, { reader, receipts, now: new Date() })
      return results.map((result) => ({ ...result, id: result.id ?? '' }))
    },
    settled: keeper.settled,
  }
}

async function signIn(
  payload: Payload,
  { username, password }: { username: string; password: string },
): Promise<SignInAnswer> {
  try {
    // Payload types a sign-in by e-mail; ours is by user name.
    const data = { username, password } as unknown as { email: string; password: string }
    const { token, exp } = await inRequestScope(() => payload.login({ collection: 'users', data }))
    if (!token || !exp) return { ok: false }
    await forgiveFailedSignIns(payload, username)
    return { ok: true, cookie: token, maxAgeSeconds: Math.max(0, exp - Math.floor(Date.now() / 1000)) }
  } catch (error) {
    if (error instanceof DomainError) return refused(error)
    if (!(error instanceof AuthenticationError) && !(error instanceof APIError && error.status < 500)) throw error
    await countFailedSignIn(payload, username)
    return { ok: false }
  }
}

function refused(error: DomainError): SignInAnswer {
  const retryAfter = error.details.headers?.['Retry-After']
  return retryAfter ? { ok: false, retryAfterSeconds: Number(retryAfter) } : { ok: false }
}

/** Ends the one session that the cookie stands for, everywhere, before it answers. */
async function signOut(payload: Payload, { cookie, keeper }: { cookie: string; keeper: Keeper }): Promise<void> {
  const { user } = await payload.auth({ headers: new Headers({ Authorization: `JWT ${cookie}` }) })
  const session = user as unknown as { id: string; _sid?: string; sessions?: { id: string }[] } | null // Payload's row with its session
  if (!session) return
  const sessions = (session.sessions ?? []).filter((each) => each.id !== session._sid)
  await runAct({ payload, user: null }, async (req) => {
    await payload.db.updateOne({ collection: 'users', id: session.id, data: { sessions }, req, returning: false })
  })
  await keeper.settledEverywhere()
}
