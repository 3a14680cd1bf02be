import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { APPROVAL_CHECKLIST } from '../../src/vocabulary/approvalChecklist'
import { describeOnBothDatabases, testEnvironment } from '../support/library'
import { type Ground } from '../support/process/messages'
import { type LibraryProcess, speaker, startLibraryProcess, tokenOf } from '../support/process/startLibraryProcess'

const checklist = Object.fromEntries(APPROVAL_CHECKLIST.map(({ slug }) => [slug, true]))
const PHRASE = 'xuongdongtaubimatkhongaiduocbiet'

describeOnBothDatabases('a purge whose process is killed after its commit', (database) => {
  const directory = mkdtempSync(join(tmpdir(), 'hai-dang-killed-purge-'))
  let env: Record<string, string>
  let processes: LibraryProcess[] = []

  beforeAll(async () => {
    env = await testEnvironment({ database, directory })
    processes = await Promise.all([startLibraryProcess(), startLibraryProcess()])
  })
  afterAll(async () => {
    for (const each of processes) await each.signal('SIGKILL')
    rmSync(directory, { recursive: true, force: true })
  })

  it('is finished by the next start, before anybody is answered', async () => {
    const [first, second] = processes as [LibraryProcess, LibraryProcess] // two were started
    const { port } = await first.ask({ do: 'open', env, isAlone: true })
    const ground: Ground = await first.ask({ do: 'setUp' })
    const editor = speaker(port, await tokenOf(port, 'soan'))
    const approver = speaker(port, await tokenOf(port, 'duyet'))
    const data = { title: PHRASE, access: 'public', files: [ground.readyFileId] }
    const made = await editor('POST', '/api/documents', data)
    const { id } = (made?.body.doc ?? {}) as { id: string } // the answer of a create
    await editor('POST', `/api/documents/${id}/submit`, {})
    await approver('POST', `/api/documents/${id}/approve`, { checklist })
    await approver('POST', `/api/documents/${id}/publish`, {})
    const file = join(env.MEDIA_DIR ?? '', ground.readyFileSha256.replace(/^(..)(..).*/, '$1/$2/$&'))
    expect(existsSync(file)).toBe(true)
    await first.ask({ do: 'arm', failpoint: 'purge.erasing', nth: 1 })
    const answer = await approver('POST', `/api/documents/${id}/purge`, { reason: 'Lộ', decision: '12/QĐ-SVHTTDL' })
    expect(answer).toBeNull()
    await first.gone
    expect(existsSync(file)).toBe(true)

    const again = await second.ask({ do: 'open', env, isAlone: true })

    expect(existsSync(file)).toBe(false)
    expect(await filesHolding(directory)).toEqual([])
    const anybody = await speaker(again.port)('GET', `/api/v1/documents/${id}`)
    expect(anybody?.status).toBe(410)
    // Asked again it changes nothing, and says when it was done.
    const repeated = await speaker(again.port, await tokenOf(again.port, 'duyet'))(
      'POST',
      `/api/documents/${id}/purge`,
      { reason: 'Lộ', decision: '99/QĐ-SVHTTDL' },
    )
    expect(repeated).toMatchObject({ status: 200, body: { doc: { id } } })
    const working = await speaker(again.port, await tokenOf(again.port, 'duyet'))('GET', `/api/documents/${id}`)
    expect(working?.body.purge).toMatchObject({ decision: '12/QĐ-SVHTTDL' })
  })
})

/** Paths below the directory whose bytes hold the phrase. */
async function filesHolding(directory: string): Promise<string[]> {
  return readdirSync(directory, { recursive: true })
    .map((name) => join(directory, String(name)))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(PHRASE))
}
