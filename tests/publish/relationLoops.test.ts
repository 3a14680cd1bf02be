import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { newMongodbUrl } from '../support/mongod'
import { type Desk, FULL_CHECKLIST, makeDesk, publishOne } from '../support/publishing'

const ROUNDS = 4

describeOnBothDatabases('documents that name each other, published at the same moment', (database) => {
  let library: TestLibrary
  let elsewhere: TestLibrary | null = null
  let desk: Desk
  /** Approvers, the second in another process where the record can have one. */
  let approvers: Client[]

  beforeAll(async () => {
    const shared =
      database === 'mongodb'
        ? { DATABASE_URL: await newMongodbUrl(), PAYLOAD_SECRET: randomBytes(32).toString('hex') }
        : null
    library = await openTestLibrary(database, shared ?? {})
    if (shared) elsewhere = await openTestLibrary(database, shared)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'duyet2', roles: ['approver'] })
    approvers = [desk.approver, await signIn(elsewhere ?? library, 'duyet2')]
  })
  afterAll(async () => {
    await elsewhere?.close()
    await library?.close()
  })

  /** As many published documents, each approved to end the next one, the last the first. */
  async function ring(size: number): Promise<string[]> {
    const ids: string[] = []
    for (let index = 0; index < size; index += 1) ids.push(await publishOne(desk, { title: `Tài liệu ${index}` }))
    for (const [index, id] of ids.entries()) {
      const next = String(ids[(index + 1) % size])
      const naming = index === 0 ? { supersedes: next } : { relations: [{ kind: 'repeals', document: next }] }
      await desk.editor.post(`/api/documents/${id}/revise`)
      expect((await desk.editor.patch(`/api/documents/${id}`, naming)).status).toBe(200)
      expect((await desk.editor.post(`/api/documents/${id}/submit`)).status).toBe(200)
      const approved = await desk.approver.post(`/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST })
      expect(approved.status).toBe(200)
    }
    return ids
  }

  async function publishTogether(ids: readonly string[]): Promise<[number, string | null][]> {
    const answers = await Promise.all(
      ids.map((id, index) =>
        (approvers[index % approvers.length] ?? desk.approver).post(`/api/documents/${id}/publish`),
      ),
    )
    return answers.map(({ status, body }) => [status, status === 200 ? null : String(body.code)])
  }

  const states = async (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await desk.editor.get(`/api/documents/${id}?depth=0`)).body.version))

  it.each([2, 3])('never come out all of a ring of %i, and all but one do', async (size) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const ids = await ring(size)
      const answers = await publishTogether(ids)
      const refused = answers.filter(([status]) => status !== 200)
      expect(refused).toEqual([[409, 'publish/relation-loop']])
      expect((await states(ids)).filter((version) => version === 1)).toHaveLength(1)
    }
  })
})
