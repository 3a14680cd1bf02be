import { type Period, periodName } from '../../report/rules/reportPeriod'
import { REPORTS } from '../rules/reportPaths'
import { PERIOD_PARAMETERS } from '../rules/reportQuery'
import { Form } from './form'

/** The tick without which nothing is closed. */
export const AGREED_FIELD = 'dong-y'

/** Freezes the figures of a past quarter; there is no way back, so it asks for a tick. */
export function ClosingForm({ period, token }: { period: Period; token: string }) {
  const { from, to } = PERIOD_PARAMETERS
  return (
    <section className="card no-paper" aria-labelledby="chot">
      <h2 id="chot">Chốt số liệu {periodName(period)}</h2>
      <p>
        Khi chốt, các chỉ tiêu của mọi đơn vị được lưu đúng như hiện nay, mã kiểm SHA-256 được ghi vào nhật ký hệ thống.
        Không mở lại được; điều ghi thêm về sau hiện ở mục “Bổ sung sau khi chốt”.
      </p>
      <Form action={`${REPORTS}/chot`} token={token} hidden={{ [from]: period.from, [to]: period.asOf }}>
        <label className="agree">
          <input type="checkbox" name={AGREED_FIELD} value="co" required /> Tôi đã xem số liệu và đồng ý chốt
        </label>
        <button className="go">Chốt số liệu</button>
      </Form>
    </section>
  )
}
