/** A refusal or a fault, in words, with what to do next. */
export function ProblemPage(props: {
  title: string
  detail: string
  faults: string[]
  signInPath: string | null
  retry: boolean
}) {
  return (
    <div className="card">
      <h1>{props.title}</h1>
      <p>{props.detail}</p>
      {props.faults.length > 0 ? (
        <ul>
          {props.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      ) : null}
      <h2>Bạn có thể</h2>
      <ul>
        {props.retry ? <li>Đợi ít phút rồi tải lại trang.</li> : null}
        {props.signInPath ? (
          <li>
            <a href={props.signInPath}>Đăng nhập</a> nếu bạn có tài khoản.
          </li>
        ) : null}
        <li>
          <a href="/">Tìm trong thư viện</a>.
        </li>
        <li>
          <a href="/lien-he">Liên hệ</a> người phụ trách, nói rõ địa chỉ trang và thời điểm.
        </li>
      </ul>
    </div>
  )
}
