import type { DisseminationDeed } from '../../catalogue/disseminationOf'
import type { Done, Ledger, LedgerHead, LedgerRow } from '../../catalogue/views'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { DisseminationSums } from '../parts/disseminationSums'
import { ledgerOrder, ledgerStanding } from '../rules/ledgerOrder'

/** `/so-giao-nhan`: every document that was sent, with how far it has come. */
export function LedgerListPage({
  ledgers,
  moreAfter,
}: {
  ledgers: LedgerHead[]
  /** As many as the list holds. */ moreAfter: number
}) {
  const late = ledgers.filter((head) => head.counts.overdue > 0 || head.counts.toRemove > 0)
  const others = ledgers.filter((head) => !late.includes(head))
  return (
    <>
      <h1>Sổ giao nhận</h1>
      <div className="act no-paper">
        <a className="alt" href="/so-giao-nhan/ma-tran">
          Ma trận tài liệu theo đơn vị
        </a>
        <a className="alt" href="/so-giao-nhan/ma-tran?tinh-trang=qua-han">
          Cần đôn đốc: quá hạn
        </a>
        <a className="alt" href="/so-giao-nhan/thu-hoi">
          Thu hồi: bản phải hủy
        </a>
      </div>
      {ledgers.length === 0 ? (
        <p className="card">Chưa có tài liệu nào được gửi cho đơn vị trong phạm vi của bạn.</p>
      ) : null}
      {late.length > 0 ? <Heads title="Cần đôn đốc" heads={late} /> : null}
      {others.length > 0 ? (
        <Heads title={late.length > 0 ? 'Các tài liệu khác' : 'Tài liệu đã gửi'} heads={others} />
      ) : null}
      {ledgers.length >= moreAfter ? (
        <p className="soft">
          Trang này nêu {formatCount(moreAfter)} tài liệu gửi gần nhất. Sổ của tài liệu cũ hơn: mở từ trang tài liệu.
        </p>
      ) : null}
    </>
  )
}

