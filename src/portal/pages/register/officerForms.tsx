import { formatDay } from '../../../vietnamese/calendar'
import { ChoiceField } from '../../parts/choiceField'
import { Field, FormFault } from '../../parts/field'
import { Form } from '../../parts/form'
import type { SentBack } from '../../sentBack'
import type { OfficerPageProps } from './officerPageProps'

/** What may be entered of somebody: another unit, the last day, the name, that two rows are one person. */
export function OfficerForms(props: OfficerPageProps) {
  const { hasName, terms } = props.sheet
  const open = terms.filter(({ to, mayEnd }) => mayEnd && (to === null || to >= props.today))
  return (
    <div className="no-paper">
      {hasName && open.length > 0 ? <TransferForm {...props} open={open} /> : null}
      {terms.some(({ mayEnd }) => mayEnd) ? <LeaveForm {...props} /> : null}
      {hasName ? <BeginForm {...props} /> : null}
      {hasName ? <CorrectForm {...props} /> : null}
      <Merging {...props} />
    </div>
  )
}

function sentOf(back: SentBack | null, form: string) {
  const sent = back?.form === form ? back : null
  return {
    isOpen: sent !== null,
    detail: sent ? `Chưa ghi. ${sent.detail}` : null,
    fault: (name: string): string | undefined => sent?.faults[name],
    value: (name: string, usual = ''): string => sent?.values[name] ?? usual,
  }
}

type Terms = OfficerPageProps['sheet']['terms']

function termChoices(terms: Terms) {
  return terms.map(({ id, unit, from, to }) => ({
    value: id,
    label: `${unit}, từ ${formatDay(from)}${to ? ` đến hết ${formatDay(to)}` : ''}`,
  }))
}

function TransferForm({ sheet, today, token, back, open }: OfficerPageProps & { open: Terms }) {
  const { isOpen, detail, fault, value } = sentOf(back, 'chuyen')
  return (
    <details className="card" id="chuyen" open={isOpen || sheet.offer !== null}>
      <summary>Chuyển đơn vị</summary>
      <FormFault text={detail} />
      <Form action={`/bao-cao/can-bo/${sheet.id}/chuyen`} token={token}>
        <ChoiceField
          name="thoi-gian"
          id="chuyen-thoi-gian"
          label="Thôi phụ trách tại"
          choices={termChoices(open)}
          value={value('thoi-gian', open[0]?.id)}
          fault={fault('term')}
        />
        <ChoiceField
          name="don-vi"
          id="chuyen-don-vi"
          label="Phụ trách tại đơn vị mới"
          choices={sheet.units}
          value={value('don-vi')}
          none="Chọn đơn vị"
          required
          fault={fault('unit')}
        />
        <Field
          name="chuc-vu"
          id="chuyen-chuc-vu"
          label="Chức vụ mới (nếu có)"
          maxLength={200}
          autoComplete="off"
          defaultValue={value('chuc-vu')}
          fault={fault('position')}
        />
        <Field
          name="ngay"
          id="chuyen-ngay"
          label="Ngày đầu ở đơn vị mới"
          type="date"
          required
          defaultValue={value('ngay', today)}
          fault={fault('on')}
        />
        <button className="go">Chuyển đơn vị</button>
      </Form>
    </details>
  )
}

function LeaveForm({ sheet, today, token, back }: OfficerPageProps) {
  const { isOpen, detail, fault, value } = sentOf(back, 'thoi')
  const terms = sheet.terms.filter(({ mayEnd }) => mayEnd)
  return (
    <details className="card" id="thoi" open={isOpen}>
      <summary>Thôi phụ trách, hoặc sửa ngày cuối</summary>
      <FormFault text={detail} />
      <Form action={`/bao-cao/can-bo/${sheet.id}/thoi`} token={token}>
        <ChoiceField
          name="thoi-gian"
          id="thoi-thoi-gian"
          label="Thời gian phụ trách"
          choices={termChoices(terms)}
          value={value('thoi-gian', terms[0]?.id)}
          fault={fault('term')}
        />
        <Field
          name="den-ngay"
          id="thoi-den-ngay"
          label="Ngày cuối phụ trách"
          type="date"
          required
          defaultValue={value('den-ngay', today)}
          fault={fault('to')}
        />
        <button className="go">Ghi ngày cuối</button>
      </Form>
    </details>
  )
}

