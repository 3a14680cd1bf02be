import express, { type Request, type RequestHandler } from 'express'
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
    const { user } = res.locals as { user: ActingUser } // set just before
    const id = req.params.id
    if (id !== undefined && (typeof id !== 'string' || !UUID.test(id))) throw new DomainError('platform/not-found')
    const body = parseInput(schema, req.body ?? {})
    const doc = await act({ context: { payload: options.payload, user }, id: id ?? '', body })
    res
      .status(id === undefined ? 201 : 200)
      .set('Cache-Control', 'no-store')
      .json({ doc })
  }
  return [signedIn(options), readJson, handler]
}

/** Before the body is read: nobody makes the server take one in without saying who they are. */
function signedIn({ requireUser }: ActRouteOptions): RequestHandler {
  return async (req, res, next) => {
    res.locals.user = await requireUser(req)
    next()
  }
}
