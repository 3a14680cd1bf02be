import type { Choice, RegisterLine, RegisterQuestion, RegisterView } from '../../../report/rules/officers/views'
import { REGISTER_STATES } from '../../../report/rules/officers/views'
import { formatDay } from '../../../vietnamese/calendar'
import { formatCount } from '../../../vietnamese/numbers'
import { ChoiceField } from '../../parts/choiceField'
import { Field } from '../../parts/field'
import { Notice } from '../../parts/notice'
import { RegisterMenu } from '../../parts/registerMenu'
import { TrainingBadge } from '../../parts/trainingBadge'
import { REGISTER_PARAMETERS, registerPath, STATE_LABELS } from '../../rules/registerQuestion'
import type { SentBack } from '../../sentBack'
import { EnterOfficerForm } from './enterOfficerForm'
import { AlikeList, OfferList } from './toLookAt'

export type RegisterPageProps = {
  view: RegisterView
  today: string
  token: string
  notice: unknown
  back: SentBack | null
}

/** `/bao-cao/can-bo`: who is in charge where, and who of them is trained, as of a day. */
export function RegisterPage({ view, today, token, notice, back }: RegisterPageProps) {
  const { question, lines, total, mayKeep, isMasked } = view
  return (
    <>
      <h1>Cán bộ phụ trách thông tin đối ngoại</h1>
      <RegisterMenu at="/bao-cao/can-bo" mayKeep={mayKeep} />
      <Notice code={notice} />
      <Sums view={view} />
      {isMasked ? <p className="soft small">Họ tên được viết tắt: việc của bạn không cần đến họ tên.</p> : null}
      <Filter question={question} units={view.units} />
      {mayKeep ? <EnterOfficerForm units={view.units} today={today} token={token} back={back} /> : null}
      <OfferList offers={view.offers} />
      <h2>
        {STATE_LABELS[question.state]}, ngày {formatDay(question.day)} ({formatCount(total)})
      </h2>
      {lines.length === 0 ? <Nobody question={question} mayKeep={mayKeep} /> : <Lines lines={lines} />}
      <Pages view={view} />
      <Without units={view.unitsWithout} day={question.day} />
      <AlikeList alike={view.alike} token={token} back={back} />
    </>
  )
}

function Sums({ view: { sums, unitsWithout, question } }: { view: RegisterView }) {
  const untrained = sums.inCharge - sums.trained
  return (
    <ul className="sum">
      <li>
        <a href={registerPath(question, { state: 'in-charge' })}>
          <b>{formatCount(sums.inCharge)}</b> đang phụ trách
        </a>
      </li>
      <li>
        <a href={registerPath(question, { state: 'trained' })}>
          <b>{formatCount(sums.trained)}</b> đã bồi dưỡng
        </a>
      </li>
      <li>
        <a className={untrained > 0 ? 'late' : undefined} href={registerPath(question, { state: 'untrained' })}>
          <b>{formatCount(untrained)}</b> chưa bồi dưỡng
        </a>
      </li>
      <li>
        <a className={unitsWithout.length > 0 ? 'late' : undefined} href="#chua-co-nguoi">
          <b>{formatCount(unitsWithout.length)}</b> đơn vị chưa có người
        </a>
      </li>
    </ul>
  )
}

function Filter({ question, units }: { question: RegisterQuestion; units: readonly Choice[] }) {
  const states = REGISTER_STATES.map((state) => ({ value: state, label: STATE_LABELS[state] }))
  const { day, unitId, state } = REGISTER_PARAMETERS
  return (
    <form method="get" action="/bao-cao/can-bo" className="card no-paper" aria-label="Lọc danh sách">
      <div className="set">
        <Field name={day} label="Tính đến ngày" type="date" required defaultValue={question.day} />
        <ChoiceField
          name={unitId}
          label="Đơn vị"
          choices={units}
          value={question.unitId ?? ''}
          none="Mọi đơn vị"
          id="loc-don-vi"
        />
        <ChoiceField name={state} label="Tình trạng" choices={states} value={question.state} />
      </div>
      <button className="go">Lọc</button>
    </form>
  )
}

function Nobody({ question, mayKeep }: { question: RegisterQuestion; mayKeep: boolean }) {
  const isAsked = question.unitId !== null || question.state !== 'in-charge'
  if (isAsked) return <p className="card">Không có ai khớp điều kiện. Hãy bớt điều kiện lọc.</p>
  return (
    <p className="card">
      Chưa ghi ai phụ trách vào ngày này.{' '}
      {mayKeep ? (
        <>
          Hãy nhập từng người ở trên, hoặc <a href="/bao-cao/nhap">nhập từ bảng tính</a>.
        </>
      ) : null}
    </p>
  )
}

function Lines({ lines }: { lines: readonly RegisterLine[] }) {
  return (
    <table className="grid">
      <caption className="hide">Cán bộ phụ trách, theo đơn vị</caption>
      <thead>
        <tr>
          <th scope="col">Cán bộ</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Chức vụ</th>
          <th scope="col">Thời gian</th>
          <th scope="col">Bồi dưỡng</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.officerId} ${line.unitId}`}>
            <th scope="row">
              <a href={`/bao-cao/can-bo/${line.officerId}`}>{line.name}</a>
              {line.sample ? <span className="tag note">Mẫu</span> : null}
            </th>
            <td data-name="Đơn vị">{line.unit}</td>
            <td data-name="Chức vụ">{line.position ?? '–'}</td>
            <td data-name="Thời gian">
              từ {formatDay(line.from)}
              {line.to ? ` đến hết ${formatDay(line.to)}` : ''}
            </td>
            <td data-name="Bồi dưỡng">
              <TrainingBadge training={line.training} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pages({ view: { question, pages } }: { view: RegisterView }) {
  if (pages < 2) return null
  const { page } = question
  return (
    <nav className="pages" aria-label="Trang">
      {page > 1 ? (
        <a className="alt" href={registerPath(question, { page: page - 1 })}>
          Trang trước
        </a>
      ) : (
        <span />
      )}
      <span>
        Trang {page} / {pages}
      </span>
      {page < pages ? (
        <a className="alt" href={registerPath(question, { page: page + 1 })}>
          Trang sau
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

function Without({ units, day }: { units: readonly Choice[]; day: string }) {
  return (
    <section aria-labelledby="chua-co-nguoi">
      <h2 id="chua-co-nguoi">
        Đơn vị chưa có người phụ trách, ngày {formatDay(day)} ({formatCount(units.length)})
      </h2>
      {units.length === 0 ? (
        <p className="card">Mọi đơn vị đều có người phụ trách.</p>
      ) : (
        <details className="card">
          <summary>Xem danh sách</summary>
          <ul>
            {units.map(({ value, label }) => (
              <li key={value}>{label}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
