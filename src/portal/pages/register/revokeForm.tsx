import type { OfficerSheet, ResultLine } from '../../../report/rules/officers/views'
import { Field, FormFault } from '../../parts/field'
import { Form } from '../../parts/form'
import type { SentBack } from '../../sentBack'

type RevokeFormProps = { line: ResultLine; sheet: OfficerSheet; today: string; token: string; back: SentBack | null }

/** From which day a certificate no longer counts. */
export function RevokeForm({ line, sheet, today, token, back }: RevokeFormProps) {
  const sent = back?.form === `thu-hoi-${line.id}` ? back : null
  return (
    <details className="no-paper" open={sent !== null}>
      <summary>
        Thu hồi<span className="hide">{` chứng nhận ${line.course}`}</span>
      </summary>
      <FormFault text={sent ? `Chưa ghi. ${sent.detail}` : null} />
      <Form action={`/bao-cao/can-bo/${sheet.id}/thu-hoi`} token={token} hidden={{ 'ket-qua': line.id }}>
        <Field
          name="ngay-thu-hoi"
          id={`ngay-thu-hoi-${line.id}`}
          label="Không còn giá trị từ ngày"
          type="date"
          required
          max={today}
          min={line.on}
          defaultValue={sent?.values['ngay-thu-hoi'] ?? today}
          fault={sent?.faults['on']}
        />
        <button className="alt">Thu hồi chứng nhận</button>
      </Form>
    </details>
  )
}
