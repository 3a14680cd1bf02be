import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { impureRules } from './impureRules.mjs'
import { ROOT } from './prepare.mjs'

// Named, because a linter that is given `.` follows links into node_modules.
const FOLDERS = ['src', 'collections', 'scripts', 'tests', 'bench'].filter((folder) => existsSync(join(ROOT, folder)))

const STEPS = {
  'Prettier: trình bày': () => run('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  'oxlint: lỗi thường gặp, cỡ tệp và hàm': () =>
    run('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', ...FOLDERS]),
  'dependency-cruiser: ranh giới giữa các phần': () =>
    run('dependency-cruiser/bin/dependency-cruise.mjs', ['--output-type', 'err-long', ...FOLDERS]),
  'Các thư mục rules: không đồng hồ, ngẫu nhiên, môi trường': areRulesPure,
  'TypeScript: kiểu': () => run('typescript/bin/tsc', ['--noEmit', '--pretty', 'false']),
  'knip: mã và thư viện không dùng đến': () => run('knip/bin/knip.js', ['--no-progress']),
}

const failed = Object.entries(STEPS).filter(([title, passes]) => {
  console.log(`→ ${title}`)
  return !passes()
})

for (const [title] of failed) console.error(`✗ ${title}`)
if (failed.length === 0) console.log('✓ Mọi bước kiểm tra đều đạt')
process.exitCode = failed.length === 0 ? 0 : 1

function run(program, args) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    // knip loads the configuration of Payload: without the condition the editor's package ends it silently with code 13.
    env: { ...process.env, NODE_OPTIONS: '--conditions=production' },
  })
  return status === 0
}

function areRulesPure() {
  const faults = impureRules(join(ROOT, 'src'))
  for (const fault of faults) console.error(fault)
  return faults.length === 0
}
