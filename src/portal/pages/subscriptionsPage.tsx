import { formatDay } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { describedBy, Field, FormFault, Labelled } from '../parts/field'
import { Form } from '../parts/form'
import { Notice } from '../parts/notice'
import { type SubscriptionFaults, type SubscriptionForm, subscriptionStanding } from '../rules/subscriptionForm'
import type { TopicSubscription } from '../subscriptionDoor'

/** That ending one of them was refused, and why. */
export type EndingFault = { id: string; on: string; fault: string }

export type SubscriptionsPageProps = {
  /** Calendar day in Vietnam. */
  today: string
  /** For which the reader may subscribe. */
  units: { id: string; name: string }[]
  topics: { id: string; name: string; parent: string | null }[]
  /** The newest first. */
  subscriptions: TopicSubscription[]
  nameOfUnit: ReadonlyMap<string, string>
  values: SubscriptionForm
  faults: SubscriptionFaults
  /** What is wrong beyond the fields. */
  fault: string | null
  ending: EndingFault | null
  token: string
  /** Has a unit of the own, with what was sent to it. */
  hasDesk: boolean
  notice: unknown
}

const SHOWN_ENDED = 50

/** `/dang-ky-chu-de`: what the reader's units want to get, and a form for more of it. */
export function SubscriptionsPage(props: SubscriptionsPageProps) {
  const { subscriptions, today, units, topics, ending, hasDesk, notice } = props
  const open = subscriptions.filter((each) => subscriptionStanding(each, today) !== 'ended')
  const ended = subscriptions.filter((each) => subscriptionStanding(each, today) === 'ended')
  return (
    <>
      {hasDesk ? (
        <p className="small no-paper">
          <a href="/tai-lieu-den">Về tài liệu đến</a>
        </p>
      ) : null}
      <h1>Đăng ký chủ đề</h1>
      <Notice code={notice} />
      <FormFault text={ending ? `Chưa kết thúc đăng ký. ${ending.fault}` : null} />
      <p>
        Đơn vị đăng ký chủ đề cần dùng, kể cả các chủ đề nhỏ bên trong. Nơi gửi dựa vào đây để gửi tài liệu mới; đăng ký
        không làm đơn vị thấy thêm tài liệu nào ngay.
      </p>
      <h2>Đang đăng ký ({formatCount(open.length)})</h2>
      {open.length === 0 ? <p className="card">Chưa có đăng ký nào đang áp dụng.</p> : null}
      <ul className="plain">
        {open.map((subscription) => (
          <Subscribed key={subscription.id} subscription={subscription} {...props} />
        ))}
      </ul>
      {units.length === 0 || topics.length === 0 ? (
        <p className="card">Chưa có đơn vị hoặc chủ đề nào để đăng ký.</p>
      ) : (
        <NewOne {...props} />
      )}
      {ended.length > 0 ? <Ended {...props} ended={ended} /> : null}
    </>
  )
}

type Naming = Pick<SubscriptionsPageProps, 'topics' | 'nameOfUnit'>

function Head({ subscription, topics, nameOfUnit }: Naming & { subscription: TopicSubscription }) {
  const names = new Map(topics.map(({ id, name }) => [id, name]))
  const { from, to, maker } = subscription
  return (
    <>
      <h3>{subscription.topics.map((id) => names.get(id) ?? 'chủ đề không còn dùng').join('; ')}</h3>
      <p>{nameOfUnit.get(subscription.unit) ?? subscription.unit}</p>
      <p className="soft small">
        Từ {formatDay(from)}
        {to ? ` đến hết ${formatDay(to)}` : ', không đặt ngày kết thúc'}
        {maker ? ` · ${maker} đăng ký` : ''}
      </p>
    </>
  )
}

