import { formatDay, formatInstant } from '../../vietnamese/calendar'
import type { ShownHead } from '../journalDoor'
import { groupedHash } from '../rules/journalColumns'

export type Compared = 'same' | 'other' | 'missing'

type ListProps = {
  heads: readonly ShownHead[]
  /** What was typed from paper and what came of it. */
  typed: { seq: string; hash: string }
  fault: string | null
  compared: Compared | null
}

/** `/nhat-ky/chu-ky`: the signed head of each day, and the comparison with one that was kept elsewhere. */
export function SignatureListPage({ heads, typed, fault, compared }: ListProps) {
  return (
    <>
      <p className="small no-paper">
        <a href="/nhat-ky">Về nhật ký</a>
      </p>
      <h1>Chữ ký từng ngày của nhật ký</h1>
      <p>
        Mỗi ngày, sự kiện cuối cùng được ký (Ed25519). Hãy in hoặc gửi chữ ký cho nơi khác giữ: ai sửa quá khứ, kể cả
        người vận hành máy chủ, cũng không sửa được bản giữ ở nơi khác.
      </p>
      <Comparison typed={typed} fault={fault} compared={compared} />
      <h2>Các chữ ký, mới trước</h2>
      {heads.length === 0 ? (
        <p className="card">Chưa có sự kiện nào nên chưa có chữ ký.</p>
      ) : (
        <ul className="plain">
          {heads.map((head) => (
            <li className="doc" key={head.day}>
              <h3>
                <a href={`/nhat-ky/chu-ky/${head.day}`}>{dayName(head)}</a>
              </h3>
              <p className="soft small">
                Đến sự kiện số {head.seq} · <code>{head.hash.slice(0, 16)}</code>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Comparison({ typed, fault, compared }: Omit<ListProps, 'heads'>) {
  return (
    <form method="get" action="/nhat-ky/chu-ky" className="card no-paper">
      <h2>Đối chiếu với bản đã in hoặc đã gửi đi</h2>
      {fault ? (
        <p className="say bad" role="alert" id="loi-doi-chieu">
          {fault}
        </p>
      ) : null}
      {compared ? <Answer compared={compared} seq={typed.seq} /> : null}
      <div className="set">
        <div className="field">
          <label htmlFor="so">Số sự kiện</label>
          <input id="so" name="so" inputMode="numeric" defaultValue={typed.seq} required autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="ma">Mã băm (từ 12 chữ số đầu trở lên)</label>
          <input
            id="ma"
            name="ma"
            defaultValue={typed.hash}
            required
            autoComplete="off"
            aria-describedby={fault ? 'loi-doi-chieu' : undefined}
          />
        </div>
      </div>
      <button className="go">Đối chiếu</button>
    </form>
  )
}

function Answer({ compared, seq }: { compared: Compared; seq: string }) {
  if (compared === 'same') {
    return (
      <p className="say good" role="status">
        Khớp: đến sự kiện số {seq}, nhật ký vẫn như lúc ký.
      </p>
    )
  }
  return (
    <p className="say bad" role="alert">
      {compared === 'missing'
        ? `Nhật ký không có sự kiện số ${seq}: phần cuối đã bị cắt, hoặc đây là nhật ký khác.`
        : `Không khớp: sự kiện số ${seq} nay có mã băm khác. Nếu đã gõ đúng thì nhật ký đã bị viết lại.`}
    </p>
  )
}

function dayName({ day }: ShownHead): string {
  return day === 'current' ? 'Mới nhất' : `Ngày ${formatDay(day)}`
}

/** One signed head on one sheet of paper. */
export function SignaturePage({
  head,
  publicKeyPem,
  printedAt,
}: {
  head: ShownHead
  publicKeyPem: string
  printedAt: string
}) {
  return (
    <>
      <p className="small no-paper">
        <a href="/nhat-ky/chu-ky">Về các chữ ký</a> · <a href={`/nhat-ky/chu-ky/${head.day}.json`}>Tải tệp để gửi đi</a>
      </p>
      <h1>
        <span className="kicker">Hải Đăng – Nhật ký hệ thống</span> Chữ ký: {dayName(head).toLowerCase()}
      </h1>
      <table className="facts">
        <tbody>
          <Fact name="Đến sự kiện số">{head.seq}</Fact>
          <Fact name="Mã băm SHA-256">
            <code>{groupedHash(head.hash)}</code>
          </Fact>
          <Fact name="Ký lúc">
            {formatInstant(head.signedAt)} ({head.signedAt})
          </Fact>
          <Fact name="Chữ ký Ed25519">
            <code>{head.signature}</code>
          </Fact>
          <Fact name="Khóa công khai">
            <pre className="small">{publicKeyPem}</pre>
          </Fact>
          <Fact name="In lúc">{formatInstant(printedAt)}</Fact>
        </tbody>
      </table>
      <p>
        Người giữ bản in này đối chiếu lại bất cứ lúc nào ở trang “Chữ ký từng ngày của nhật ký”: nhập số sự kiện và mã
        băm. Mã khác nghĩa là nhật ký đã bị viết lại sau lúc in.
      </p>
      <p className="paper-only">Người in (ký, ghi rõ họ tên): …………………………… Người nhận giữ: ……………………………</p>
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  )
}
