import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Field, PayloadRequest } from 'payload'
import { collections } from '../../collections'
import { policy } from '../../collections/access/policy'
import {
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishOne } from '../support/publishing'

const coordinator = { id: 'c', roles: ['coordinator'] }

/** A rule of the policy as it answers this coordinator, who has no unit: what depends on the row or the unit is no plain yes. */
async function mayReadAll(slug: string): Promise<boolean> {
  const rule = (policy as Record<string, { read?: unknown }>)[slug]?.read
  if (typeof rule !== 'function') return false
  const req = { user: coordinator, context: {} } as unknown as PayloadRequest // what rules look at
  return (await rule({ req })) === true
}

/** Relations that the panel shows to a coordinator, as `from.field → to`. */
function relationsShown(slug: string, fields: readonly Field[]): [string, string][] {
  return fields.flatMap((field): [string, string][] => {
    if ('fields' in field) return relationsShown(slug, field.fields)
    if (field.type !== 'relationship' || typeof field.relationTo !== 'string') return []
    const { condition, hidden } = field.admin ?? {}
    if (hidden) return []
    // Conditions of ours look at the person and at whether there is a name.
    const isShown = condition
      ? condition({}, {}, { user: coordinator } as unknown as Parameters<typeof condition>[2])
      : true
    return isShown ? [[`${slug}.${field.name}`, field.relationTo]] : []
  })
}

describe('what the panel names to a coordinator', () => {
  it('is nothing that the coordinator may not open, and would see as nameless', async () => {
    const read = ['assignments', 'assignment-steps', 'deliveries', 'receipts', 'standing-rules', 'topic-subscriptions']
    const shown = collections
      .filter(({ slug }) => read.includes(slug))
      .flatMap(({ slug, fields }) => relationsShown(slug, fields))
    expect(shown.length).toBeGreaterThan(5)
    const nameless = []
    for (const [relation, to] of shown) if (!(await mayReadAll(to))) nameless.push(relation)
    // Whoever may read a step may read its sending: by the same rule.
    expect(nameless).toEqual(['assignment-steps.assignment'])
  })
})

describeOnBothDatabases('documents that a coordinator reads of in the panel', (database) => {
  let library: TestLibrary
  let desk: Desk
  let command: string
  let post: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    command = await makeUnit(library, { name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' })
    post = await makeUnit(library, { name: 'Đồn Một', parent: command })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: command })
    await makePerson(library, { username: 'canbo', roles: ['officer'], unit: post, confirmsForUnit: true })
  })
  afterAll(() => library?.close())

  it('have their titles, in sendings and in the ledger; the working copies stay closed', async () => {
    const client = await signIn(library, 'dieuphoi')
    const [one, two] = [
      await publishOne(desk, { title: 'Tờ gấp Một' }),
      await publishOne(desk, { title: 'Tờ gấp Hai' }),
    ]
    const sent = await client.post('/api/assignments', { documents: [one, two], units: [post], confirm: true })
    expect(sent.status).toBe(201)
    await desk.editor.post(`/api/documents/${two}/revise`)
    await desk.editor.patch(`/api/documents/${two}`, { title: 'Tên còn giữ kín' })
    const assignment = await client.get(`/api/assignments/${sent.body.doc.id}?depth=1`)
    expect(assignment.body.documentTitles).toBe('Tờ gấp Một; Tờ gấp Hai')
    expect(assignment.text).not.toContain('Tên còn giữ kín')
    const { body } = await client.get(`/api/deliveries?where[document][equals]=${one}`)
    expect(body.docs).toMatchObject([{ documentTitle: 'Tờ gấp Một' }])
    expect((await client.get(`/api/documents/${one}`)).status).toBe(404)

    const officer = await signIn(library, 'canbo')
    const own = await officer.get(`/api/deliveries?where[document][equals]=${one}`)
    expect(own.body.docs).toHaveLength(1)
    expect(own.text).not.toContain('Tờ gấp Một')

    await desk.approver.post(`/api/documents/${one}/purge`, { reason: 'Lộ', decision: '12/QĐ' })
    const after = await client.get(`/api/assignments/${sent.body.doc.id}?depth=1`)
    expect(after.body.documentTitles).toBe('Tài liệu đã xóa vĩnh viễn; Tờ gấp Hai')
  })
})
