import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeOnBothDatabases } from '../support/library'
import { openStaffedLibrary, type Asker, type StaffedLibrary } from './staffedLibrary'

describeOnBothDatabases('who wrote, sent and approved a thing', (database) => {
  let staff: StaffedLibrary
  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
  })
  afterAll(() => staff?.close())

  const WORKERS = ['editor', 'approver', 'reviewer', 'auditor'] as const
  const first = async (asker: Asker, path: string) => {
    const { status, body } = await staff.as(asker).get(`/api/${path}`)
    return [status, body.docs?.[0] ?? body] as const
  }

  it('is known by name to those who work on documents, at any depth', async () => {
    for (const asker of WORKERS) {
      for (const depth of [0, 1, 3]) {
        const [, approved] = await first(asker, `documents/${staff.documents.approved}?depth=${depth}`)
        expect([approved.authorNames, approved.approverName]).toEqual(['Người author', 'Người approver'])
        const [, draft] = await first(asker, `documents/${staff.documents.draft}?depth=${depth}`)
        expect([draft.authorNames, draft.approverName]).toEqual(['Người author', null])
        const [, file] = await first(asker, `media/${staff.files.ready.id}?depth=${depth}`)
        expect(file.uploaderName).toBe('Người author')
        const question = `editions?where[document][equals]=${staff.documents.public}&depth=${depth}`
        const [, edition] = await first(asker, question)
        expect([edition.publisherName, edition.approverName]).toEqual(['Người approver', 'Người approver'])
      }
    }
    for (const asker of ['editor', 'coordinator'] as const) {
      const [, sent] = await first(asker, `assignments/${staff.rows.byCoordinator}`)
      expect(sent.senderName).toBe('Người coordinator')
    }
  })

  it('tells nothing else of the account', async () => {
    for (const asker of ['editor', 'approver', 'reviewer'] as const) {
      const { body } = await staff.as(asker).get('/api/media?depth=3&limit=100&sort=id')
      const another = (body.docs as { uploadedBy: unknown; id: string }[]).find(({ id }) => id === staff.files.ready.id)
      expect(another?.uploadedBy).toBe(staff.people.author)
      expect(JSON.stringify(body)).not.toMatch(
        /"username":"author"|"roles":\["editor"\],"unit":null,"name":"Người author"/,
      )
      expect((await staff.as(asker).get(`/api/users/${staff.people.author}`)).status).toBe(404)
      const accounts = await staff.as(asker).get('/api/users')
      expect(accounts.body.docs.map(({ id }: { id: string }) => id)).toEqual([staff.people[asker]])
    }
  })

  it('is nothing to sort or filter by, and nothing that a client can write', async () => {
    for (const path of [
      'media?sort=uploaderName',
      'media?where[uploaderName][like]=a',
      'documents?sort=authorNames',
      'documents?where[approverName][exists]=true',
      'editions?sort=-publisherName',
      'assignments?where[senderName][equals]=x',
    ])
      // prettier-ignore
      expect([path, (await first('approver', path))[0]]).toEqual([path, 400])
    const made = await staff
      .as('editor')
      .post('/api/documents', { title: 'Mạo danh', authorNames: 'Ai đó', approverName: 'Ai đó' })
    expect([made.body.doc.authorNames, made.body.doc.approverName]).toEqual(['Người editor', null])
  })

  it('is not told to who may not read the row', async () => {
    for (const asker of ['officer', 'broadcaster', 'coordinator', 'admin'] as const) {
      for (const path of [`documents/${staff.documents.draft}`, `media/${staff.files.ready.id}`]) {
        const { status, text } = await staff.as(asker).get(`/api/${path}`)
        expect([asker, status, text.includes('Người author')]).toEqual([asker, 404, false])
      }
    }
    const { status, text } = await staff.as('editor').get(`/api/media/${staff.files.quarantined.id}`)
    expect([status, text.includes('Người author')]).toEqual([404, false])
    for (const asker of ['anonymous', 'officer', 'editor'] as const)
      expect((await staff.as(asker).get(`/api/v1/documents/${staff.documents.public}`)).text).not.toContain('Người a')
  })
})
