import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { feedMirror, type FeedMirror } from '../support/feedMirror'
import { describeOnBothDatabases, testEnvironment } from '../support/library'
import type { Ground } from '../support/process/messages'
import {
  type LibraryProcess,
  speaker,
  type Speaker,
  startLibraryProcess,
  tokenOf,
} from '../support/process/startLibraryProcess'
import { FULL_CHECKLIST } from '../support/publishing'

const WRITERS = 3
const DOCUMENTS_EACH = 2
const ACCESSES = ['public', 'internal', 'assigned'] as const

describeOnBothDatabases('mirrors that only follow the feed', (database) => {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-feed-'))
  let env: Record<string, string>
  let library: LibraryProcess
  let port = 0
  let ground: Ground
  let people: { editor: Speaker; approver: Speaker; admin: Speaker }
  let mirrors: Record<string, FeedMirror>
  let keyId: string

  beforeAll(async () => {
    env = await testEnvironment({ database, directory })
    library = await startLibraryProcess()
    port = (await library.ask({ do: 'open', env, isAlone: true })).port
    ground = await library.ask({ do: 'setUp' })
    await meetPeople()
    const scopes = { access: ['public', 'internal', 'assigned'], units: [ground.unitIds[0]] }
    const made = docOf(await people.admin('POST', '/api/api-consumers', { name: 'Trạm', ...scopes }))
    keyId = String(made.id)
    const officer = await tokenOf(port, 'canbo')
    const where = { port: () => port }
    mirrors = {
      nobody: feedMirror(where),
      officer: feedMirror({ ...where, authorization: `JWT ${officer}` }),
      system: feedMirror({ ...where, authorization: `Bearer ${String(made.newKey)}` }),
      editor: feedMirror({ ...where, authorization: `JWT ${await tokenOf(port, 'soan')}` }),
    }
  })
  afterAll(async () => {
    await library?.signal('SIGKILL')
    rmSync(directory, { recursive: true, force: true })
  })

  async function meetPeople(): Promise<void> {
    const [editor, approver, admin] = await Promise.all(['soan', 'duyet', 'quantri'].map((name) => tokenOf(port, name)))
    people = { editor: speaker(port, editor), approver: speaker(port, approver), admin: speaker(port, admin) }
  }

  async function restart(): Promise<void> {
    const next = startLibraryProcess()
    await library.signal('SIGKILL')
    library = await next
    port = (await library.ask({ do: 'open', env, isAlone: true })).port
    await meetPeople()
  }

  async function publish(id: string): Promise<void> {
    await people.editor('POST', `/api/documents/${id}/submit`, {})
    await people.approver('POST', `/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST })
    await people.approver('POST', `/api/documents/${id}/publish`, {})
  }

  async function make(access: string, more: object = {}): Promise<string> {
    const data = { title: 'Tờ rơi biên giới', access, topics: ['nhan-quyen'], files: [ground.readyFileId], ...more }
    const id = String(docOf(await people.editor('POST', '/api/documents', data)).id)
    await publish(id)
    return id
  }

  /** Acts of one writer; another does the same at the same time. */
  async function write(lane: number, ids: string[]): Promise<void> {
    for (let round = 0; round < DOCUMENTS_EACH; round += 1) {
      const former = ids.at(-1)
      const id = await make(ACCESSES[(lane + round) % 3] ?? 'public', former ? { supersedes: former } : {})
      ids.push(id)
      await people.approver('POST', '/api/assignments', {
        documents: [id],
        units: [ground.unitIds[round % 2]],
        confirm: true,
      })
      await people.editor('POST', `/api/documents/${id}/revise`, {})
      await people.editor('PATCH', `/api/documents/${id}`, {
        access: ACCESSES[(lane + round + 1) % 3],
        title: 'Sửa lại',
      })
      await publish(id)
      if (round % 2 === lane % 2) await people.approver('POST', `/api/documents/${id}/withdraw`, { reason: 'Sai tên' })
    }
  }

  const writeAtOnce = () => Promise.all(Array.from({ length: WRITERS }, (_, lane) => write(lane, [])))

  async function expectMirrorsToAgree(): Promise<void> {
    for (const [name, mirror] of Object.entries(mirrors)) {
      const { held, listed } = await mirror.settle()
      expect({ name, held }).toEqual({ name, held: listed })
    }
  }

  it('end with exactly the list, while three write at once, one is killed, and a key gets other scopes', async () => {
    const following = Object.values(mirrors).map((mirror) => mirror.follow())
    await writeAtOnce()
    const held = mirrors.system?.held.size
    await people.admin('PATCH', `/api/api-consumers/${keyId}`, { access: ['public'] })
    const interrupted = writeAtOnce().catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await restart()
    await interrupted
    await make('public')
    Object.values(mirrors).forEach((mirror) => mirror.stop())
    await Promise.all(following)
    await expectMirrorsToAgree()
    expect(held).toBeGreaterThan(0)
    const sizes = Object.values(mirrors).map((mirror) => mirror.held.size)
    // Four readers, four libraries: else they would agree on too little.
    expect(mirrors.editor?.held.size).toBeGreaterThan(mirrors.nobody?.held.size ?? 0)
    expect(sizes).not.toContain(0)
  })

  it('hear of a recall while they wait, before anything that happens after it', async () => {
    const id = await make('public')
    const nobody = mirrors.nobody
    await nobody?.settle()
    const waiting = nobody?.read({ wait: 30 })
    const withdrawn = people.approver('POST', `/api/documents/${id}/withdraw`, { reason: 'Sai tên' })
    expect(await waiting).toMatchObject({ items: [{ kind: 'remove', id, reason: 'withdrawn' }], more: false })
    expect((await withdrawn)?.status).toBe(200)
    const marker = await make('public')
    expect(await nobody?.read()).toMatchObject({ items: [{ kind: 'upsert', id: marker }] })
    await expectMirrorsToAgree()
  })
})

function docOf(answer: Awaited<ReturnType<Speaker>>): Record<string, unknown> {
  const doc = answer?.body.doc
  if (!doc || typeof doc !== 'object') throw new Error(`no document: ${JSON.stringify(answer)}`)
  return doc as Record<string, unknown> // a row as JSON
}
