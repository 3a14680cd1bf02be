import type { EquipmentList, ItemLine, ItemView, StateLine } from '../../report/rules/equipment/equipmentViews'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { EquipmentFilter, ItemForm, StateForm } from '../parts/equipmentForms'
import { Notice } from '../parts/notice'
import type { TypedForm } from '../parts/registerForm'
import { EQUIPMENT_PATH, equipmentPath, type EquipmentQuery, isNarrowed } from '../rules/equipmentQuery'
import { kindName, stateName, STATE_TONES } from '../rules/equipmentWords'

const PAGE_SIZE = 50

type Common = {
  /** Calendar days in Vietnam: of the question, and now. */
  day: string
  today: string
  token: string
  /** Tells this entry from the one before. */
  occasion: string
  notice: unknown
  /** The form, as it came back. */
  typed: TypedForm
}

export type EquipmentPageProps = Common & { list: EquipmentList; query: EquipmentQuery }

/** `/bao-cao/trang-thiet-bi`: what each unit has on a day. */
export function EquipmentPage(props: EquipmentPageProps) {
  const { list, query, day, notice } = props
  const { working, broken, returned } = list.sums
  return (
    <>
      <h1>Trang thiết bị</h1>
      <p className="small no-paper">
        <a href="/bao-cao/chuong-trinh">Chương trình</a>
      </p>
      <Notice code={notice} />
      <EquipmentFilter {...props} />
      <p role="status">
        Ngày {formatDay(day)}: {formatCount(working)} đang hoạt động, {formatCount(broken)} hỏng,{' '}
        {formatCount(returned)} đã hoàn trả.
      </p>
      {list.items.length === 0 ? <Nothing query={query} list={list} /> : <ByUnit list={list} query={query} />}
      {list.mayChange ? <ItemForm {...props} /> : null}
    </>
  )
}

function Nothing({ query, list }: { query: EquipmentQuery; list: EquipmentList }) {
  if (isNarrowed(query)) {
    return (
      <p className="card">
        Không có thiết bị nào đúng với ngày và điều kiện lọc. <a href={EQUIPMENT_PATH}>Bỏ lọc</a>
      </p>
    )
  }
  return (
    <p className="card">
      Chưa có thiết bị nào trong phạm vi của bạn.
      {list.mayChange ? ' Hãy ghi thiết bị đầu tiên ở mục dưới đây.' : ''}
    </p>
  )
}

function ByUnit({ list, query }: { list: EquipmentList; query: EquipmentQuery }) {
  const shown = list.items.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE)
  const pages = Math.ceil(list.items.length / PAGE_SIZE)
  const units = [...new Map(shown.map(({ holder }) => [holder.id, holder.name]))]
  return (
    <>
      <p className="no-paper">
        Tải về những gì đang lọc: <a href={equipmentPath(query, {}, `${EQUIPMENT_PATH}.xlsx`)}>Excel</a> ·{' '}
        <a href={equipmentPath(query, {}, `${EQUIPMENT_PATH}.csv`)}>CSV</a>
      </p>
      {shown.length === 0 ? (
        <p className="card">
          Trang này không có thiết bị nào. <a href={equipmentPath(query)}>Về trang đầu</a>
        </p>
      ) : null}
      {units.map(([id, name]) => (
        <section key={id} aria-labelledby={`dv-${id}`}>
          <h2 id={`dv-${id}`}>{name}</h2>
          <Items unit={name} items={shown.filter(({ holder }) => holder.id === id)} />
        </section>
      ))}
      {pages > 1 ? (
        <nav className="pages no-paper" aria-label="Trang thiết bị">
          <span>
            {query.page > 1 ? <a href={equipmentPath(query, { page: query.page - 1 })}>Trang trước</a> : null}
          </span>
          <span className="soft">
            Trang {formatCount(query.page)}/{formatCount(pages)}
          </span>
          <span>
            {query.page < pages ? <a href={equipmentPath(query, { page: query.page + 1 })}>Trang sau</a> : null}
          </span>
        </nav>
      ) : null}
    </>
  )
}

