import type { Request, RequestHandler } from 'express'
import { cookieMayCount } from './sameOrigin'

/** All that may tell who asks. `cookie` is left out where it must not count. */
export type Credentials = { authorization?: string; cookie?: string; origin?: string; address?: string }

/**
 * Answers who these credentials stand for; nobody's is the anonymous reader.
 *
 * @throws platform/unauthenticated for a bad, ended or revoked credential, never a silent fall to anonymous
 */
export type IdentifyAs<Reader> = (credentials: Credentials) => Promise<Reader>

/** Express middleware that sets `res.locals.reader`, unless the limits before it did. */
export function requestReader<Reader>({
  identify,
  publicUrl,
}: {
  identify: IdentifyAs<Reader>
  publicUrl: string
}): RequestHandler {
  return async function recogniseReader(req, res, next) {
    res.locals.reader ??= await identify(credentialsOf(req, { publicUrl }))
    next()
  }
}

/**
 * The credentials of a request. A key or token goes before the cookie, so that a bad one is refused instead of being
 * covered up by a session; a cookie that another site's page sent does not count.
 */
export function credentialsOf(req: Request, { publicUrl }: { publicUrl: string }): Credentials {
  const { authorization, cookie, origin } = req.headers
  return {
    ...(authorization === undefined ? {} : { authorization }),
    ...(authorization === undefined && cookie !== undefined && cookieMayCount(req.headers, { publicUrl })
      ? { cookie }
      : {}),
    ...(origin === undefined ? {} : { origin }),
    ...(req.ip === undefined ? {} : { address: req.ip }),
  }
}
