import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readSettings, SettingsError } from '../src/settings'

describe('the settings of mail', () => {
  let directory: string
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'hai-dang-mail-'))
  })
  afterAll(() => rmSync(directory, { recursive: true }))

  const read = (env: Record<string, string>) =>
    readSettings({ DATA_DIR: join(directory, 'data'), MEDIA_DIR: join(directory, 'media'), ...env }).mail
  const faultsOf = (env: Record<string, string>): string => {
    try {
      read(env)
      return ''
    } catch (error) {
      if (error instanceof SettingsError) return error.message
      throw error
    }
  }
  const MAIL_FROM = 'thu-vien@example.vn'

  it.each([
    ['smtp://thu.example.vn', { host: 'thu.example.vn', port: 587, secure: false, credentials: null }],
    ['smtps://thu.example.vn', { host: 'thu.example.vn', port: 465, secure: true, credentials: null }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false, credentials: null }],
    [
      'smtps://a%40b:m%C3%A3@thu:26',
      { host: 'thu', port: 26, secure: true, credentials: { user: 'a@b', password: 'mã' } },
    ],
  ])('reads %s', (SMTP_URL, server) => {
    expect(read({ SMTP_URL, MAIL_FROM }).server).toEqual({ ...server, from: MAIL_FROM })
  })

  it.each([
    ['thu.example.vn'],
    ['https://thu.example.vn'],
    ['smtp://'],
    ['smtp://thu/x'],
    ['smtp://u:bi-mat@thu?pool=1'],
  ])('refuses %s without repeating it', (SMTP_URL) => {
    const faults = faultsOf({ SMTP_URL, MAIL_FROM })
    expect(faults).toContain('SMTP_URL')
    expect(faults).not.toContain('bi-mat')
  })

  it('needs a sender’s address beside the server, and sane days', () => {
    expect(faultsOf({ SMTP_URL: 'smtp://thu' })).toContain('MAIL_FROM')
    expect(faultsOf({ SMTP_URL: 'smtp://thu', MAIL_FROM: 'không phải' })).toContain('MAIL_FROM')
    expect(faultsOf({ REMIND_DAYS_BEFORE: '-1' })).toContain('REMIND_DAYS_BEFORE')
    expect(faultsOf({ ESCALATE_DAYS: '0' })).toContain('ESCALATE_DAYS')
    expect(read({ MAIL_FROM }).server).toBeNull()
  })
})
