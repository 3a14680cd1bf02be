import type { PlaceView, ProgrammeLine, ProgrammeView } from '../../report/rules/equipment/equipmentViews'
import { formatDay } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { EndPlaceForm, PlaceForm } from '../parts/placeForms'
import { Notice } from '../parts/notice'
import { AsOfDay, type TypedForm } from '../parts/registerForm'
import { EQUIPMENT_PATH } from '../rules/equipmentQuery'
import { kindNames, stretchText } from '../rules/equipmentWords'

export const PROGRAMMES_PATH = '/bao-cao/chuong-trinh'

/** More open places than these are told as a number. */
const MOST_OPEN_ROWS = 20

/** `/bao-cao/chuong-trinh`: the programmes, with how many of their places have somebody. */
export function ProgrammesPage({ programmes, day }: { programmes: ProgrammeLine[]; day: string }) {
  return (
    <>
      <h1>Chương trình</h1>
      <p className="small no-paper">
        <a href="/bao-cao/trang-thiet-bi">Trang thiết bị</a>
      </p>
      <AsOfDay path={PROGRAMMES_PATH} day={day} today={day} />
      {programmes.length === 0 ? (
        <p className="card">Chưa có chương trình nào. Người quản trị lập chương trình ở trang quản trị.</p>
      ) : (
        <ul className="plain">
          {programmes.map((programme) => (
            <li className="doc" key={programme.id}>
              <h2>
                <a href={`${PROGRAMMES_PATH}/${programme.slug}?ngay=${day}`}>{programme.name}</a>
              </h2>
              <Sample programme={programme} />
              <p>{takenText(programme, day)}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export type ProgrammePageProps = {
  programme: ProgrammeView
  /** Calendar days in Vietnam: of the question, and now. */
  day: string
  today: string
  token: string
  notice: unknown
  /** The form for a new place, as it came back. */
  typed: TypedForm
  /** What is wrong with the end of a place. */
  endFault: string | null
}

/** `/bao-cao/chuong-trinh/:slug`: who has its places on a day, who succeeded whom, and who is equipped. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { programme, day, today, notice, endFault } = props
  const path = `${PROGRAMMES_PATH}/${programme.slug}`
  return (
    <>
      <p className="small no-paper">
        <a href={PROGRAMMES_PATH}>Về danh sách chương trình</a>
      </p>
      <h1>
        <span className="kicker">Chương trình</span> {programme.name}
      </h1>
      <Notice code={notice} />
      <Sample programme={programme} />
      {programme.decision ? <p>Văn bản quyết định: {programme.decision}</p> : null}
      <AsOfDay path={path} day={day} today={today} />
      <p role="status">{takenText(programme, day)}</p>
      <Sum programme={programme} day={day} />
      {endFault ? (
        <p className="say bad" role="alert">
          {endFault}
        </p>
      ) : null}
      <h2>Các chỗ vào ngày {formatDay(day)}</h2>
      <Places {...props} path={path} />
      <p className="soft">
        Một chỗ được tính là đã trang bị khi {kindNames(programme.requiredKinds)} của đơn vị (hoặc của đơn vị kế tục)
        đều đang hoạt động, và sổ giao nhận cho thấy đơn vị đã khai thác thư viện trước hoặc trong ngày đó.
      </p>
      {programme.mayChange ? <PlaceForm {...props} path={path} choices={programme.choices} /> : null}
    </>
  )
}

function Sample({ programme }: { programme: ProgrammeLine }) {
  if (!programme.sample) return null
  return (
    <p>
      <span className="tag warn">Dữ liệu mẫu</span>
    </p>
  )
}

function takenText({ places, taken }: ProgrammeLine, day: string): string {
  if (places === null) return `Ngày ${formatDay(day)}: ${formatCount(taken)} đơn vị, không giới hạn số chỗ.`
  const open = Math.max(places - taken, 0)
  return `Ngày ${formatDay(day)}: ${formatCount(taken)}/${formatCount(places)} chỗ đã có đơn vị, ${formatCount(open)} chỗ còn trống.`
}

function Sum({ programme, day }: { programme: ProgrammeView; day: string }) {
  const { sum } = programme
  if (!sum) return null
  return (
    <p>
      <strong>
        Đã trang bị {formatCount(sum.equipped)}/{formatCount(sum.places)}
      </strong>{' '}
      tính đến {formatDay(day)}
      {sum.throughSuccessor > 0
        ? `, trong đó ${formatCount(sum.throughSuccessor)} được bao quát qua đơn vị kế tục (tất cả là ${formatCount(sum.units)} đơn vị hiện có).`
        : '.'}
    </p>
  )
}

function Places(props: ProgrammePageProps & { path: string }) {
  const { programme, day } = props
  const taken = programme.placesOn.filter(({ unit }) => unit !== null)
  const open = programme.placesOn.length - taken.length
  if (taken.length + open === 0) return <p className="card">Vào ngày này chương trình chưa có đơn vị nào.</p>
  return (
    <table className="grid">
      <caption className="hide">Mỗi dòng một chỗ trong chương trình vào ngày {formatDay(day)}</caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Đơn vị kế tục</th>
          <th scope="col">Thời gian</th>
          <th scope="col">Văn bản quyết định</th>
          <th scope="col">Trang bị</th>
          <th scope="col">Khai thác lần đầu</th>
        </tr>
      </thead>
      <tbody>
        {taken.map((place) => (
          <Place key={`${place.unit?.id} ${place.from}`} {...props} place={place} />
        ))}
        {open > MOST_OPEN_ROWS ? (
          <OpenRow text={`Còn ${formatCount(open)} chỗ trống`} />
        ) : (
          Array.from({ length: open }, (_, index) => <OpenRow key={index} text="Chỗ còn trống" />)
        )}
      </tbody>
    </table>
  )
}

function OpenRow({ text }: { text: string }) {
  return (
    <tr>
      <th scope="row" colSpan={6} className="soft">
        {text}
      </th>
    </tr>
  )
}

function Place({ place, programme, path, token, day, today }: ProgrammePageProps & { path: string; place: PlaceView }) {
  const { unit, successors, decision, from, to } = place
  const mayEnd = programme.mayChange && unit !== null && (to === null || to >= today)
  return (
    <tr>
      <th scope="row">
        {unit?.name}
        {mayEnd ? <EndPlaceForm path={path} token={token} unit={unit} from={from} today={today} /> : null}
      </th>
      <td data-name="Đơn vị kế tục">
        {successors.length === 0
          ? '–'
          : `Được bao quát qua đơn vị kế tục: ${successors.map(({ name }) => name).join(', ')}`}
      </td>
      <td data-name="Thời gian">{stretchText({ from, to })}</td>
      <td data-name="Văn bản quyết định">{decision ?? 'không ghi'}</td>
      <Standing place={place} day={day} />
    </tr>
  )
}

function Standing({ place: { unit, successors, standing }, day }: { place: PlaceView; day: string }) {
  if (!standing) {
    return (
      <>
        <td data-name="Trang bị">–</td>
        <td data-name="Khai thác lần đầu">–</td>
      </>
    )
  }
  const { equipped, missing, firstUseOn } = standing
  return (
    <>
      <td data-name="Trang bị">
        <span className={`tag ${equipped ? 'good' : 'warn'}`}>{equipped ? 'Đã trang bị' : 'Chưa đủ'}</span>
        {missing.length > 0 ? ` thiếu: ${kindNames(missing)}` : ''}
        {(successors.length > 0 || unit === null ? successors : [unit]).map(({ id, name }) => (
          <p key={id} className="small no-paper">
            <a href={`${EQUIPMENT_PATH}?ngay=${day}&don-vi=${id}`}>Trang thiết bị của {name}</a>
          </p>
        ))}
      </td>
      <td data-name="Khai thác lần đầu">{firstUseOn ? formatDay(firstUseOn) : 'chưa khai thác'}</td>
    </>
  )
}