function Subscribed(props: SubscriptionsPageProps & { subscription: TopicSubscription }) {
  const { subscription, today, token, ending } = props
  const { id, to } = subscription
  const refused = ending?.id === id ? ending : null
  const name = `ngay-${id}`
  return (
    <li className="doc">
      <Head {...props} />
      {subscriptionStanding(subscription, today) === 'coming' ? <p className="tag">Chưa đến ngày bắt đầu</p> : null}
      <details open={refused !== null} className="no-paper">
        <summary>Kết thúc đăng ký</summary>
        <Form action={`/dang-ky-chu-de/${id}/ket-thuc`} token={token}>
          <Labelled name={name} label="Đến hết ngày" fault={refused?.fault}>
            <input
              id={name}
              name="ngay"
              type="date"
              required
              min={today}
              max={to ?? undefined}
              defaultValue={refused?.on || today}
              {...describedBy({ name, fault: refused?.fault })}
            />
          </Labelled>
          <button className="go">Kết thúc</button>
        </Form>
      </details>
    </li>
  )
}

function NewOne({ today, units, topics, values, faults, fault, token }: SubscriptionsPageProps) {
  const isBack = fault !== null || Object.keys(faults).length > 0
  return (
    <section className="card no-paper" aria-labelledby="dang-ky-them">
      <h2 id="dang-ky-them">Đăng ký thêm</h2>
      <FormFault text={fault ?? (isBack ? 'Chưa ghi. Hãy sửa những chỗ có lỗi dưới đây.' : null)} />
      <Form action="/dang-ky-chu-de" token={token}>
        <Unit units={units} value={values.unit} fault={faults.unit} />
        <Topics topics={topics} chosen={values.topics} fault={faults.topics} />
        <div className="set">
          <Field
            name="tu-ngay"
            label="Từ ngày"
            type="date"
            required
            min={today}
            defaultValue={values.from}
            fault={faults.from}
          />
          <Field
            name="den-ngay"
            label="Đến hết ngày (không bắt buộc)"
            type="date"
            min={today}
            defaultValue={values.to}
            fault={faults.to}
          />
        </div>
        <button className="go">Đăng ký</button>
      </Form>
    </section>
  )
}

type FieldProps = { fault: string | undefined }

function Unit({ units, value, fault }: FieldProps & Pick<SubscriptionsPageProps, 'units'> & { value: string }) {
  const [only] = units
  if (units.length === 1 && only) {
    return (
      <p>
        Đơn vị: <strong>{only.name}</strong>
        <input type="hidden" name="don-vi" value={only.id} />
      </p>
    )
  }
  return (
    <Labelled name="don-vi" label="Đơn vị" fault={fault}>
      <select id="don-vi" name="don-vi" defaultValue={value} {...describedBy({ name: 'don-vi', fault })}>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

type TopicsProps = FieldProps & Pick<SubscriptionsPageProps, 'topics'> & { chosen: readonly string[] }

function Topics({ topics, chosen, fault }: TopicsProps) {
  const names = new Map(topics.map(({ id, name }) => [id, name]))
  return (
    <fieldset className="ticks" {...describedBy({ name: 'chu-de', fault })}>
      <legend>Chủ đề</legend>
      {fault ? (
        <p className="fault" id="chu-de-loi">
          Lỗi: {fault}
        </p>
      ) : null}
      {topics.map(({ id, name, parent }) => (
        <label key={id} className="tick">
          <input type="checkbox" name="chu-de" value={id} defaultChecked={chosen.includes(id)} />
          <span>
            {name}
            {parent && names.has(parent) ? <span className="soft small"> (trong {names.get(parent)})</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Ended({ ended, ...props }: SubscriptionsPageProps & { ended: TopicSubscription[] }) {
  return (
    <details>
      <summary>Đã kết thúc ({formatCount(ended.length)})</summary>
      <ul className="plain">
        {ended.slice(0, SHOWN_ENDED).map((subscription) => (
          <li className="doc" key={subscription.id}>
            <Head {...props} subscription={subscription} />
          </li>
        ))}
      </ul>
      {ended.length > SHOWN_ENDED ? (
        <p className="soft">Trang này nêu {formatCount(SHOWN_ENDED)} đăng ký gần nhất.</p>
      ) : null}
    </details>
  )
}
