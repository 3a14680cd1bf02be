import { DomainError } from './errors'
import { problemOf } from './problems'

/** Another process uses the same data directory. */
export class AlreadyRunning extends Error {
  constructor(holder: string) {
    super(
      `Hải Đăng đang chạy rồi (tiến trình ${holder}) với cùng thư mục dữ liệu. Hãy dùng bản đang chạy, hoặc tắt nó trước.`,
    )
    this.name = 'AlreadyRunning'
  }
}

/** What to tell the person who started us: one clear Vietnamese line for what is known, the whole error for what is not. */
export function startupMessage(error: unknown): string {
  if (!(error instanceof Error)) return `Không khởi động được: ${String(error)}`
  if (error.name === 'SettingsError') return error.message
  if (error instanceof AlreadyRunning) return error.message
  if (error instanceof DomainError) return error.details.detail ?? problemOf(error.code).detail
  const code = 'code' in error ? String(error.code) : ''
  if (/cannot connect|ECONNREFUSED|server selection|MongooseServerSelection/i.test(`${error.name} ${error.message}`)) {
    return 'Không kết nối được cơ sở dữ liệu. Hãy kiểm tra DATABASE_URL và xem máy chủ dữ liệu có đang chạy không.'
  }
  return BY_SYSTEM_CODE[code] ?? `Không khởi động được: ${error.stack ?? error.message}`
}

const BY_SYSTEM_CODE: Record<string, string> = {
  EADDRINUSE: 'Cổng đã có chương trình khác dùng. Hãy đặt PORT khác trong .env, hoặc tắt chương trình kia.',
  EACCES: 'Không được phép mở cổng này. Hãy đặt PORT từ 1024 trở lên.',
  EADDRNOTAVAIL: 'Địa chỉ HOST không có trên máy này. Hãy sửa HOST trong .env.',
  ENOTFOUND: 'Địa chỉ HOST không có trên máy này. Hãy sửa HOST trong .env.',
}
