import type { OfficerSheet, ResultLine } from '../../../report/rules/officers/views'
import { formatDay } from '../../../vietnamese/calendar'
import { FormFault } from '../../parts/field'
import { Notice } from '../../parts/notice'
import { RegisterMenu } from '../../parts/registerMenu'
import { TrainingBadge } from '../../parts/trainingBadge'
import { RESULT_LABELS } from '../../rules/resultLabels'
import { FileForm } from './fileForm'
import { OfficerForms } from './officerForms'
import type { OfficerPageProps } from './officerPageProps'
import { RevokeForm } from './revokeForm'

/** `/bao-cao/can-bo/:id`: one person's terms and training. */
export function OfficerPage(props: OfficerPageProps) {
  const { sheet, seesOthers, notice } = props
  return (
    <>
      {seesOthers ? <RegisterMenu at="/bao-cao/can-bo" mayKeep={sheet.mayKeep} /> : null}
      <h1>
        <span className="kicker">Cán bộ phụ trách thông tin đối ngoại</span> {sheet.name}
      </h1>
      <Notice code={notice} />
      <FormFault text={isFormGone(props) ? `Chưa ghi. ${props.back?.detail}` : null} />
      {sheet.sample ? <p className="say warn">Dữ liệu mẫu: không phải người thật.</p> : null}
      {sheet.hasName ? null : (
        <p className="say">Người này đã thôi phụ trách quá thời gian lưu tên, nên tên được thay bằng bí danh.</p>
      )}
      {sheet.isMasked ? <p className="soft small">Họ tên được viết tắt: việc của bạn không cần đến họ tên.</p> : null}
      <p>
        <TrainingBadge training={sheet.training} />
      </p>
      {sheet.offer ? (
        <p className="say warn">
          Tài khoản của người này nay thuộc {sheet.offer.to}, nhưng sổ vẫn ghi phụ trách tại {sheet.offer.from}. Nếu
          việc phụ trách cũng chuyển, hãy ghi ở mục <a href="#chuyen">Chuyển đơn vị</a>; nếu chưa, cứ để như vậy.
        </p>
      ) : null}
      <h2>Thời gian phụ trách</h2>
      <Terms sheet={sheet} />
      <h2>Bồi dưỡng nghiệp vụ</h2>
      {sheet.results.length === 0 ? (
        <p className="card">Chưa có kết quả bồi dưỡng nào.</p>
      ) : (
        <Results {...props} results={sheet.results} />
      )}
      {sheet.mayKeep ? <OfficerForms {...props} /> : null}
    </>
  )
}

/** Somebody else has changed the result meanwhile: the form that was sent is on the page no more. */
function isFormGone({ back, sheet: { results, hasName } }: OfficerPageProps): boolean {
  if (!back || !/^(nop|thu-hoi)-/.test(back.form)) return false
  const shown = results.filter(({ mayRevoke }) => mayRevoke)
  return !shown.some(({ id }) => back.form === `thu-hoi-${id}` || (hasName && back.form === `nop-${id}`))
}

function Terms({ sheet: { terms } }: { sheet: OfficerSheet }) {
  return (
    <table className="grid">
      <caption className="hide">Các thời gian phụ trách, mới trước</caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Chức vụ</th>
          <th scope="col">Từ ngày</th>
          <th scope="col">Đến hết ngày</th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ id, unit, position, from, to, endedWithUnit }) => (
          <tr key={id}>
            <th scope="row">{unit}</th>
            <td data-name="Chức vụ">{position ?? '–'}</td>
            <td data-name="Từ ngày">{formatDay(from)}</td>
            <td data-name="Đến hết ngày">
              {to ? formatDay(to) : 'đang phụ trách'}
              {endedWithUnit ? ' (đơn vị kết thúc hoạt động)' : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Results({ results, ...props }: OfficerPageProps & { results: readonly ResultLine[] }) {
  return (
    <table className="grid">
      <caption className="hide">Kết quả bồi dưỡng, mới trước</caption>
      <thead>
        <tr>
          <th scope="col">Lớp</th>
          <th scope="col">Kết quả</th>
          <th scope="col">Tính từ ngày</th>
          <th scope="col">Có giá trị</th>
          <th scope="col">Chứng nhận</th>
        </tr>
      </thead>
      <tbody>
        {results.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {props.seesOthers ? <a href={`/bao-cao/lop/${line.courseId}`}>{line.course}</a> : line.course}
            </th>
            <td data-name="Kết quả">
              {RESULT_LABELS[line.result]}
              {line.byReading ? ' (đọc và xác nhận tài liệu)' : ''}
            </td>
            <td data-name="Tính từ ngày">{formatDay(line.on)}</td>
            <td data-name="Có giá trị">{validityOf(line)}</td>
            <td data-name="Chứng nhận">
              <Certificate line={line} {...props} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function validityOf({ result, through, revokedOn }: ResultLine): string {
  if (result !== 'passed') return '–'
  if (revokedOn) return `đã thu hồi từ ngày ${formatDay(revokedOn)}`
  return through ? `đến hết ngày ${formatDay(through)}` : 'không có hạn'
}

function Certificate({ line, ...props }: OfficerPageProps & { line: ResultLine }) {
  return (
    <>
      {line.certificate ?? '–'}
      <CertificateFile line={line} />
      {line.mayRevoke && props.sheet.hasName ? <FileForm line={line} {...props} /> : null}
      {line.mayRevoke ? <RevokeForm line={line} {...props} /> : null}
    </>
  )
}

function CertificateFile({ line: { id, course, file } }: { line: ResultLine }) {
  if (file === null) return null
  if (file === 'refused') return <p className="small tight">Tệp chứng nhận không dùng được.</p>
  if (file === 'waiting') return <p className="small tight">Tệp chứng nhận đang chờ kiểm tra.</p>
  return (
    <p className="tight">
      <a href={`/bao-cao/chung-nhan/${id}`} download>
        Tệp chứng nhận<span className="hide">{` ${course}`}</span>
      </a>
    </p>
  )
}
