import { expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a start in a copy of the project says that has scripts, but whose `package.json` asks for another Node. */
function startWithEngines(range: string) {
  const root = mkdtempSync(join(tmpdir(), 'hai-dang-prepare-'))
  cpSync('scripts', join(root, 'scripts'), { recursive: true })
  writeFileSync(join(root, 'package.json'), JSON.stringify({ engines: { node: range } }))
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    encoding: 'utf8',
    // npm must not be reached: what is asked for here is only whether Node is right.
    env: { NODE_ENV: 'test', PATH: '' },
  })
  rmSync(root, { recursive: true })
  return { status, lines: stderr.trim().split('\n') }
}

it('says in one line that Node is too old or too new, and installs nothing', () => {
  for (const range of ['>=99.0.0', '>=1.0.0 <2', '>=4.0.0 <5 || >=99.1']) {
    const { status, lines } = startWithEngines(range)

    expect(status).toBe(1)
    expect(lines).toEqual([`Lỗi: cần Node ${range}, đang chạy Node ${process.versions.node}`])
  }
})

it('goes on to install when Node is right', () => {
  const { status, lines } = startWithEngines('>=4.0.0 <5 || >=6.1')

  expect(status).toBe(1)
  expect(lines).toEqual([expect.stringMatching(/^Lỗi: không chạy được npm: /)])
})
