import { formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import type { JournalQuestion, JournalVerdict, ShownEvent } from '../journalDoor'
import { Form } from '../parts/form'
import { isAsked, JOURNAL_PARAMETERS, journalPath } from '../rules/journalFilter'

type JournalPageProps = {
  question: JournalQuestion
  codes: readonly { code: string; words: string }[]
  events: readonly ShownEvent[]
  /** Number before which the next page goes on; null on the last. */
  next: number | null
  verdict: JournalVerdict | null
  /** Events that there are; above `mostOnPage` the check is left to the command. */
  newest: number
  mostOnPage: number
  formToken: string
}

/** `/nhat-ky`: who did what to what, when, from where. */
export function JournalPage(props: JournalPageProps) {
  const { question, codes, events, next, verdict, newest, mostOnPage, formToken } = props
  return (
    <>
      <h1>Nhật ký hệ thống</h1>
      {verdict ? <Verdict verdict={verdict} /> : null}
      <Filter question={question} codes={codes} />
      <div className="act no-paper">
        <a className="alt" href={journalPath('/nhat-ky/xuat.csv', question)} download>
          Xuất ra bảng tính (CSV)
        </a>
        <a className="alt" href={journalPath('/nhat-ky/xuat.jsonl', question)} download>
          Xuất để máy kiểm tra (JSON)
        </a>
        <a className="alt" href="/nhat-ky/chu-ky">
          Chữ ký từng ngày
        </a>
        {newest <= mostOnPage ? (
          <Form action="/nhat-ky/kiem-tra" token={formToken}>
            <button className="go">Kiểm tra cả nhật ký</button>
          </Form>
        ) : (
          <p className="soft small">
            Nhật ký có {formatCount(newest)} sự kiện: hãy kiểm tra bằng lệnh <code>npm run journal:verify</code>.
          </p>
        )}
      </div>
      <h2>{isAsked(question) ? 'Sự kiện khớp điều kiện, mới trước' : 'Mọi sự kiện, mới trước'}</h2>
      {events.length === 0 ? (
        <p className="card">Không có sự kiện nào khớp. Hãy bớt điều kiện.</p>
      ) : (
        <Events events={events} />
      )}
      {next === null ? null : (
        <nav className="pages" aria-label="Trang">
          <a className="alt" href={journalPath('/nhat-ky', question, next)}>
            Cũ hơn
          </a>
        </nav>
      )}
    </>
  )
}

function Verdict({ verdict }: { verdict: JournalVerdict }) {
  const { events, heads, faults } = verdict
  if (faults.length === 0) {
    return (
      <p className="say good" role="status">
        Nhật ký nguyên vẹn: {formatCount(events)} sự kiện nối tiếp nhau, {formatCount(heads)} chữ ký đúng.
      </p>
    )
  }
  return (
    <div className="say bad" role="alert">
      <p>
        Nhật ký có {formatCount(faults.length)} chỗ sai trong {formatCount(events)} sự kiện. Hãy giữ nguyên máy chủ, báo
        ngay người phụ trách và lưu bản in trang này.
      </p>
      <ul>
        {faults.slice(0, MAX_FAULTS).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  )
}

const MAX_FAULTS = 100

function Filter({ question, codes }: Pick<JournalPageProps, 'question' | 'codes'>) {
  const { fromOn, toOn, code, actorId, subject } = JOURNAL_PARAMETERS
  return (
    <form method="get" action="/nhat-ky" className="card no-paper" aria-label="Lọc nhật ký">
      <div className="set">
        <div className="field">
          <label htmlFor={fromOn}>Từ ngày</label>
          <input id={fromOn} name={fromOn} type="date" defaultValue={question.fromOn ?? ''} />
        </div>
        <div className="field">
          <label htmlFor={toOn}>Đến hết ngày</label>
          <input id={toOn} name={toOn} type="date" defaultValue={question.toOn ?? ''} />
        </div>
        <div className="field">
          <label htmlFor={code}>Việc</label>
          <select id={code} name={code} defaultValue={question.code ?? ''}>
            <option value="">Mọi việc</option>
            {codes.map((each) => (
              <option key={each.code} value={each.code}>
                {each.words}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="set">
        <div className="field">
          <label htmlFor={actorId}>Mã người làm</label>
          <input id={actorId} name={actorId} defaultValue={question.actorId ?? ''} autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor={subject}>Mã hoặc địa chỉ trang của tài liệu, tệp, đơn vị, tài khoản</label>
          <input id={subject} name={subject} defaultValue={question.subject ?? ''} autoComplete="off" />
        </div>
      </div>
      <div className="act">
        <button className="go">Lọc</button>
        {isAsked(question) ? (
          <a className="alt" href="/nhat-ky">
            Bỏ điều kiện
          </a>
        ) : null}
      </div>
    </form>
  )
}

function Events({ events }: { events: readonly ShownEvent[] }) {
  return (
    <table className="grid">
      <caption className="hide">Sự kiện trong nhật ký, mới trước</caption>
      <thead>
        <tr>
          <th scope="col">Số</th>
          <th scope="col">Lúc</th>
          <th scope="col">Việc</th>
          <th scope="col">Người làm</th>
          <th scope="col">Từ địa chỉ</th>
          <th scope="col">Đối tượng</th>
          <th scope="col">Mã băm</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </tbody>
    </table>
  )
}

function EventRow({ event }: { event: ShownEvent }) {
  const { seq, at, words, actor, data, hash } = event
  return (
    <tr>
      <th scope="row">{seq}</th>
      <td data-name="Lúc">{formatInstant(at)}</td>
      <td data-name="Việc">{words}</td>
      <td data-name="Người làm">
        {actor.id ? <a href={journalPath('/nhat-ky', { ...NOTHING, actorId: actor.id })}>{actor.name}</a> : actor.name}
        {[actor.position, actor.unit].filter(Boolean).map((text) => `, ${text}`)}
      </td>
      <td data-name="Từ địa chỉ">{actor.address ?? '–'}</td>
      <td data-name="Đối tượng">
        <Subject data={data} />
      </td>
      <td data-name="Mã băm">
        <code>{hash.slice(0, 12)}</code>
      </td>
    </tr>
  )
}

const NOTHING: JournalQuestion = { fromOn: null, toOn: null, code: null, actorId: null, subject: null }

/** Ids lead to all events about the same thing; the rest as it is. */
function Subject({ data }: { data: ShownEvent['data'] }) {
  const parts = Object.entries(data)
  if (parts.length === 0) return <>–</>
  return (
    <details>
      <summary>{parts.length === 1 ? '1 mục' : `${parts.length} mục`}</summary>
      <dl className="small">
        {parts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {typeof value === 'string' && UUID.test(value) ? <SubjectLink id={value} /> : JSON.stringify(value)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function SubjectLink({ id }: { id: string }) {
  return <a href={journalPath('/nhat-ky', { ...NOTHING, subject: id })}>{id}</a>
}
