import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'

const MODULE = JSON.stringify(resolve('scripts/whenNpmEnds.mjs'))
const SCRIPT = `
  import { whenNpmEnds } from ${MODULE}
  whenNpmEnds(() => { console.log('npm has gone'); process.exit(0) })
  setTimeout(() => { console.log('left to itself'); process.exit(0) }, 4_000)
  console.log('runs as', process.pid)
`

describe('whenNpmEnds', () => {
  let shell: ChildProcess | null = null
  afterEach(() => void shell?.kill('SIGKILL'))

  /** What a script says whose shell is ended while it runs. */
  async function saidAfterEnd(env: Record<string, string>): Promise<string> {
    // The command behind it keeps the shell from becoming the script.
    const command = `"${process.execPath}" --input-type=module -e "$SCRIPT"; true`
    const { npm_lifecycle_event: _event, ...outside } = process.env
    shell = spawn('sh', ['-c', command], { env: { ...outside, SCRIPT, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    shell.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') shell?.kill('SIGTERM')
      said += text
    })
    // The script holds the other end until it ends too.
    if (shell.stdout) await once(shell.stdout, 'close')
    return said
  }

  it('calls back when the shell that npm ran the script with has ended', async () => {
    expect(await saidAfterEnd({ npm_lifecycle_event: 'start' })).toMatch(/^runs as \d+\nnpm has gone\n$/)
  })

  it('leaves a script to itself that was started without npm', async () => {
    expect(await saidAfterEnd({})).toMatch(/^runs as \d+\nleft to itself\n$/)
  })
})
