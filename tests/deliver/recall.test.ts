import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import sharp from 'sharp'
import {
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type Client,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishOne } from '../support/publishing'
import { beginSlowDownload, type SlowDownload } from '../support/slowDownload'

/** 12 MB as a PNG that is not packed. */
const SIDE_PIXELS = 2_000

describeOnBothDatabases('downloads under way', (database) => {
  let library: TestLibrary
  let server: Server
  let desk: Desk
  let reviewer: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'thamdinh', roles: ['reviewer'] })
    await makePerson(library, { username: 'canbo', roles: ['officer'] })
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    reviewer = await signIn(library, 'thamdinh')
    server = createServer(library.app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    server?.closeAllConnections()
    server?.close()
    await library?.close()
  })

  /** Each picture is another file. */
  let made = 0
  const background = () => ({ r: 200, g: 16, b: (made += 1) })

  type Published = { id: string; sha256: string }

  async function publishPicture(title: string, access: 'public' | 'internal'): Promise<Published> {
    const blank = { width: SIDE_PIXELS, height: SIDE_PIXELS, channels: 3, background: background() } as const
    const bytes = await sharp({ create: blank }).png({ compressionLevel: 0 }).toBuffer()
    expect(bytes.length).toBeGreaterThan(10_000_000)
    const { body } = await desk.editor.upload({ name: `${title}.png`, bytes })
    await library.checkFiles()
    await reviewer.post(`/api/media/${body.doc.id}/release`, { note: 'Ảnh nhiễu.' })
    const id = await publishOne(desk, { title, access, files: [body.doc.id] })
    await library.keeper.settled()
    return { id, sha256: body.doc.sha256 }
  }

  function download({ sha256 }: Published, client?: Client): Promise<SlowDownload> {
    const headers = client ? { Authorization: `JWT ${client.token}` } : {}
    return beginSlowDownload(server, { path: `/files/${sha256}`, headers })
  }

  async function isWhole(slow: SlowDownload): Promise<boolean> {
    const { bytes, promisedBytes } = await slow.finish()
    return bytes === promisedBytes
  }

  it('are broken off by the withdrawal of their document before it is answered, and no others', async () => {
    const [recalled, kept] = [await publishPicture('Sai địa danh', 'public'), await publishPicture('Đúng', 'public')]
    const [theirs, others] = [await download(recalled), await download(kept)]
    const answer = await desk.approver.post(`/api/documents/${recalled.id}/withdraw`, { reason: 'Sai tên' })
    expect(answer.body).toMatchObject({ doc: { state: 'withdrawn' } })
    expect([await isWhole(theirs), await isWhole(others)]).toEqual([false, true])
  })

  it('are broken off with the session or key that they were asked with, and no others', async () => {
    const internal = await publishPicture('Nội bộ', 'internal')
    const [leaving, staying] = [await signIn(library, 'canbo'), await signIn(library, 'canbo')]
    const admin = await signIn(library, 'quantri')
    const { body } = await admin.post('/api/api-consumers', { name: 'Cổng', access: ['internal'] })
    const [theirs, own] = [await download(internal, leaving), await download(internal, staying)]
    const headers = { Authorization: `Bearer ${body.doc.newKey}` }
    const byKey = await beginSlowDownload(server, { path: `/files/${internal.sha256}`, headers })
    expect((await leaving.post('/api/users/logout')).status).toBe(200)
    expect((await admin.patch(`/api/api-consumers/${body.doc.id}`, { revoked: true })).status).toBe(200)
    expect([await isWhole(theirs), await isWhole(byKey), await isWhole(own)]).toEqual([false, false, true])
  })
})
