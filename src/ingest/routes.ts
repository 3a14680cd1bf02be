import { join } from 'node:path'
import { Router } from 'express'
import type { Payload } from 'payload'
import { z } from 'zod'
import { actRoute, type ActRouteOptions } from '../platform/actRoute'
import type { FileStore } from '../platform/files/fileStore'
import type { ActingUser } from '../platform/runAct'
import { decideFile } from './decideFile'
import { readUpload } from './readUpload'
import { assertMayUpload, receiveUpload } from './receiveUpload'
import { sendStoredFile } from './sendStoredFile'

export type IngestRoutesOptions = ActRouteOptions & {
  store: FileStore
  mediaDir: string
  maxUploadBytes: number
  /** Called when a new file waits to be checked. */
  onReceived: () => void
}

/**
 * `POST /api/media`, the bytes for who has to look at them (`GET /api/media/:id/file`), and the reviewer's word on a file:
 * `POST /api/media/:id/release` · `/refuse`.
 */
export function createIngestRoutes(options: IngestRoutesOptions): Router {
  const router = Router()
  const incoming = join(options.mediaDir, '.incoming')
  router.post('/media', async (req, res) => {
    const user = await options.requireUser(req)
    // Before the body is read: whoever may not upload does not fill the disk.
    assertMayUpload(user)
    const upload = await readUpload(req, { directory: incoming, maxBytes: options.maxUploadBytes })
    const { media, isNew } = await receiveUpload({ payload: options.payload, user, store: options.store }, upload)
    if (isNew) options.onReceived()
    res.status(isNew ? 201 : 200).json({ doc: await asTheySee(options.payload, { user, id: media.id }) })
  })
  router.get('/media/:id/file', async (req, res) => {
    const user = await options.requireUser(req)
    await sendStoredFile({ payload: options.payload, store: options.store, user, id: req.params.id }, res)
  })
  const decisionSchema = z.object({ note: z.string().max(5000) })
  for (const verdict of ['release', 'refuse'] as const) {
    router.post(
      `/media/:id/${verdict}`,
      actRoute(options, decisionSchema, ({ context, id, body }) =>
        decideFile(context, { id, verdict, note: body.note }),
      ),
    )
  }
  return router
}

/** The row with the fields that this person may read. */
function asTheySee(payload: Payload, { user, id }: { user: ActingUser; id: string }): Promise<unknown> {
  return payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    overrideAccess: false,
    user: { ...user, collection: 'users' },
  })
}
