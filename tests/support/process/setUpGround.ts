import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { receiveUpload } from '../../../src/ingest/receiveUpload'
import type { Library } from '../../../src/openLibrary'
import { type Ground, PASSWORD } from './messages'

/** Two units, the people of the path (`soan`, `duyet`, `canbo`, `quantri`) and a file that was found free of marks. */
export async function setUpGround(library: Library): Promise<Ground> {
  const { payload } = library
  const common = { overrideAccess: true, depth: 0 } as const // nobody is there yet who could
  const unitIds: string[] = []
  for (const name of ['Đồn Biên phòng Thử Nghiệm', 'Đồn Biên phòng Thử Sức']) {
    unitIds.push(
      String((await payload.create({ collection: 'units', data: { name, kind: 'don-bien-phong' }, ...common })).id),
    )
  }
  await payload.create({ collection: 'topics', data: { name: 'Nhân quyền', order: 0 }, ...common })
  const people = [
    { username: 'soan', roles: ['editor'] },
    { username: 'duyet', roles: ['approver'] },
    { username: 'canbo', roles: ['officer'], unit: unitIds[0], confirmsForUnit: true },
    { username: 'quantri', roles: ['admin'] },
  ]
  const ids = new Map<string, string>()
  for (const person of people) {
    const data = { name: `Người ${person.username}`, password: PASSWORD, ...person }
    ids.set(person.username, String((await payload.create({ collection: 'users', data, ...common })).id))
  }
  const bytes = Buffer.from('Đồn Biên phòng tuyên truyền về biên giới hòa bình, hữu nghị.\n')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join(tmpdir(), `hai-dang-ground-${process.pid}`)
  writeFileSync(path, bytes)
  const { media } = await receiveUpload(
    { payload, store: library.store, user: { id: ids.get('soan') ?? '', roles: ['editor'] } },
    { path, sha256, sizeBytes: bytes.length, name: 'Tờ rơi.txt', declaredNotSecret: true, alt: null },
  )
  await library.checkFiles()
  return { unitIds, readyFileId: media.id, readyFileSha256: sha256 }
}