function Items({ unit, items }: { unit: string; items: ItemLine[] }) {
  return (
    <table className="grid">
      <caption className="hide">Thiết bị của {unit}</caption>
      <thead>
        <tr>
          <th scope="col">Thiết bị</th>
          <th scope="col">Loại</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Số máy</th>
          <th scope="col">Nguồn</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <a href={`${EQUIPMENT_PATH}/${item.id}`}>{item.name}</a> <Marks item={item} />
            </th>
            <td data-name="Loại">{kindName(item.kind)}</td>
            <td data-name="Tình trạng">
              <State state={item.state} /> từ {item.since ? formatDay(item.since) : 'trước'}
            </td>
            <td data-name="Số máy">{item.serial ?? 'không ghi'}</td>
            <td data-name="Nguồn">{[item.source, item.programme].filter(Boolean).join('; ') || 'không ghi'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function State({ state }: { state: ItemLine['state'] }) {
  return <span className={`tag ${STATE_TONES[state]}`.trim()}>{stateName(state)}</span>
}

/** Sample, inherited, and whose it is where several succeeded its unit. */
function Marks({ item }: { item: ItemLine }) {
  return (
    <>
      {item.sample ? <span className="tag warn">Dữ liệu mẫu</span> : null}
      {item.inheritedFrom ? <span className="soft small"> kế thừa từ {item.inheritedFrom.name}</span> : null}
      {item.heirs.length > 0 ? (
        <span className="soft small">
          {' '}
          đơn vị đã kết thúc, có nhiều đơn vị kế tục ({item.heirs.map(({ name }) => name).join(', ')}); hãy ghi đơn vị
          đang giữ
        </span>
      ) : null}
    </>
  )
}

export type ItemPageProps = Common & { view: ItemView }

/** `/bao-cao/trang-thiet-bi/:id`: one thing, where it was and in which state. */
export function ItemPage(props: ItemPageProps) {
  const { view, notice, day } = props
  const { item, history } = view
  return (
    <>
      <p className="small no-paper">
        <a href={EQUIPMENT_PATH}>Về danh sách trang thiết bị</a>
      </p>
      <h1>
        <span className="kicker">{kindName(item.kind)}</span> {item.name}
      </h1>
      <Notice code={notice} />
      <p>
        <Marks item={item} />
      </p>
      <table className="facts">
        <tbody>
          <Fact name={`Đơn vị giữ, ngày ${formatDay(day)}`} text={item.holder.name} />
          <Fact name="Tình trạng" text={stateName(item.state)} />
          <Fact name="Số máy" text={item.serial ?? 'không ghi'} />
          <Fact name="Nguồn cấp" text={item.source ?? 'không ghi'} />
          <Fact name="Chương trình" text={item.programme ?? 'không thuộc chương trình'} />
        </tbody>
      </table>
      {view.mayChange ? <StateForm {...props} /> : null}
      <h2>Quá trình ({formatCount(history.length)})</h2>
      <History history={history} />
    </>
  )
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{text}</td>
    </tr>
  )
}

function History({ history }: { history: StateLine[] }) {
  return (
    <table className="grid">
      <caption className="hide">Những gì đã ghi về thiết bị này, mới nhất trước</caption>
      <thead>
        <tr>
          <th scope="col">Từ ngày</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Ghi chú</th>
          <th scope="col">Ghi vào sổ lúc</th>
        </tr>
      </thead>
      <tbody>
        {history.map((line) => (
          <tr key={line.id}>
            <th scope="row">{formatDay(line.from)}</th>
            <td data-name="Đơn vị">{line.unit.name}</td>
            <td data-name="Tình trạng">
              {stateName(line.state)}
              {line.corrected ? ' (đã được ghi lại cho cùng ngày)' : ''}
            </td>
            <td data-name="Ghi chú">{line.note ?? 'không ghi'}</td>
            <td data-name="Ghi vào sổ lúc">{formatInstant(line.enteredAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
