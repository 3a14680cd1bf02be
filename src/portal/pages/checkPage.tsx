import type { EditionStanding } from '../../catalogue/editionStanding'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { documentPath } from '../rules/documentPaths'
import type { LinkedDocument } from '../parts/relatedDocuments'

export type CheckedEdition = EditionStanding & { successor: LinkedDocument | null }

export type CheckPageProps = {
  /** What was asked about, in words; null: nothing yet. */
  asked: string | null
  found: CheckedEdition[]
  /** What is wrong with what was typed. */
  fault: string | null
  /** What was typed. */
  typed: string
  isSignedIn: boolean
  maxFileMegabytes: number
}

/** `/doi-chieu`: is this paper or file the one in use? */
export function CheckPage(props: CheckPageProps) {
  const { asked, found } = props
  return (
    <div className="narrow">
      <h1>Đối chiếu tài liệu</h1>
      {asked === null ? (
        <p>Tờ giấy hoặc tệp bạn đang giữ có còn là bản đang dùng không? Gõ mã in ở chân trang, hoặc chọn tệp.</p>
      ) : (
        <section aria-labelledby="ket-qua">
          <h2 id="ket-qua">Kết quả: {asked}</h2>
          {found.length === 0 ? <NothingFound isSignedIn={props.isSignedIn} /> : null}
          {found.map((each) => (
            <Found key={each.found === 'edition' ? each.document.id : each.documentId} edition={each} />
          ))}
        </section>
      )}
      <ByCode {...props} />
      <ByFile {...props} />
    </div>
  )
}

function ByCode({ fault, typed }: CheckPageProps) {
  return (
    <form action="/doi-chieu" method="get" className="card">
      <label htmlFor="ma">Mã đối chiếu hoặc mã băm SHA-256 của tệp</label>
      <input
        id="ma"
        name="ma"
        required
        maxLength={120}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={typed}
        aria-describedby={fault ? 'loi-ma cach-go' : 'cach-go'}
        aria-invalid={fault ? true : undefined}
      />
      {fault ? (
        <p id="loi-ma" className="say bad" role="alert">
          {fault}
        </p>
      ) : null}
      <p id="cach-go" className="soft small">
        Mã có 10 ký tự, ví dụ 7K2MA-9QX4T. Gõ chữ hoa hay chữ thường, có gạch hay không đều được.
      </p>
      <p>
        <button className="go">Đối chiếu mã</button>
      </p>
    </form>
  )
}

function ByFile({ maxFileMegabytes }: CheckPageProps) {
  return (
    <form action="/doi-chieu" method="post" encType="multipart/form-data" className="card">
      <label htmlFor="tep">Tệp cần đối chiếu</label>
      <input id="tep" name="tep" type="file" required aria-describedby="cach-gui" />
      <p id="cach-gui" className="soft small">
        Tối đa {formatCount(maxFileMegabytes)} MB. Tệp chỉ được tính mã băm rồi bỏ, không được lưu lại. Không gửi tệp có
        dấu chỉ độ mật.
      </p>
      <p>
        <button className="go">Đối chiếu tệp</button>
      </p>
    </form>
  )
}

function NothingFound({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <div className="say warn">
      <p>
        <strong>Không có, hoặc không công khai.</strong> Thư viện không có bản nào như vậy mà bạn được xem. Đừng dùng
        cho đến khi biết chắc.
      </p>
      <p>
        {isSignedIn ? 'Hãy kiểm tra lại mã, ' : 'Hãy kiểm tra lại mã, đăng nhập nếu bạn có tài khoản, '}
        hoặc <a href="/lien-he">liên hệ người phụ trách</a>.
      </p>
    </div>
  )
}

function Found({ edition }: { edition: CheckedEdition }) {
  if (edition.found === 'withdrawn') return <Withdrawn edition={edition} />
  const { document, standing } = edition
  return (
    <div className={`say ${standing === 'current' ? 'good' : 'warn'}`}>
      <p>
        <strong>{standingText(edition)}</strong>
        {edition.successor ? (
          <>
            {' '}
            <a href={edition.successor.url}>{edition.successor.title}</a>
          </>
        ) : null}
      </p>
      <p>
        <a href={documentPath(document, standing === 'newer-version' ? document.version : undefined)}>
          {document.title}
        </a>
        <br />
        {document.number ? `Số ${document.number} · ` : ''}Bản {document.version} · công bố lúc{' '}
        {formatInstant(document.publishedAt)}
        {document.sample ? ' · TÀI LIỆU MẪU – không dùng chính thức' : ''}
      </p>
      {standing === 'newer-version' ? (
        <p>
          <a href={documentPath(document)}>Mở bản {edition.inForce} đang dùng</a>
        </p>
      ) : null}
    </div>
  )
}

type FoundEdition = Extract<CheckedEdition, { found: 'edition' }>

function standingText({ standing, inForce, document, successor }: FoundEdition): string {
  switch (standing) {
    case 'current':
      return 'Bản đang dùng.'
    case 'newer-version':
      return `Đã được thay thế bởi bản ${inForce}.`
    case 'superseded':
      return successor ? 'Đã được thay thế bởi:' : 'Đã được thay thế. Không dùng bản này để phổ biến.'
    case 'expired':
      return `Đã quá ngày dùng${document.expiresOn ? ` (${formatDay(document.expiresOn)})` : ''}. Chỉ để tra cứu, không phổ biến.`
  }
}

function Withdrawn({ edition }: { edition: Extract<CheckedEdition, { found: 'withdrawn' }> }) {
  const { version, withdrawnAt, reason, successor } = edition
  return (
    <div className="say bad">
      <p>
        <strong>Đã thu hồi lúc {formatInstant(withdrawnAt)}.</strong> Không dùng, không phổ biến bản {version} này nữa;
        hãy hủy bản đang giữ.
      </p>
      {reason ? <p>Lý do: {reason}</p> : null}
      {successor ? (
        <p>
          Dùng: <a href={successor.url}>{successor.title}</a>
        </p>
      ) : null}
    </div>
  )
}
