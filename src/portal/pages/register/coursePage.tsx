import type { Choice, CourseSheet } from '../../../report/rules/officers/views'
import { formatCount } from '../../../vietnamese/numbers'
import { ChoiceField } from '../../parts/choiceField'
import { Notice } from '../../parts/notice'
import { RegisterMenu } from '../../parts/registerMenu'
import { formOfCourse } from '../../rules/courseForm'
import type { SentBack } from '../../sentBack'
import { ClassForm, ClassTable } from './classForm'
import { CourseFields } from './courseFields'
import { daysOf } from './coursesPage'

export type CoursePageProps = {
  sheet: CourseSheet
  /** Titles of the materials that the reader may know of. */
  materials: readonly { path: string; title: string; version: number }[]
  programmes: readonly Choice[]
  /** Whether the reader keeps the register, for the menu. */
  mayKeep: boolean
  token: string
  notice: unknown
  back: SentBack | null
}

/** `/bao-cao/lop/:id`: a course, and the results of its class. */
export function CoursePage(props: CoursePageProps) {
  const { sheet, programmes, mayKeep, token, notice, back } = props
  return (
    <>
      <RegisterMenu at="/bao-cao/lop" mayKeep={mayKeep} />
      <h1>
        <span className="kicker">Lớp bồi dưỡng nghiệp vụ</span> {sheet.name}
      </h1>
      <Notice code={notice} />
      {sheet.sample ? <p className="say warn">Dữ liệu mẫu: không phải lớp thật.</p> : null}
      <Facts {...props} />
      {sheet.mayChange ? (
        <details className="card no-paper" open={back?.form === 'lop'} id="sua-lop">
          <summary>Sửa thông tin lớp</summary>
          <CourseFields
            action={`/bao-cao/lop/${sheet.id}/sua`}
            button="Lưu"
            course={formOfCourse(sheet)}
            programmes={programmes}
            token={token}
            back={back?.form === 'lop' ? back : null}
          />
        </details>
      ) : null}
      <h2 id="ket-qua">Kết quả ({formatCount(sheet.people.length + sheet.others)} người)</h2>
      <UnitFilter sheet={sheet} />
      {sheet.others > 0 ? (
        <p className="say note">
          Trang này chỉ hiện {formatCount(sheet.people.length)} người đầu, theo tên đơn vị; còn{' '}
          {formatCount(sheet.others)} người. Hãy chọn một đơn vị, hoặc ghi kết quả bằng bảng tính.
        </p>
      ) : null}
      {sheet.people.length === 0 ? (
        <p className="card">Không có ai phụ trách trong thời gian của lớp. Hãy nhập cán bộ phụ trách trước.</p>
      ) : sheet.mayEnter ? (
        <ClassForm sheet={sheet} token={token} back={back?.form === 'ket-qua' ? back : null} />
      ) : (
        <ClassTable people={sheet.people} />
      )}
    </>
  )
}

function Facts({ sheet, materials }: CoursePageProps) {
  const hidden = sheet.materials.length - materials.length
  return (
    <table className="facts">
      <caption className="hide">Thông tin lớp</caption>
      <tbody>
        <tr>
          <th scope="row">Thời gian</th>
          <td>{daysOf(sheet)}</td>
        </tr>
        <tr>
          <th scope="row">Đơn vị tổ chức</th>
          <td>{sheet.organiser}</td>
        </tr>
        {sheet.place ? (
          <tr>
            <th scope="row">Địa điểm</th>
            <td>{sheet.place}</td>
          </tr>
        ) : null}
        {sheet.syllabus ? (
          <tr>
            <th scope="row">Nội dung chương trình</th>
            <td className="lines">{sheet.syllabus}</td>
          </tr>
        ) : null}
        {sheet.programmeName ? (
          <tr>
            <th scope="row">Thuộc chương trình</th>
            <td>{sheet.programmeName}</td>
          </tr>
        ) : null}
        <tr>
          <th scope="row">Kết quả có giá trị</th>
          <td>{sheet.validMonths ? `${sheet.validMonths} tháng` : 'không có hạn'}</td>
        </tr>
        {sheet.materials.length > 0 ? (
          <tr>
            <th scope="row">Tài liệu{sheet.readingCounts ? ' (đọc và xác nhận đủ thì được tính là đạt)' : ''}</th>
            <td>
              <ul className="plain">
                {materials.map(({ path, title, version }) => (
                  <li key={path}>
                    <a href={path}>{title}</a>, bản {version}
                  </li>
                ))}
                {hidden > 0 ? <li>{formatCount(hidden)} tài liệu không dành cho bạn</li> : null}
              </ul>
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}

function UnitFilter({ sheet: { id, units, unitId } }: { sheet: CourseSheet }) {
  if (units.length < 2 && unitId === null) return null
  return (
    <form method="get" action={`/bao-cao/lop/${id}`} className="card no-paper" aria-label="Lọc theo đơn vị">
      <ChoiceField name="don-vi" label="Đơn vị" choices={units} value={unitId ?? ''} none="Mọi đơn vị" />
      <button className="alt">Lọc</button>
    </form>
  )
}
