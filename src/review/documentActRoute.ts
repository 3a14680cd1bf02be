import type { RequestHandler } from 'express'
import { z } from 'zod'
import { type ActCall, actRoute, type ActRouteOptions } from '../platform/actRoute'

const seenSchema = z.object({ revision: z.number().int().nullish() })

/**
 * An act on a document as an HTTP route. Which revision the person had before them is said by the client (`revision`), or is
 * the one of the moment at which the request came in: of two who act at once, the second is told what the first did.
 */
export function documentActRoute<Body extends object>(
  options: ActRouteOptions,
  schema: z.ZodType<Body>,
  act: (call: ActCall<Body>) => Promise<unknown>,
): RequestHandler[] {
  return actRoute(options, z.intersection(schema, seenSchema), async ({ context, id, body }) => {
    const seenRevision = body.revision ?? (await revisionNow(options, id))
    return act({ context: { ...context, seenRevision }, id, body })
  })
}

async function revisionNow({ payload }: ActRouteOptions, id: string): Promise<number | undefined> {
  const row = await payload.db.findOne<{ id: string; revision?: number }>({
    collection: 'documents',
    where: { id: { equals: id } },
    select: { revision: true },
  })
  return row?.revision
}
