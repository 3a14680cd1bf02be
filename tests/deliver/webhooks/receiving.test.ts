import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REPLAY_WINDOW_SECONDS, signedHeaders } from '../../../src/deliver/rules/webhookSignature'
import { newSigningSecret } from '../../../src/deliver/webhooks/sealSecret'

const GUIDE = readFileSync('docs/webhooks.md', 'utf8')
const NOW = 1_800_000_000
const SECRET = newSigningSecret()
const FORMER = newSigningSecret()
const BODY = '{"id":"msg_1","type":"changes","note":"đã thu hồi"}'

type Case = { headers: Record<string, string>; body: string; secret: string }

const sign = (secrets: string[], timestampSeconds: number) =>
  signedHeaders(secrets, { id: 'msg_1', timestampSeconds, body: BODY })

const GENUINE: Record<string, Case> = {
  'just signed': { headers: sign([SECRET], NOW), body: BODY, secret: SECRET },
  'at the end of the window': { headers: sign([SECRET], NOW - REPLAY_WINDOW_SECONDS), body: BODY, secret: SECRET },
  'of a clock that is ahead': { headers: sign([SECRET], NOW + REPLAY_WINDOW_SECONDS), body: BODY, secret: SECRET },
  'signed with both, known by the former': { headers: sign([SECRET, FORMER], NOW), body: BODY, secret: FORMER },
}
const FORGED: Record<string, Case> = {
  'played again too late': { headers: sign([SECRET], NOW - REPLAY_WINDOW_SECONDS - 1), body: BODY, secret: SECRET },
  'dated too far ahead': { headers: sign([SECRET], NOW + REPLAY_WINDOW_SECONDS + 1), body: BODY, secret: SECRET },
  'with a new date': {
    headers: { ...sign([SECRET], NOW - 900), 'webhook-timestamp': String(NOW) },
    body: BODY,
    secret: SECRET,
  },
  'with another id': { headers: { ...sign([SECRET], NOW), 'webhook-id': 'msg_2' }, body: BODY, secret: SECRET },
  'with another body': { headers: sign([SECRET], NOW), body: `${BODY} `, secret: SECRET },
  'signed with another secret': { headers: sign([FORMER], NOW), body: BODY, secret: SECRET },
  'with an empty signature': {
    headers: { ...sign([SECRET], NOW), 'webhook-signature': '' },
    body: BODY,
    secret: SECRET,
  },
  'without headers': { headers: {}, body: BODY, secret: SECRET },
}

const RUN_NODE = `import { readFileSync } from 'node:fs'
import { isGenuine } from './verify.mjs'
const { cases, now } = JSON.parse(readFileSync(0, 'utf8'))
console.log(JSON.stringify(cases.map(({ headers, body, secret }) => isGenuine(headers, Buffer.from(body), secret, now))))`
const RUN_PYTHON = `import json, sys
from verify import is_genuine
asked = json.load(sys.stdin)
print(json.dumps([is_genuine(one["headers"], one["body"].encode(), one["secret"], asked["now"]) for one in asked["cases"]]))`

const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0

describe('the guide for receivers', () => {
  let directory: string
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'hai-dang-receiving-'))
    writeFileSync(join(directory, 'verify.mjs'), exampleIn('js'))
    writeFileSync(join(directory, 'run.mjs'), RUN_NODE)
    writeFileSync(join(directory, 'verify.py'), exampleIn('python'))
    writeFileSync(join(directory, 'run.py'), RUN_PYTHON)
  })
  afterAll(() => rmSync(directory, { recursive: true }))

  function verdicts(program: string, args: string[], cases: Record<string, Case>): Record<string, boolean> {
    const input = JSON.stringify({ cases: Object.values(cases), now: NOW })
    const { stdout, stderr } = spawnSync(program, args, { cwd: directory, input, encoding: 'utf8', env: childEnv() })
    if (!stdout) throw new Error(stderr)
    const found: boolean[] = JSON.parse(stdout)
    return Object.fromEntries(Object.keys(cases).map((name, index) => [name, found[index] ?? false]))
  }

  const all = (cases: Record<string, Case>, verdict: boolean) =>
    Object.fromEntries(Object.keys(cases).map((name) => [name, verdict]))

  it('has an example for Node that knows what is genuine, what is forged and what is played again', () => {
    expect(verdicts(process.execPath, ['run.mjs'], GENUINE)).toEqual(all(GENUINE, true))
    expect(verdicts(process.execPath, ['run.mjs'], FORGED)).toEqual(all(FORGED, false))
  })

  // A machine that has only Node runs the other test.
  const onPython = hasPython ? it : it.skip
  onPython('has an example for Python that says the same', () => {
    expect(verdicts('python3', ['run.py'], GENUINE)).toEqual(all(GENUINE, true))
    expect(verdicts('python3', ['run.py'], FORGED)).toEqual(all(FORGED, false))
  })
})

function exampleIn(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(GUIDE)?.[1] ?? ''
}

function childEnv(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _ours, ...rest } = process.env
  return rest
}
