import { execFileSync } from 'node:child_process'
import { expect, it } from '@jest/globals'
import { curlOf } from '../../../src/openapi/rules/curlOf'

const at = { origin: 'https://thu-vien.test' }

it('asks for the whole address, with the key from the environment', () => {
  expect(curlOf({ answer: { path: '/a?b=1&c=2' } }, at)).toBe("curl 'https://thu-vien.test/a?b=1&c=2'")
  expect(curlOf({ hasKey: true, headers: { Range: 'bytes=0-1' }, answer: { path: '/f' } }, at)).toBe(
    `curl 'https://thu-vien.test/f' \\\n  -H "Authorization: Bearer $KHOA" \\\n  -H 'Range: bytes=0-1'`,
  )
})

it('sends a body as it is, also with apostrophes, and lets the shell run none of it', () => {
  const body = { name: "Ea H'leo $(touch x) `id`" }
  const command = curlOf({ body, answer: { path: '/r' } }, at)
  const words = execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
    .trim()
    .split('\n')
  expect(words).toEqual([
    'curl',
    'https://thu-vien.test/r',
    '-H',
    'Content-Type: application/json',
    '-d',
    JSON.stringify(body),
  ])
})
