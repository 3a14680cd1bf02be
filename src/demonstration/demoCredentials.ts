import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../settings'
import { demoAccounts } from './accounts'
import { demoUnits } from './units'

export type DemoCredentials = { password: string; apiKey: string; path: string }

const ROLE_WORDS: Record<string, string> = {
  admin: 'Quản trị hệ thống',
  editor: 'Người biên tập',
  approver: 'Người duyệt',
  reviewer: 'Người thẩm định (bí mật nhà nước)',
  coordinator: 'Người điều phối',
  officer: 'Cán bộ phụ trách thông tin đối ngoại',
  broadcaster: 'Nhân viên truyền thanh',
  auditor: 'Người kiểm tra',
}

/**
 * Password and key of the demonstration: from the settings, or what an earlier start made, or random. They are written to a
 * file in the data directory that only its owner can read.
 */
export function demoCredentials({ dataDir, demoPassword, demoApiKey }: Settings): DemoCredentials {
  const path = credentialsPath(dataDir)
  const earlier = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const password = demoPassword ?? lineOf(earlier, 'Mật khẩu') ?? randomBytes(9).toString('base64url')
  const apiKey = demoApiKey ?? lineOf(earlier, 'Khóa kết nối') ?? `hd_${randomBytes(24).toString('base64url')}`
  writeFileSync(path, fileText({ password, apiKey }), { mode: 0o600 })
  return { password, apiKey, path }
}

export function credentialsPath(dataDir: string): string {
  return join(dataDir, 'demo-credentials.txt')
}

function lineOf(text: string, label: string): string | undefined {
  const line = text.split('\n').find((each) => each.startsWith(`${label}: `))
  return line?.slice(label.length + 2)
}

function fileText({ password, apiKey }: { password: string; apiKey: string }): string {
  const rows = demoAccounts.map(({ username, role, unitKey }) => {
    const unit = demoUnits.find((each) => each.key === unitKey)?.name ?? '–'
    return `${username.padEnd(12)} ${(ROLE_WORDS[role] ?? role).padEnd(38)} ${unit}`
  })
  const head = 'Thư viện trình diễn. Tệp này chứa mật khẩu: chỉ chủ máy đọc được.'
  return [head, '', `Mật khẩu: ${password}`, `Khóa kết nối: ${apiKey}`, '', ...rows, ''].join('\n')
}
