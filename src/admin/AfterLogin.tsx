import type { ServerProps } from 'payload'
import { sayIn } from './words'

/** No mail leaves the server: a forgotten password is a matter between people. */
export function AfterLogin({ i18n }: ServerProps) {
  return (
    <p className="after-login">
      {sayIn(i18n.language, {
        vi: 'Quên mật khẩu? Hãy liên hệ người quản trị hệ thống để được đặt lại.',
        en: 'Forgot your password? Ask the administrator to set a new one.',
      })}{' '}
      <a href="/">{sayIn(i18n.language, { vi: 'Về thư viện', en: 'To the library' })}</a>
    </p>
  )
}
