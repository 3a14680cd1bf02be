import type { Desk } from '../../catalogue/views'
import { formatCount } from '../../vietnamese/numbers'

/** What waits for the reader's unit, as numbers that lead to the desk. */
export function DeskSums({ desk }: { desk: Desk }) {
  const overdue = desk.toConfirm.filter((item) => item.overdue).length
  return (
    <ul className="sum">
      <Sum href="/tai-lieu-den#can-nhan" count={desk.toReceive.length} name="Cần nhận" />
      <Sum
        href="/tai-lieu-den#can-xac-nhan"
        count={desk.toConfirm.length}
        name={overdue > 0 ? `Cần xác nhận, ${overdue} quá hạn` : 'Cần xác nhận'}
        late={overdue > 0}
      />
      <Sum
        href="/tai-lieu-den#can-huy"
        count={desk.toRemove.length}
        name="Cần hủy bản đang giữ"
        late={desk.toRemove.length > 0}
      />
    </ul>
  )
}

function Sum({ href, count, name, late }: { href: string; count: number; name: string; late?: boolean }) {
  return (
    <li>
      <a href={href} className={late ? 'late' : undefined}>
        <b>{formatCount(count)}</b> {name}
      </a>
    </li>
  )
}
