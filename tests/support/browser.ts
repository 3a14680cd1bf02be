import { describe } from '@jest/globals'
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from './chromiumBinary.mjs'

const binary = findChromium()

if (!binary && process.env.CI) throw new Error('no browser: run `npm test` (not jest alone)')

/** Where the browser does not run the tests are skipped, and named as skipped; under `CI` that is a failure. */
export const describeInBrowser = binary ? describe : describe.skip

/** A real browser; close it yourself. It reaches this machine only, whatever a page asks for. */
export async function launchBrowser(): Promise<Browser> {
  if (!binary) throw new Error('no browser: run `npm test` (not jest alone)')
  return await chromium.launch({
    executablePath: binary.path,
    env: { ...process.env, ...binary.env },
    args: [...QUIET, ...IN_A_CONTAINER],
  })
}

// Nothing of its own goes out, and names other than this machine's lead nowhere: a page that wants an outside resource fails.
const QUIET = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
]

// A container has neither the rights for the sandbox nor a large /dev/shm; the pages are our own.
const IN_A_CONTAINER = ['--no-sandbox', '--disable-setuid-sandbox', '--disable-dev-shm-usage', '--disable-gpu']
