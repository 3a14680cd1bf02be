import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Payload } from 'payload'
import type { z } from 'zod'
import { DomainError } from './errors'
import { parseInput } from './parseInput'
import type { ActContext, ActingUser } from './runAct'

export type ActRouteOptions = {
  payload: Payload
  /**
   * Who is signed in.
   * @throws DomainError platform/unauthenticated
   */
  requireUser: (req: Request) => Promise<ActingUser>
  /** Of the answer; absent: 200 for an act on a row, 201 for one that makes a row. */
  status?: number
}

export type ActCall<Body> = { context: ActContext; id: string; body: Body }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const readJson = express.json({ limit: '1mb', strict: true })

/** An act as an HTTP route: who, the body checked, the act, and its row as `{ doc }`. */
export function actRoute<Body>(
  options: ActRouteOptions,
  schema: z.ZodType<Body>,
  act: (call: ActCall<Body>) => Promise<unknown>,
): RequestHandler[] {
  const handler: RequestHandler = async (req, res) => {
    const doc = await act(callOf(options, { schema, req, res }))
    res
      .status(options.status ?? (req.params.id === undefined ? 201 : 200))
      .set('Cache-Control', 'no-store')
      .json({ doc })
  }
  return [signedIn(options), readJson, handler]
}

/** A question that only the signed-in may ask, as an HTTP route: answered as it is. */
export function askRoute<Body>(
  options: ActRouteOptions,
  schema: z.ZodType<Body>,
  answer: (call: ActCall<Body>) => Promise<object>,
): RequestHandler[] {
  const handler: RequestHandler = async (req, res) => {
    res.set('Cache-Control', 'no-store').json(await answer(callOf(options, { schema, req, res })))
  }
  return [signedIn(options), readJson, handler]
}

type Asked<Body> = { schema: z.ZodType<Body>; req: Request; res: Response }

function callOf<Body>({ payload }: ActRouteOptions, { schema, req, res }: Asked<Body>): ActCall<Body> {
  const { user } = res.locals as { user: ActingUser } // set just before
  const id = req.params.id
  if (id !== undefined && (typeof id !== 'string' || !UUID.test(id))) throw new DomainError('platform/not-found')
  return { context: { payload, user }, id: id ?? '', body: parseInput(schema, req.body ?? {}) }
}

/** Before the body is read: nobody makes the server take one in without saying who they are. */
function signedIn({ requireUser }: ActRouteOptions): RequestHandler {
  return async (req, res, next) => {
    res.locals.user = await requireUser(req)
    next()
  }
}
