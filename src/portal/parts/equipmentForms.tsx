import type { EquipmentList, ItemView, NamedUnit } from '../../report/rules/equipment/equipmentViews'
import { EQUIPMENT_KINDS, EQUIPMENT_STATES } from '../../vocabulary/equipmentKinds'
import { EQUIPMENT_PATH, type EquipmentQuery, isNarrowed, PARAMETERS } from '../rules/equipmentQuery'
import { Field, FormFault } from './field'
import { Form } from './form'
import { type Choice, Choosing, type TypedForm } from './registerForm'

const KINDS = EQUIPMENT_KINDS.map(({ slug, name }): Choice => ({ value: slug, label: name }))
const STATES = EQUIPMENT_STATES.map(({ value, name }): Choice => ({ value, label: name }))
const BACK = 'Chưa ghi. Hãy sửa những chỗ có lỗi dưới đây.'

type FilterProps = { query: EquipmentQuery; list: EquipmentList; today: string }

/** Narrows the register; what is asked for stands in the address, so that it can be sent on. */
export function EquipmentFilter({ query, list, today }: FilterProps) {
  return (
    <details open={isNarrowed(query)} className="no-paper">
      <summary>Ngày và điều kiện lọc</summary>
      <form method="get" action={EQUIPMENT_PATH}>
        <div className="set">
          <Field name={PARAMETERS.day} label="Tính đến ngày" type="date" defaultValue={query.day} placeholder={today} />
          <Choosing
            name={PARAMETERS.unit}
            label="Đơn vị"
            none="Tất cả"
            defaultValue={query.unit}
            choices={named(list.units)}
          />
          <Choosing
            name={PARAMETERS.kind}
            label="Loại thiết bị"
            none="Tất cả"
            defaultValue={query.kind}
            choices={KINDS}
          />
          <Choosing
            name={PARAMETERS.state}
            label="Tình trạng"
            none="Đang giữ"
            defaultValue={query.state}
            choices={STATES}
          />
          <Choosing
            name={PARAMETERS.programme}
            label="Chương trình"
            none="Tất cả"
            defaultValue={query.programme}
            choices={named(list.programmes)}
          />
        </div>
        <button className="go">Lọc</button> {isNarrowed(query) ? <a href={EQUIPMENT_PATH}>Bỏ lọc</a> : null}
      </form>
    </details>
  )
}

/** `occasion`: tells this entry from the one before, so that a second tap enters nothing. */
type EntryProps = { token: string; occasion: string; today: string; typed: TypedForm }

type ItemFormProps = EntryProps & { list: EquipmentList }

/** Enters a thing with the unit that has it. */
export function ItemForm(props: ItemFormProps) {
  const { token, occasion, typed } = props
  const { faults } = typed
  const isBack = Object.keys(faults).length > 0
  return (
    <details open={isBack} className="card no-paper" id="them">
      <summary>Ghi thêm thiết bị</summary>
      <FormFault text={faults[''] ?? (isBack ? BACK : null)} />
      <Form action={EQUIPMENT_PATH} token={token} hidden={{ lan: occasion }}>
        <WhatItIs {...props} />
        <WhereItIs {...props} />
        <button className="go">Ghi thiết bị</button>
      </Form>
    </details>
  )
}

function WhatItIs({ list, typed: { values, faults } }: ItemFormProps) {
  return (
    <>
      <Choosing
        name="them-loai"
        label="Loại thiết bị"
        none="Hãy chọn"
        required
        defaultValue={values['them-loai'] ?? ''}
        choices={KINDS}
        fault={faults['kind']}
      />
      <Field
        name="them-ten"
        label="Tên thiết bị"
        hint="Ví dụ: máy tính để bàn phòng Văn hóa – Xã hội."
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={values['them-ten']}
        fault={faults['name']}
      />
      <div className="set">
        <Field
          name="them-so-may"
          label="Số máy (nếu có)"
          maxLength={100}
          autoComplete="off"
          defaultValue={values['them-so-may']}
          fault={faults['serial']}
        />
        <Field
          name="them-nguon"
          label="Nguồn cấp (nếu biết)"
          maxLength={200}
          autoComplete="off"
          defaultValue={values['them-nguon']}
          fault={faults['source']}
        />
        <Choosing
          name="them-chuong-trinh"
          label="Chương trình"
          none="Không thuộc chương trình"
          defaultValue={values['them-chuong-trinh'] ?? ''}
          choices={named(list.programmes)}
          fault={faults['programme']}
        />
      </div>
    </>
  )
}

function WhereItIs({ list, today, typed: { values, faults } }: ItemFormProps) {
  return (
    <div className="set">
      <Choosing
        name="them-don-vi"
        label="Đơn vị giữ"
        none="Hãy chọn"
        required
        defaultValue={values['them-don-vi'] ?? ''}
        choices={named(list.receivers)}
        fault={faults['unit']}
      />
      <Choosing
        name="them-tinh-trang"
        label="Tình trạng"
        defaultValue={values['them-tinh-trang'] ?? 'working'}
        choices={STATES}
        fault={faults['state']}
      />
      <Field
        name="them-tu-ngay"
        label="Từ ngày"
        type="date"
        required
        max={today}
        defaultValue={values['them-tu-ngay'] ?? today}
        fault={faults['from']}
      />
    </div>
  )
}

/** Says that a thing is in another state, at another unit, or both. */
export function StateForm({
  view,
  token,
  occasion,
  today,
  typed: { values, faults },
}: EntryProps & { view: ItemView }) {
  const { item, receivers } = view
  const isBack = Object.keys(faults).length > 0
  const isHere = receivers.some(({ id }) => id === item.holder.id)
  return (
    <div className="card no-paper">
      <h2>Ghi thay đổi</h2>
      <p className="soft">Đổi tình trạng, chuyển sang đơn vị khác, hoặc cả hai. Những gì đã ghi trước đó vẫn còn.</p>
      <FormFault text={faults[''] ?? (isBack ? BACK : null)} />
      <Form action={`${EQUIPMENT_PATH}/${item.id}`} token={token} hidden={{ lan: occasion }}>
        <div className="set">
          <Choosing
            name="don-vi"
            label="Đơn vị giữ"
            {...(isHere ? {} : { none: 'Hãy chọn' })}
            required
            defaultValue={values['don-vi'] ?? (isHere ? item.holder.id : '')}
            choices={named(receivers)}
            fault={faults['unit']}
          />
          <Choosing
            name="tinh-trang"
            label="Tình trạng"
            defaultValue={values['tinh-trang'] ?? item.state}
            choices={STATES}
            fault={faults['state']}
          />
          <Field
            name="tu-ngay"
            label="Từ ngày"
            type="date"
            required
            max={today}
            defaultValue={values['tu-ngay'] ?? today}
            fault={faults['from']}
          />
        </div>
        <Field
          name="ghi-chu"
          label="Ghi chú (nếu có)"
          maxLength={500}
          autoComplete="off"
          defaultValue={values['ghi-chu']}
          fault={faults['note']}
        />
        <button className="go">Ghi thay đổi</button>
      </Form>
    </div>
  )
}

function named(things: readonly NamedUnit[]): Choice[] {
  return things.map(({ id, name }) => ({ value: id, label: name }))
}
