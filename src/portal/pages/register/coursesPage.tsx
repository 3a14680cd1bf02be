import type { Choice, CourseLine, CourseList } from '../../../report/rules/officers/views'
import { formatDay } from '../../../vietnamese/calendar'
import { formatCount } from '../../../vietnamese/numbers'
import { Notice } from '../../parts/notice'
import { RegisterMenu } from '../../parts/registerMenu'
import { EMPTY_COURSE } from '../../rules/courseForm'
import type { SentBack } from '../../sentBack'
import { CourseFields } from './courseFields'

type CoursesPageProps = {
  list: CourseList
  programmes: readonly Choice[]
  today: string
  token: string
  notice: unknown
  back: SentBack | null
}

/** `/bao-cao/lop`: courses, held and planned. */
export function CoursesPage({ list: { courses, mayKeep }, programmes, today, token, notice, back }: CoursesPageProps) {
  return (
    <>
      <h1>Lớp bồi dưỡng nghiệp vụ</h1>
      <RegisterMenu at="/bao-cao/lop" mayKeep={mayKeep} />
      <Notice code={notice} />
      {mayKeep ? (
        <details className="card no-paper" open={back !== null} id="lap-lop">
          <summary>Lập lớp mới</summary>
          <CourseFields
            action="/bao-cao/lop"
            button="Lập lớp"
            course={EMPTY_COURSE}
            programmes={programmes}
            token={token}
            back={back}
          />
        </details>
      ) : null}
      {courses.length === 0 ? (
        <p className="card">Chưa có lớp nào.{mayKeep ? ' Hãy lập lớp đầu tiên ở trên.' : ''}</p>
      ) : (
        <Courses courses={courses} today={today} />
      )}
    </>
  )
}

function Courses({ courses, today }: { courses: readonly CourseLine[]; today: string }) {
  return (
    <table className="grid">
      <caption className="hide">Các lớp, mới trước</caption>
      <thead>
        <tr>
          <th scope="col">Lớp</th>
          <th scope="col">Thời gian</th>
          <th scope="col">Đơn vị tổ chức, địa điểm</th>
          <th scope="col">Kết quả</th>
        </tr>
      </thead>
      <tbody>
        {courses.map((course) => (
          <tr key={course.id}>
            <th scope="row">
              <a href={`/bao-cao/lop/${course.id}`}>{course.name}</a>
              {course.sample ? <span className="tag note">Mẫu</span> : null}
            </th>
            <td data-name="Thời gian">{daysOf(course)}</td>
            <td data-name="Tổ chức">{[course.organiser, course.place].filter(Boolean).join(', ')}</td>
            <td data-name="Kết quả">{resultsOf(course, today)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function daysOf({ startsOn, endsOn }: Pick<CourseLine, 'startsOn' | 'endsOn'>): string {
  return startsOn === endsOn ? formatDay(startsOn) : `${formatDay(startsOn)} đến ${formatDay(endsOn)}`
}

function resultsOf({ startsOn, entered, passed }: CourseLine, today: string): string {
  if (entered === 0) return startsOn > today ? 'chưa khai giảng' : 'chưa ghi'
  return `${formatCount(passed)} đạt / ${formatCount(entered)} người`
}
