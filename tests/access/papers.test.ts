import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { codeOf } from '../../src/catalogue/editionMarks'
import { describeOnBothDatabases } from '../support/library'
import { answers, NO_ID } from './rows'
import { ASKERS, openStaffedLibrary, type StaffedLibrary } from './staffedLibrary'

/** Written by hand: the status of each page for each asker. `withdrawn` and `purged` were never sent to anybody. */
const PAGES = table(`
                                    anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
/so-giao-nhan/thu-hoi               303        403    200     200       403       200          403      403          200
/so-giao-nhan/thu-hoi/<recalled>    303        403    200     200       403       200          403      403          200
/so-giao-nhan/thu-hoi/<withdrawn>   303        403    200     200       403       404          403      403          200
/so-giao-nhan/thu-hoi/<public>      303        403    404     404       403       404          403      403          404
/so-giao-nhan/thu-hoi/<nobody>      303        403    404     404       403       404          403      403          404
/in/phieu-gui/<byEditor>            303        404    200     200       404       200          404      404          200
/in/phieu-gui/<toWard>              303        404    200     200       404       404          404      404          200
/in/phieu-gui/<nobody>              303        404    404     404       404       404          404      404          404
/in/phieu-duyet/<public>/1          303        404    200     200       404       404          404      404          200
/in/phieu-duyet/<public>/2          303        404    404     404       404       404          404      404          404
/in/phieu-duyet/<approved>/1        303        404    404     404       404       404          404      404          404
/in/bien-ban-thu-hoi/<recalled>     303        404    200     200       404       200          404      404          200
/in/bien-ban-thu-hoi/<withdrawn>    303        404    200     200       404       404          404      404          200
/in/bien-ban-thu-hoi/<public>       303        404    404     404       404       404          404      404          404
/in/bien-ban-xoa/<purged>           303        404    200     200       404       404          404      404          200
/in/bien-ban-xoa/<recalled>         303        404    404     404       404       404          404      404          404
/doi-chieu                          200        200    200     200       200       200          200      200          200
/doi-chieu/<code:public>            200        200    200     200       200       200          200      200          200
/doi-chieu/<code:internal>          404        200    200     200       200       200          200      200          200
/doi-chieu/<code:assigned>          404        404    200     200       200       200          200      404          200
/doi-chieu/<code:withdrawn>         200        200    200     200       200       200          200      200          200
/doi-chieu/0000000000               404        404    404     404       404       404          404      404          404
`)

describeOnBothDatabases('papers, recalls and comparing', (database) => {
  let staff: StaffedLibrary
  let named: Record<string, string>

  beforeAll(async () => {
    staff = await openStaffedLibrary(database)
    const { documents, rows, library } = staff
    const approver = staff.as('approver')
    const own = { ...documents, ...rows, recalled: await publishedTo('post'), purged: await publishedTo(null) }
    await approver.post(`/api/documents/${own.recalled}/withdraw`, { reason: 'Sai tên' })
    await approver.post(`/api/documents/${own.purged}/purge`, { reason: 'Lộ', decision: '12/QĐ-SVHTTDL' })
    const codes = Object.entries(documents).map(([name, documentId]) => {
      return [`code:${name}`, codeOf(library.catalogue, { documentId, version: 1 }) ?? ''] as const
    })
    named = { ...own, ...Object.fromEntries(codes), nobody: NO_ID }
  })
  afterAll(() => staff?.close())

  async function publishedTo(unit: 'post' | null): Promise<string> {
    const [editor, approver] = [staff.as('editor'), staff.as('approver')]
    const { body } = await editor.post('/api/documents', { title: 'Sẽ thu hồi', access: 'internal', body: 'Nội dung.' })
    const id = String(body.doc.id)
    const { items } = (await approver.get('/api/documents/checklist')).body as { items: { slug: string }[] }
    const checklist = Object.fromEntries(items.map(({ slug }) => [slug, true]))
    await editor.post(`/api/documents/${id}/submit`)
    await approver.post(`/api/documents/${id}/approve`, { checklist })
    expect((await approver.post(`/api/documents/${id}/publish`)).status).toBe(200)
    if (unit) await approver.post('/api/assignments', { documents: [id], units: [staff.units[unit]], confirm: true })
    return id
  }

  it.each(Object.entries(PAGES))('%s is answered as the table says', async (path, expected) => {
    const address = path.replace(/<([^>]+)>/, (_, name: string) => named[name] ?? 'missing')
    expect(address).not.toContain('missing')
    expect(await answers(ASKERS, async (asker) => (await staff.as(asker).get(address)).status)).toEqual(expected)
  })
})

function table(text: string): Record<string, Record<string, string>> {
  const [head = '', ...lines] = text.trim().split('\n')
  expect(head.trim().split(/\s+/)).toEqual([...ASKERS])
  return Object.fromEntries(
    lines.map((line) => {
      const [path = '', ...cells] = line.trim().split(/\s+/)
      expect([path, cells.length]).toEqual([path, ASKERS.length])
      return [path, Object.fromEntries(ASKERS.map((asker, index) => [asker, cells[index] ?? '']))]
    }),
  )
}
