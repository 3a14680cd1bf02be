import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../src/settings'

describe('TRUST_PROXY', () => {
  let directory: string
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'hai-dang-proxies-'))
  })
  afterAll(() => rmSync(directory, { recursive: true }))

  const read = (TRUST_PROXY: string) =>
    readSettings({ DATA_DIR: directory, MEDIA_DIR: directory, TRUST_PROXY }).trustProxy

  it('believes nobody, so many hops, or the balancers that are named', () => {
    expect([read(''), read('off'), read('1'), read('9')]).toEqual([false, false, 1, 9])
    expect(read('10.0.0.5, 10.1.0.0/16,fd00::/8')).toEqual(['10.0.0.5', '10.1.0.0/16', 'fd00::/8'])
  })

  it.each([
    'true',
    'on',
    '0',
    '10',
    '-1',
    '1.5',
    '10.0.0.256',
    '10.0.0.0/0',
    '10.0.0.0/33',
    '::/0',
    '10.0.0.1,',
    '10.0.0.1/8/8',
    'balancer',
    '*',
  ])('refuses %s by name', (wrong) => expect(() => read(wrong)).toThrow(/TRUST_PROXY: phải là/))
})
