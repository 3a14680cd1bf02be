import { type Quarter, quartersBetween } from '../../report/rules/reportPeriod'
import { formatDay } from '../../vietnamese/calendar'
import { type AskedPeriod, PERIOD_PARAMETERS, UNIT_PARAMETER } from '../rules/reportQuery'
import { Field } from './field'

/** The first quarter in the list: when the decision that the plan carries out was made. Older days can be typed. */
const FIRST_LISTED = '2020-07-01'

type PeriodFormProps = {
  action: string
  asked: AskedPeriod
  today: string
  /** Kept when the period changes. */
  unitSlug?: string | null
  more?: Record<string, string>
}

/** Chooses the period: a quarter, or days. Two forms, so that a quarter and days cannot contradict each other. */
export function PeriodForm({ action, asked, today, unitSlug, more = {} }: PeriodFormProps) {
  const quarters = quartersBetween(FIRST_LISTED, today)
  const { from, asOf } = asked.period
  const chosen = quarters.find((each) => each.from === from && (each.to < today ? each.to : today) === asOf)
  const kept = { ...more, ...(unitSlug ? { [UNIT_PARAMETER]: unitSlug } : {}) }
  return (
    <div className="card no-paper period">
      <QuarterForm action={action} asked={asked} quarters={quarters} chosen={chosen} kept={kept} />
      <DaysForm action={action} asked={asked} isQuarter={chosen !== undefined} kept={kept} />
    </div>
  )
}

type FormProps = { action: string; asked: AskedPeriod; kept: Record<string, string> }

type QuarterFormProps = FormProps & { quarters: readonly Quarter[]; chosen: Quarter | undefined }

function QuarterForm({ action, asked: { typed, faults }, quarters, chosen, kept }: QuarterFormProps) {
  const name = PERIOD_PARAMETERS.quarter
  const faultId = `${name}-loi`
  const described = faults.quarter ? { 'aria-invalid': true, 'aria-describedby': faultId } : {}
  return (
    <form method="get" action={action}>
      <Kept fields={kept} />
      <div className="field">
        <label htmlFor={name}>Quý</label>
        <div className="find">
          <select id={name} name={name} defaultValue={typed.quarter || chosen?.key} {...described}>
            {chosen ? null : <option value="">Theo ngày (ở dưới)</option>}
            {quarters.map((each) => (
              <option key={each.key} value={each.key}>
                {each.name}
              </option>
            ))}
          </select>
          <button className="go">Xem quý</button>
        </div>
        {faults.quarter ? (
          <p className="fault" id={faultId}>
            Lỗi: {faults.quarter}
          </p>
        ) : null}
      </div>
    </form>
  )
}

function DaysForm({ action, asked, isQuarter, kept }: FormProps & { isQuarter: boolean }) {
  const { faults } = asked
  const { from, to } = PERIOD_PARAMETERS
  const shown = daysShown(asked)
  return (
    <details open={Boolean(faults.from ?? faults.to) || (!isQuarter && !faults.quarter)}>
      <summary>Chọn theo ngày</summary>
      <form method="get" action={action}>
        <Kept fields={kept} />
        <div className="set">
          <Field
            name={to}
            label="Số liệu đến hết ngày"
            hint="Ngày/tháng/năm, ví dụ 30/6/2025"
            defaultValue={shown.to}
            fault={faults.to}
            autoComplete="off"
            required
          />
          <Field
            name={from}
            label="Từ ngày"
            hint="Để trống: từ đầu quý của ngày trên"
            defaultValue={shown.from}
            fault={faults.from}
            autoComplete="off"
          />
        </div>
        <button className="alt">Xem theo ngày</button>
      </form>
    </details>
  )
}

/** What came back faulty is shown as it was typed, what was understood as days are written. */
function daysShown({ typed, faults, period }: AskedPeriod): { from: string; to: string } {
  const isFaulty = Object.keys(faults).length > 0
  if (isFaulty || !(typed.from || typed.to)) return typed
  return { from: formatDay(period.from), to: formatDay(period.asOf) }
}

export function Kept({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
