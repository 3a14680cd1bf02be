import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startBuiltServer } from './support/builtServer'

describe('starting the server', () => {
  let directory: string
  let settings: Record<string, string>

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'hai-dang-start-'))
    const port = String(await freePort())
    settings = { DATA_DIR: join(directory, 'data'), MEDIA_DIR: join(directory, 'media'), PORT: port, DEMO: 'off' }
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('names every wrong setting and ends', async () => {
    const server = startBuiltServer({
      ...settings,
      PORT: 'ba nghìn',
      DATABASE_URL: 'mongodb://may-chu/x',
      METRICS_TOKEN: 'có dấu cách',
    })
    expect(await server.ended).toBe(1)
    for (const name of ['PORT', 'DATABASE_URL', 'METRICS_TOKEN']) expect(server.output()).toContain(`- ${name}: `)
  })

  it('says in one line that the port is taken, before it makes a database', async () => {
    const other = createServer().listen(Number(settings.PORT), '127.0.0.1')
    const server = startBuiltServer(settings)
    expect(await server.ended).toBe(1)
    other.close()
    expect(server.output().trim()).toBe(
      'Cổng đã có chương trình khác dùng. Hãy đặt PORT khác trong .env, hoặc tắt chương trình kia.',
    )
  })

  it('says that a directory cannot be made', async () => {
    const server = startBuiltServer({ ...settings, DATA_DIR: '/proc/hai-dang' })
    expect(await server.ended).toBe(1)
    expect(server.output()).toContain('DATA_DIR: không tạo hoặc không ghi được thư mục')
  })

  it('says that the database cannot be reached', async () => {
    const away = {
      DATABASE_URL: `mongodb://127.0.0.1:${await freePort()}/x?replicaSet=rs0`,
      PAYLOAD_SECRET: 'x'.repeat(40),
    }
    const server = startBuiltServer({ ...settings, ...away })
    expect(await server.ended).toBe(1)
    expect(server.output()).toContain('Không kết nối được cơ sở dữ liệu.')
    expect(server.output()).not.toContain('"level":50')
  })

  it('serves, refuses a second one on the same data, closes in good order and keeps what it had', async () => {
    const first = startBuiltServer(settings)
    await first.says('Hải Đăng đang chạy tại')
    const base = `http://127.0.0.1:${settings.PORT}`
    expect((await fetch(`${base}/readyz`)).status).toBe(200)
    expect((await fetch(`${base}/admin/login`)).status).toBe(200)
    const topics = await (await fetch(`${base}/api/v1/topics`)).json()

    const second = startBuiltServer({ ...settings, PORT: String(await freePort()) })
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/Hải Đăng đang chạy rồi \(tiến trình \d+\)/)

    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)

    const again = startBuiltServer(settings)
    await again.says('Hải Đăng đang chạy tại')
    const kept = await (await fetch(`${base}/api/v1/topics`)).json()
    again.child.kill('SIGTERM')
    await again.ended
    expect(kept).toEqual(topics)
    expect(topics).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ slug: 'nhan-quyen' })]) })
  })
})
