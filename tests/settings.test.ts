import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SETTING_NAMES, SettingsError, readSettings } from '../src/settings'

let directory: string
let env: Record<string, string>

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hai-dang-settings-'))
  env = { DATA_DIR: join(directory, 'dữ liệu 100%'), MEDIA_DIR: join(directory, 'media') }
})

afterEach(() => rmSync(directory, { recursive: true }))

function faultsOf(changes: Record<string, string>): readonly string[] {
  try {
    readSettings({ ...env, ...changes })
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.faults
    throw error
  }
}

describe('readSettings', () => {
  it('gives every setting its default', () => {
    const { payloadSecret, ...settings } = readSettings(env)

    expect(payloadSecret).toMatch(/^[0-9a-f]{64}$/)
    expect(settings).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      supersession: { confirmDays: 10 },
      trustProxy: false,
      database: {
        kind: 'sqlite',
        url: `file://${encodeURI(directory)}/d%E1%BB%AF%20li%E1%BB%87u%20100%25/hai-dang.db`,
        path: join(directory, 'dữ liệu 100%', 'hai-dang.db'),
      },
      dataDir: join(directory, 'dữ liệu 100%'),
      mediaDir: join(directory, 'media'),
      metricsToken: undefined,
      contact: { agency: null, address: null, phone: null, email: null },
      demo: 'auto',
      demoPassword: undefined,
      demoApiKey: undefined,
      maxUploadBytes: 209_715_200,
      webhookAllowPrivate: [],
      logLevel: 'info',
      officers: { nameMonths: 24 },
      mail: { server: null, remindDaysBefore: 2, escalateAfterDays: 3, journalHeadTo: null },
      journalPollMs: 250,
      backupKeepDays: null,
      limits: {
        perMinute: { consumer: 600, person: 1200, anonymous: 6000 },
        maxDelayMs: 300,
        maxInProgress: 500,
        maxWaiting: 500,
        maxWaitingEach: 10,
        maxDownloads: 800,
        maxDownloadsEach: 100,
      },
    })
  })

  it('takes what is given', () => {
    const settings = readSettings({
      ...env,
      PORT: '8080',
      HOST: '::1',
      PUBLIC_URL: 'https://thuvien.example.vn/',
      METRICS_TOKEN: 'm',
      CONTACT_AGENCY: 'Sở Văn hóa, Thể thao và Du lịch',
      CONTACT_PHONE: '0257 3841 234',
      DEMO: 'off',
      DEMO_PASSWORD: 'mật khẩu',
      DEMO_API_KEY: 'khoa',
      MAX_UPLOAD_BYTES: '1',
      WEBHOOK_ALLOW_PRIVATE: 'noi-bo.example.vn, 10.1.0.0/16',
      LOG_LEVEL: 'silent',
      JOURNAL_POLL_MS: '50',
      RATE_LIMIT_CONSUMER: '0',
      RATE_LIMIT_ADDRESS: '60',
      MAX_WAITING: '7',
    })

    expect(settings).toMatchObject({
      port: 8080,
      host: '::1',
      publicUrl: 'https://thuvien.example.vn',
      metricsToken: 'm',
      contact: { agency: 'Sở Văn hóa, Thể thao và Du lịch', address: null, phone: '0257 3841 234', email: null },
      demo: 'off',
      demoPassword: 'mật khẩu',
      demoApiKey: 'khoa',
      webhookAllowPrivate: ['noi-bo.example.vn', '10.1.0.0/16'],
      maxUploadBytes: 1,
      logLevel: 'silent',
      journalPollMs: 50,
      limits: { perMinute: { consumer: 0, person: 1200, anonymous: 60 }, maxWaiting: 7 },
    })
  })

  it('reads an empty variable as an absent one', () => {
    expect(readSettings({ ...env, PORT: '', METRICS_TOKEN: ' ' })).toMatchObject({
      port: 3000,
      metricsToken: undefined,
    })
  })

  it('writes an IPv6 address in brackets, and "all addresses" as localhost, in the default public address', () => {
    expect(readSettings({ ...env, HOST: '::1' }).publicUrl).toBe('http://[::1]:3000')
    expect(readSettings({ ...env, HOST: '0.0.0.0', PORT: '81' }).publicUrl).toBe('http://localhost:81')
  })

  it('names every fault at once, each on one line that begins with its variable', () => {
    const wrong = {
      PORT: '70000',
      HOST: 'http://x',
      PUBLIC_URL: 'thuvien.example.vn',
      DATABASE_URL: 'postgres://u:p@h/db',
      PAYLOAD_SECRET: 'short',
      METRICS_TOKEN: 'a b',
      DEMO: 'yes',
      DEMO_API_KEY: 'khóa',
      MAX_UPLOAD_BYTES: '200MB',
      WEBHOOK_ALLOW_PRIVATE: '10.0.0.0/8, https://x',
      LOG_LEVEL: 'loud',
      JOURNAL_POLL_MS: '-1',
    }

    const faults = faultsOf(wrong)

    expect(faults.map((fault) => fault.split(':')[0])).toEqual(Object.keys(wrong))
    expect(faults[0]).toBe('PORT: phải là số nguyên từ 0 đến 65535 (đang là "70000")')
    expect(faults[6]).toBe('DEMO: phải là một trong: on, off, auto (đang là "yes")')
    expect(faults.filter((fault) => fault.includes('\n'))).toEqual([])
  })

  it('makes no secret when a setting is wrong', () => {
    expect(faultsOf({ PORT: 'x' })).toHaveLength(1)
    expect(readdirSync(join(directory, 'dữ liệu 100%'))).toEqual([])
  })

  it('never repeats a secret that it was given', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mongodb://u:mat-khau@h/db',
      PAYLOAD_SECRET: 'mat-khau',
      METRICS_TOKEN: 'mat-khau 1',
      PUBLIC_URL: 'https://u:mat-khau@h',
    })

    expect(faults).toHaveLength(4)
    expect(faults.join('\n')).not.toContain('mat-khau')
  })

  it.each([
    'file:',
    'file:?mode=memory',
    'file::memory:',
    'file:./data/',
    'file://server/x.db',
    'sqlite:x',
    'mongodb://',
  ])('refuses %s as a database', (url) => expect(faultsOf({ DATABASE_URL: url })[0]).toMatch(/^DATABASE_URL: /))

  it('takes a relative, an absolute and a URL path of a SQLite file', () => {
    const path = join(directory, 'a b.db')

    expect(readSettings({ ...env, DATABASE_URL: 'file:./x.db' }).database).toMatchObject({
      path: join(process.cwd(), 'x.db'),
    })
    expect(readSettings({ ...env, DATABASE_URL: `file:${path}` }).database).toMatchObject({ path })
    expect(readSettings({ ...env, DATABASE_URL: `file://${encodeURI(path)}` }).database).toMatchObject({ path })
  })

  it('takes a replica set of several hosts, and refuses MongoDB without one', () => {
    const url = 'mongodb://u:p@a:1,b:2,c/db?authSource=admin&replicaSet=rs0'
    const PAYLOAD_SECRET = 'x'.repeat(32)

    expect(readSettings({ ...env, DATABASE_URL: url, PAYLOAD_SECRET }).database).toEqual({ kind: 'mongodb', url })
    expect(faultsOf({ DATABASE_URL: 'mongodb://a/db', PAYLOAD_SECRET })).toEqual([
      'DATABASE_URL: địa chỉ MongoDB phải có replicaSet=…, nếu không sẽ không có giao dịch',
    ])
  })

  it('asks for a secret on MongoDB, and makes none', () => {
    expect(faultsOf({ DATABASE_URL: 'mongodb://a/db?replicaSet=rs0' })).toEqual([
      'PAYLOAD_SECRET: bắt buộc khi dùng MongoDB, vì mọi tiến trình phải dùng chung một khóa',
    ])
    expect(readdirSync(join(directory, 'dữ liệu 100%'))).toEqual([])
  })

  it('keeps the secret that it made, for its owner only', () => {
    const first = readSettings(env).payloadSecret
    const path = join(directory, 'dữ liệu 100%', 'secret')

    expect(readSettings(env).payloadSecret).toBe(first)
    expect(readFileSync(path, 'utf8').trim()).toBe(first)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(directory, 'dữ liệu 100%'))).toEqual(['secret'])
  })

  it('refuses a kept secret that is too short', () => {
    readSettings(env)
    writeFileSync(join(directory, 'dữ liệu 100%', 'secret'), 'abc')

    expect(faultsOf({})).toEqual([expect.stringMatching(/^PAYLOAD_SECRET: tệp ".*secret" ngắn hơn 32 ký tự$/)])
  })

  it('says which directories cannot be made, beside the other faults', () => {
    writeFileSync(join(directory, 'tệp'), '')

    expect(
      faultsOf({
        DATA_DIR: join(directory, 'tệp'),
        MEDIA_DIR: join(directory, 'tệp', 'm'),
        PORT: '1e3',
        DATABASE_URL: `file:${directory}/tệp/n/x.db`,
      }),
    ).toEqual([
      expect.stringMatching(/^PORT: /),
      expect.stringMatching(/^DATA_DIR: không tạo hoặc không ghi được thư mục .* \(EEXIST\)$/),
      expect.stringMatching(/^MEDIA_DIR: không tạo hoặc không ghi được thư mục .* \(ENOTDIR\)$/),
      expect.stringMatching(/^DATABASE_URL: không tạo hoặc không ghi được thư mục .* \(ENOTDIR\)$/),
    ])
  })
})

describe('.env.example', () => {
  const example = readFileSync('.env.example', 'utf8')
  const listed = [...example.matchAll(/^#? ?([A-Z][A-Z_]*)=/gm)].map((match) => String(match[1]))

  it('lists every setting once, and nothing else', () => {
    expect(listed.toSorted()).toEqual([...SETTING_NAMES].toSorted())
  })

  it('is understood by Node and right as it stands, with every line in force', () => {
    const uncommented = example.replace(/^# (?=[A-Z][A-Z_]*=)/gm, '')
    writeFileSync(join(directory, '.env'), uncommented)
    const names = JSON.stringify(SETTING_NAMES)
    const program = `process.loadEnvFile('.env'); for (const n of ${names}) if (!(n in process.env)) console.log(n)`
    const { stdout, status } = spawnSync(process.execPath, ['-e', program], {
      cwd: directory,
      encoding: 'utf8',
      env: { NODE_ENV: 'test' },
    })

    expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
    const given = Object.fromEntries([...uncommented.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, k, v]) => [k, v]))
    expect(faultsOf({ ...given, ...env, PAYLOAD_SECRET: 'x'.repeat(32) })).toEqual([])
  })
})