function BeginForm({ sheet, today, token, back }: OfficerPageProps) {
  const { isOpen, detail, fault, value } = sentOf(back, 'them')
  return (
    <details className="card" id="them" open={isOpen}>
      <summary>Phụ trách thêm đơn vị khác, hoặc phụ trách trở lại</summary>
      <FormFault text={detail} />
      <Form action={`/bao-cao/can-bo/${sheet.id}/them`} token={token}>
        <ChoiceField
          name="don-vi"
          id="them-don-vi"
          label="Đơn vị"
          choices={sheet.units}
          value={value('don-vi')}
          none="Chọn đơn vị"
          required
          fault={fault('unit')}
        />
        <Field
          name="chuc-vu"
          id="them-chuc-vu"
          label="Chức vụ (nếu có)"
          maxLength={200}
          autoComplete="off"
          defaultValue={value('chuc-vu')}
          fault={fault('position')}
        />
        <div className="set">
          <Field
            name="tu-ngay"
            id="them-tu-ngay"
            label="Từ ngày"
            type="date"
            required
            defaultValue={value('tu-ngay', today)}
            fault={fault('from')}
          />
          <Field
            name="den-ngay"
            id="them-den-ngay"
            label="Đến hết ngày (nếu có)"
            type="date"
            defaultValue={value('den-ngay')}
            fault={fault('to')}
          />
        </div>
        <button className="go">Ghi thời gian phụ trách</button>
      </Form>
    </details>
  )
}

function CorrectForm({ sheet, token, back }: OfficerPageProps) {
  const { isOpen, detail, fault, value } = sentOf(back, 'sua')
  return (
    <details className="card" id="sua" open={isOpen}>
      <summary>Sửa họ tên, gắn tài khoản</summary>
      <FormFault text={detail} />
      <Form action={`/bao-cao/can-bo/${sheet.id}/sua`} token={token}>
        <Field
          name="ho-ten"
          label="Họ và tên"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={value('ho-ten', sheet.name)}
          fault={fault('name')}
        />
        <Field
          name="tai-khoan"
          label="Tên đăng nhập của người này (nếu có)"
          hint="Để người này xem được phần của mình, và để việc đọc tài liệu được tính."
          maxLength={100}
          autoComplete="off"
          defaultValue={value('tai-khoan', sheet.account ?? '')}
          fault={fault('user')}
        />
        <button className="go">Lưu</button>
      </Form>
    </details>
  )
}

function Merging({ sheet, token, back }: OfficerPageProps) {
  const { detail } = sentOf(back, 'gop')
  if (sheet.merged.length === 0 && sheet.alike.length === 0) return null
  return (
    <section aria-labelledby="gop" className="card">
      <h2 id="gop">Gộp và bỏ gộp</h2>
      <FormFault text={detail} />
      {sheet.merged.map(({ value, label }) => (
        <Form key={value} action={`/bao-cao/can-bo/${sheet.id}/bo-gop`} token={token} hidden={{ muc: value }}>
          <p>Đã gộp mục “{label}” vào người này.</p>
          <button className="alt">
            Bỏ gộp<span className="hide">{` mục ${label}`}</span>
          </button>
        </Form>
      ))}
      {sheet.alike.map(({ value, label }) => (
        <Form key={value} action={`/bao-cao/can-bo/${sheet.id}/gop`} token={token} hidden={{ voi: value }}>
          <p>
            Có thể cũng là người này: <a href={`/bao-cao/can-bo/${value}`}>{label}</a>
          </p>
          <button className="alt">
            Gộp vào người này<span className="hide">{`: ${label}`}</span>
          </button>
        </Form>
      ))}
    </section>
  )
}
