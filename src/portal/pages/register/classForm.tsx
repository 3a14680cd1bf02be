import type { ClassLine, CourseSheet } from '../../../report/rules/officers/views'
import { formatDay } from '../../../vietnamese/calendar'
import { FormFault } from '../../parts/field'
import { Form } from '../../parts/form'
import { RESULT_LABELS } from '../../rules/resultLabels'
import type { SentBack } from '../../sentBack'

/** The names of the fields of one person in the form of a class. */
export const RESULT_FIELD = 'kq-'
export const CERTIFICATE_FIELD = 'so-'

type ClassFormProps = { sheet: CourseSheet; token: string; back: SentBack | null }

/** A whole class at once: whoever is left without a choice stays as they were. */
export function ClassForm({ sheet, token, back }: ClassFormProps) {
  return (
    <Form
      action={`/bao-cao/lop/${sheet.id}/ket-qua`}
      token={token}
      hidden={sheet.unitId === null ? {} : { 'don-vi': sheet.unitId }}
    >
      <FormFault text={back ? `Chưa ghi gì. ${back.detail}` : null} />
      <p className="soft small">Ghi cả lớp một lần. Người để “Chưa ghi” thì giữ nguyên.</p>
      <table className="grid class">
        <caption className="hide">Kết quả của lớp, theo đơn vị</caption>
        <Head />
        <tbody>
          {sheet.people.map((line) => (
            <Row key={line.officerId} line={line} back={back} />
          ))}
        </tbody>
      </table>
      <button className="go">Ghi kết quả cả lớp</button>
    </Form>
  )
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">Cán bộ</th>
        <th scope="col">Đơn vị</th>
        <th scope="col">Kết quả</th>
        <th scope="col">Số chứng nhận</th>
      </tr>
    </thead>
  )
}

function Row({ line, back }: { line: ClassLine; back: SentBack | null }) {
  const { officerId, name, unit } = line
  const fault = back?.faults[officerId]
  return (
    <tr>
      <th scope="row">
        <a href={`/bao-cao/can-bo/${officerId}`}>{name}</a>
        {fault ? (
          <p className="fault" id={`loi-${officerId}`}>
            Lỗi: {fault}
          </p>
        ) : null}
      </th>
      <td data-name="Đơn vị">{unit}</td>
      <td data-name="Kết quả">{line.mayEnter ? <ResultChoice line={line} back={back} /> : <Standing line={line} />}</td>
      <td data-name="Số chứng nhận">
        {line.mayEnter ? <Certificate line={line} back={back} /> : (line.certificate ?? '–')}
      </td>
    </tr>
  )
}

function ResultChoice({ line, back }: { line: ClassLine; back: SentBack | null }) {
  const { officerId, name } = line
  const field = `${RESULT_FIELD}${officerId}`
  const isEntered = line.result !== null && !line.byReading
  const value = back?.values[field] ?? (isEntered ? (line.result ?? '') : '')
  const fault = back?.faults[officerId]
  return (
    <div className="field">
      {line.byReading ? <p className="small tight">Đạt, do đọc và xác nhận</p> : null}
      <select
        name={field}
        defaultValue={value}
        aria-label={`Kết quả của ${name}`}
        {...(fault ? { 'aria-invalid': true, 'aria-describedby': `loi-${officerId}` } : {})}
      >
        {isEntered ? null : <option value="">Chưa ghi</option>}
        {Object.entries(RESULT_LABELS).map(([result, label]) => (
          <option key={result} value={result}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Certificate({ line, back }: { line: ClassLine; back: SentBack | null }) {
  const field = `${CERTIFICATE_FIELD}${line.officerId}`
  return (
    <div className="field">
      <input
        name={field}
        defaultValue={back?.values[field] ?? line.certificate ?? ''}
        maxLength={100}
        autoComplete="off"
        aria-label={`Số chứng nhận của ${line.name}`}
      />
    </div>
  )
}

function Standing({ line: { result, revokedOn, byReading } }: { line: ClassLine }) {
  if (result === null) return <>Chưa ghi</>
  if (revokedOn) return <>{`${RESULT_LABELS[result]}, đã thu hồi từ ngày ${formatDay(revokedOn)}`}</>
  return <>{`${RESULT_LABELS[result]}${byReading ? ', do đọc và xác nhận' : ''}`}</>
}

/** For those who look and enter nothing. */
export function ClassTable({ people }: { people: readonly ClassLine[] }) {
  return (
    <table className="grid class">
      <caption className="hide">Kết quả của lớp, theo đơn vị</caption>
      <Head />
      <tbody>
        {people.map((line) => (
          <tr key={line.officerId}>
            <th scope="row">
              <a href={`/bao-cao/can-bo/${line.officerId}`}>{line.name}</a>
            </th>
            <td data-name="Đơn vị">{line.unit}</td>
            <td data-name="Kết quả">
              <Standing line={line} />
            </td>
            <td data-name="Số chứng nhận">{line.certificate ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
