import { afterAll, beforeAll, expect, it, describe } from '@jest/globals'
import { openStaffedLibrary, ASKERS, type StaffedLibrary } from './staffedLibrary'
import { everythingKept } from './everythingKept'
describe('explore', () => {
  let staff: StaffedLibrary
  beforeAll(async () => { const t=Date.now(); staff = await openStaffedLibrary('sqlite'); console.log('open', Date.now()-t) })
  afterAll(() => staff?.close())
  it('x', async () => {
    const out: string[] = []
    const slugs = staff.library.payload.config.collections.map((c) => c.slug)
    for (const slug of [...slugs, 'nonexistent']) {
      for (const asker of ASKERS) {
        const a = await staff.as(asker).get(`/api/${slug}?limit=100`)
        const b = await staff.as(asker).get(`/api/${slug}/count`)
        out.push(`${slug} ${asker} ${a.status} ${a.body.docs?.length} ${b.status} ${b.body.totalDocs}`)
      }
    }
    console.log(out.join('\n'))
    const t=Date.now(); const k = await everythingKept(staff.library); console.log(Date.now()-t, Object.entries(k.rows as object).map(([s,r])=>s+':'+(r.length??r)), k.files)
  })
})
