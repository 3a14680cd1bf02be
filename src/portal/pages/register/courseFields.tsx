import type { Choice } from '../../../report/rules/officers/views'
import { ChoiceField } from '../../parts/choiceField'
import { describedBy, Field, FormFault, Labelled } from '../../parts/field'
import { Form } from '../../parts/form'
import type { CourseForm } from '../../rules/courseForm'
import type { SentBack } from '../../sentBack'

type CourseFieldsProps = {
  action: string
  button: string
  course: CourseForm
  programmes: readonly Choice[]
  token: string
  back: SentBack | null
}

/** The form of a course: a new one, or one that is changed. */
export function CourseFields({ action, button, course, programmes, token, back }: CourseFieldsProps) {
  const value = (name: keyof CourseForm): string => back?.values[name] ?? course[name]
  const field = (name: keyof CourseForm) => ({ name, defaultValue: value(name), fault: back?.faults[name] })
  return (
    <Form action={action} token={token}>
      <FormFault text={back ? `Chưa lưu. ${back.detail}` : null} />
      <Field {...field('ten-lop')} label="Tên lớp" required maxLength={300} autoComplete="off" />
      <div className="set">
        <Field {...field('khai-giang')} label="Khai giảng" type="date" required />
        <Field {...field('be-giang')} label="Bế giảng" type="date" required />
      </div>
      <Field {...field('don-vi-to-chuc')} label="Đơn vị tổ chức" required maxLength={300} />
      <Field {...field('dia-diem')} label="Địa điểm (nếu có)" maxLength={300} />
      <Syllabus value={value('bai-hoc')} fault={back?.faults['bai-hoc']} />
      {programmes.length > 0 ? (
        <ChoiceField
          name="chuong-trinh"
          label="Thuộc chương trình"
          choices={programmes}
          value={value('chuong-trinh')}
          none="Không thuộc chương trình nào"
          fault={back?.faults['chuong-trinh']}
        />
      ) : null}
      <Field
        {...field('so-thang')}
        label="Kết quả có giá trị bao nhiêu tháng"
        hint="Để trống nếu không có hạn."
        inputMode="numeric"
        maxLength={3}
      />
      <Materials value={value('tai-lieu')} fault={back?.faults['tai-lieu']} />
      <label className="tick">
        <input type="checkbox" name="doc-la-hoc" value="co" defaultChecked={value('doc-la-hoc') === 'co'} />
        Tự mình xác nhận đã nhận đủ các tài liệu trên, chậm nhất ngày bế giảng, được tính là đạt lớp này
      </label>
      <button className="go">{button}</button>
    </Form>
  )
}

function Syllabus({ value, fault }: { value: string; fault: string | undefined }) {
  return (
    <Labelled name="bai-hoc" label="Nội dung chương trình (nếu có)" fault={fault}>
      <textarea
        id="bai-hoc"
        name="bai-hoc"
        rows={4}
        maxLength={5000}
        defaultValue={value}
        {...describedBy({ name: 'bai-hoc', fault })}
      />
    </Labelled>
  )
}

const MATERIALS_HINT =
  'Mỗi dòng một tài liệu: địa chỉ trang của tài liệu trong thư viện. Thêm “bản 2” nếu không phải bản đang dùng.'

function Materials({ value, fault }: { value: string; fault: string | undefined }) {
  return (
    <Labelled name="tai-lieu" label="Tài liệu của lớp (nếu có)" hint={MATERIALS_HINT} fault={fault}>
      <textarea
        id="tai-lieu"
        name="tai-lieu"
        rows={3}
        defaultValue={value}
        {...describedBy({ name: 'tai-lieu', hint: MATERIALS_HINT, fault })}
      />
    </Labelled>
  )
}
