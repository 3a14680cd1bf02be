import type { ReactNode } from 'react'
import type { TermView } from '../../catalogue/views'
import { type LibraryQuery, PARAMETERS, SORTS } from '../rules/libraryQuery'

export type LibrarySearchProps = { query: LibraryQuery; types: TermView[]; ownUnit: boolean }

/** The search box, and below it, folded away, what narrows the list. One GET form, so that every answer has an address. */
export function LibrarySearch(props: LibrarySearchProps) {
  const { query } = props
  const narrowed = Boolean(query.type || query.issuer || query.year || query.sort || query.own)
  return (
    <form action="/" method="get" role="search" className="no-paper">
      {query.topic ? <input type="hidden" name={PARAMETERS.topic} value={query.topic} /> : null}
      {query.unit ? <input type="hidden" name={PARAMETERS.unit} value={query.unit} /> : null}
      <label htmlFor="tim">Tìm tài liệu</label>
      <div className="find">
        <input
          id="tim"
          name={PARAMETERS.q}
          type="search"
          defaultValue={query.q}
          maxLength={500}
          aria-describedby="cach-tim"
        />
        <button className="go">Tìm</button>
      </div>
      <p id="cach-tim" className="soft small tight">
        Gõ có dấu hay không đều được, cả số, ký hiệu. Đặt trong “ngoặc kép”: đúng cụm từ; đặt dấu - trước từ: bỏ từ đó.
      </p>
      <details open={narrowed}>
        <summary>Lọc theo loại, cơ quan, năm</summary>
        <Filters {...props} />
        <button className="alt">Lọc</button>
      </details>
    </form>
  )
}

function Filters({ query, types, ownUnit }: LibrarySearchProps) {
  return (
    <div className="set">
      <Select name={PARAMETERS.type} label="Loại tài liệu" value={query.type} all="Mọi loại">
        {types.map((type) => (
          <option key={type.id} value={type.slug}>{`${type.name} (${type.count})`}</option>
        ))}
      </Select>
      <div className="field">
        <label htmlFor={PARAMETERS.issuer}>Cơ quan ban hành</label>
        <input id={PARAMETERS.issuer} name={PARAMETERS.issuer} defaultValue={query.issuer} maxLength={500} />
      </div>
      <div className="field">
        <label htmlFor={PARAMETERS.year}>Năm ban hành</label>
        <input
          id={PARAMETERS.year}
          name={PARAMETERS.year}
          defaultValue={query.year}
          inputMode="numeric"
          pattern="[12][0-9]{3}"
          maxLength={4}
          title="Bốn chữ số, ví dụ 2026"
        />
      </div>
      <Select name={PARAMETERS.sort} label="Thứ tự" value={query.sort} all="Tự chọn">
        {SORTS.map((order) => (
          <option key={order.value} value={order.value}>
            {order.label}
          </option>
        ))}
      </Select>
      {ownUnit && !query.unit ? (
        <Select name={PARAMETERS.own} label="Nơi nhận" value={query.own} all="Mọi tài liệu được xem">
          <option value="1">Chỉ tài liệu gửi đơn vị của tôi</option>
        </Select>
      ) : null}
    </div>
  )
}

function Select(props: { name: string; label: string; value: string; all: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={props.name}>{props.label}</label>
      <select id={props.name} name={props.name} defaultValue={props.value}>
        <option value="">{props.all}</option>
        {props.children}
      </select>
    </div>
  )
}