function Heads({ title, heads }: { title: string; heads: LedgerHead[] }) {
  return (
    <section>
      <h2>
        {title} ({formatCount(heads.length)})
      </h2>
      <ul className="plain">
        {heads.map((head) => (
          <li className="doc" key={head.documentId}>
            <h3>
              <a href={`/so-giao-nhan/${head.documentId}`}>{titleOf(head)}</a>
            </h3>
            <p className="small">
              <StateTag head={head} />
              {head.counts.overdue > 0 ? (
                <span className="tag bad">{formatCount(head.counts.overdue)} đơn vị quá hạn</span>
              ) : null}
              {head.counts.toRemove > 0 ? (
                <span className="tag bad">{formatCount(head.counts.toRemove)} đơn vị chưa hủy bản đang giữ</span>
              ) : null}
            </p>
            <p className="soft small">{summaryOf(head)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function summaryOf(head: LedgerHead): string {
  const { recipients, toConfirm, acknowledged } = head.counts
  return [
    head.number ? `Số ${head.number}` : null,
    `${formatCount(recipients)} nơi nhận`,
    toConfirm > 0 ? `đã xác nhận ${formatCount(acknowledged)}/${formatCount(toConfirm)}` : 'không yêu cầu xác nhận',
    `gửi lúc ${formatInstant(head.sentAt)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** `/so-giao-nhan/:documentId`: unit by unit, who has not confirmed first. */
export function LedgerPage({ ledger, deeds, at }: { ledger: Ledger; deeds: DisseminationDeed[]; at: string }) {
  const { counts } = ledger
  return (
    <>
      <p className="small no-paper">
        <a href="/so-giao-nhan">Về danh sách sổ giao nhận</a>
      </p>
      <h1>
        <span className="kicker">Sổ giao nhận</span> {titleOf(ledger)}
      </h1>
      <p>
        <StateTag head={ledger} />
        <span className="soft">
          Bản {ledger.version}
          {ledger.number ? ` · Số ${ledger.number}` : ''} · Tình hình lúc {formatInstant(at)}
        </span>
      </p>
      <ul className="sum">
        <Count count={counts.recipients} name="Nơi nhận" />
        <Count count={counts.acknowledged} name={`Đã xác nhận, trên ${formatCount(counts.toConfirm)} phải xác nhận`} />
        <Count count={counts.overdue} name="Quá hạn" late={counts.overdue > 0} />
        <Count count={counts.toRemove} name="Chưa hủy bản đang giữ" late={counts.toRemove > 0} />
      </ul>
      <table className="grid">
        <caption className="hide">Tình hình giao nhận theo đơn vị, đơn vị chưa xong đứng trước</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Hạn xác nhận</th>
            <th scope="col">Đã xem</th>
            <th scope="col">Đã tải về</th>
            <th scope="col">Xác nhận đã nhận</th>
            <th scope="col">Đã hủy bản đang giữ</th>
          </tr>
        </thead>
        <tbody>
          {ledgerOrder(ledger.rows).map((row) => (
            <Row key={row.unit.id} row={row} version={ledger.version} documentId={ledger.documentId} />
          ))}
        </tbody>
      </table>
      <DisseminationSums deeds={deeds} units={ledger.rows.map(({ unit }) => unit)} />
    </>
  )
}

function Row({ row, version, documentId }: { row: LedgerRow; version: number; documentId: string }) {
  const standing = ledgerStanding(row)
  const earlier = row.acknowledgedVersion !== null && row.acknowledgedVersion < version ? row.acknowledgedVersion : null
  return (
    <tr>
      <th scope="row">
        <a href={`/so-giao-nhan/${documentId}/${row.unit.id}`}>{row.unit.name}</a>
      </th>
      <td data-name="Tình trạng">
        <span className={`tag ${standing.tone}`.trim()}>{standing.label}</span>
      </td>
      <td data-name="Hạn xác nhận">{dueText(row)}</td>
      <td data-name="Đã xem">{doneText(row.seen)}</td>
      <td data-name="Đã tải về">{doneText(row.downloaded)}</td>
      <td data-name="Xác nhận đã nhận">
        {doneText(row.acknowledged)}
        {earlier ? ` (mới xác nhận bản ${earlier})` : ''}
      </td>
      <td data-name="Đã hủy bản đang giữ">
        {row.removed || row.mustRemove ? doneText(row.removed) : 'không phải hủy'}
      </td>
    </tr>
  )
}

function dueText(row: LedgerRow): string {
  if (!row.confirm) return 'không yêu cầu'
  return row.dueOn ? formatDay(row.dueOn) : 'không đặt hạn'
}

function doneText(done: Done | null): string {
  if (!done) return 'chưa'
  return [formatInstant(done.at), done.by, done.byHand ? 'ghi thay' : null].filter(Boolean).join(', ')
}

function Count({ count, name, late }: { count: number; name: string; late?: boolean }) {
  return (
    <li>
      <span className={late ? 'late' : undefined}>
        <b>{formatCount(count)}</b> {name}
      </span>
    </li>
  )
}

function StateTag({ head }: { head: LedgerHead }) {
  const state = STATES[head.state]
  return <span className={`tag ${state.tone}`}>{state.label}</span>
}

const STATES = {
  current: { label: 'Bản đang dùng', tone: 'good' },
  superseded: { label: 'Đã được thay thế', tone: 'warn' },
  expired: { label: 'Đã quá ngày dùng', tone: 'warn' },
  withdrawn: { label: 'Đã thu hồi', tone: 'bad' },
  purged: { label: 'Đã xóa vĩnh viễn', tone: 'bad' },
} as const

function titleOf(head: LedgerHead): string {
  return head.title ?? 'Tài liệu đã xóa vĩnh viễn'
}
