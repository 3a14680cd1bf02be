import { Form } from '../parts/form'

/** Asks for user name and password; says what went wrong without saying whether the user name exists. */
export function SignInPage(props: {
  formToken: string
  /** Where to go on, already checked to be ours. */
  next: string
  username?: string
  fault?: string | undefined
  notice?: string | undefined
}) {
  const { formToken, next, username, fault, notice } = props
  return (
    <div className="card narrow">
      <h1>Đăng nhập</h1>
      {notice ? (
        <p className="say good" role="status">
          {notice}
        </p>
      ) : null}
      {fault ? (
        <p className="say bad" role="alert" id="loi">
          {fault}
        </p>
      ) : null}
      <Form action="/dang-nhap" token={formToken} hidden={{ tiep: next }}>
        <div className="field">
          <label htmlFor="ten">Tên đăng nhập</label>
          <input
            id="ten"
            name="ten"
            required
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={username}
            aria-describedby={fault ? 'loi' : undefined}
          />
        </div>
        <div className="field">
          <label htmlFor="mat-khau">Mật khẩu</label>
          <input
            id="mat-khau"
            name="mat-khau"
            type="password"
            required
            autoComplete="current-password"
            aria-describedby={fault ? 'loi' : undefined}
          />
        </div>
        <button className="go">Đăng nhập</button>
      </Form>
      <p className="soft small">
        Trên máy dùng chung, hãy đăng xuất khi xong việc. Quên mật khẩu: hỏi người quản trị hệ thống (xem{' '}
        <a href="/lien-he">Liên hệ</a>).
      </p>
    </div>
  )
}
