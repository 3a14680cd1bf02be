import type { CellReceipt, LedgerCell } from '../../catalogue/cellOf'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { ByHandForm, type ByHandFormProps } from '../parts/byHandForm'
import { Notice } from '../parts/notice'
import { ledgerStanding } from '../rules/ledgerOrder'
import { EVENT_LABELS, viaLabel } from '../rules/receiptWords'

export type CellPageProps = {
  cell: LedgerCell
  /** Null for who may look but not enter. */
  byHand: Omit<ByHandFormProps, 'action'> | null
  notice: unknown
}

/** `/so-giao-nhan/:documentId/:unitId`: every receipt of one unit for one document, as it came. */
export function CellPage({ cell, byHand, notice }: CellPageProps) {
  const { head, row, receipts, total } = cell
  const standing = ledgerStanding(row)
  const address = `/so-giao-nhan/${head.documentId}`
  return (
    <>
      <p className="small no-paper">
        <a href={address}>Về sổ giao nhận của tài liệu</a> · <a href="/so-giao-nhan/ma-tran">Ma trận giao nhận</a>
      </p>
      <h1>
        <span className="kicker">{head.title ?? 'Tài liệu đã xóa vĩnh viễn'}</span> {row.unit.name}
      </h1>
      <Notice code={notice} />
      <p>
        <span className={`tag ${standing.tone}`.trim()}>{standing.label}</span>
        <span className="soft">
          Bản {head.version}
          {head.number ? ` · Số ${head.number}` : ''} · gửi lúc {formatInstant(row.sentAt)}
          {row.confirm
            ? ` · hạn xác nhận ${row.dueOn ? formatDay(row.dueOn) : 'không đặt'}`
            : ' · không yêu cầu xác nhận'}
        </span>
      </p>
      <h2>Các lượt ghi nhận ({formatCount(total)})</h2>
      {receipts.length === 0 ? (
        <p className="card">Đơn vị chưa báo gì về tài liệu này.</p>
      ) : (
        <ul className="plain">
          {receipts.map((receipt) => (
            <Receipt
              key={receipt.id}
              receipt={receipt}
              correctionPath={byHand ? `${address}/${row.unit.id}/sua/${receipt.id}` : null}
            />
          ))}
        </ul>
      )}
      {total > receipts.length ? (
        <p className="soft">Trang này nêu {formatCount(receipts.length)} lượt nhận được gần nhất.</p>
      ) : null}
      {byHand ? <ByHandForm action={`${address}/${row.unit.id}/ghi-thay`} {...byHand} /> : null}
    </>
  )
}

type ReceiptProps = {
  receipt: CellReceipt
  /** Null for who may not enter anything. */
  correctionPath: string | null
}

function Receipt({ receipt, correctionPath }: ReceiptProps) {
  const { event, version, at, receivedAt, claimedAt, by, via, sha256, enteredBy, reason } = receipt
  return (
    <li className="doc">
      <h3>
        {EVENT_LABELS[event]}, bản {version} <Marks receipt={receipt} />
      </h3>
      <table className="facts">
        <tbody>
          <Fact name="Người của đơn vị" value={by ?? 'không ghi'} />
          <Fact name="Lúc (theo máy gửi)" value={timeOf(event, claimedAt ?? at)} />
          {claimedAt ? <Fact name="Tính vào lúc" value={`${timeOf(event, at)}, vì đồng hồ máy gửi sai`} /> : null}
          <Fact name="Thư viện nhận lúc" value={formatInstant(receivedAt)} />
          <Fact name="Qua đường" value={viaLabel(via)} />
          {enteredBy ? <Fact name="Người ghi thay" value={enteredBy} /> : null}
          {reason ? <Fact name="Lý do ghi thay" value={reason} /> : null}
          {reachOf(receipt) ? <Fact name="Kết quả" value={reachOf(receipt)} /> : null}
          {sha256 ? <Fact name="SHA-256 của tệp" value={sha256} isHash /> : null}
        </tbody>
      </table>
      {correctionPath && hasFigures(receipt) && !receipt.replacedBy ? (
        <p className="no-paper">
          <a href={correctionPath}>
            Sửa số liệu<span className="hide"> của lượt nhận lúc {formatInstant(receivedAt)}</span>
          </a>
        </p>
      ) : null}
    </li>
  )
}

function timeOf(event: CellReceipt['event'], at: string): string {
  return event === 'disseminated' ? dayOf(at) : formatInstant(at)
}

function Marks({ receipt: { via, corrects, replacedBy } }: Pick<ReceiptProps, 'receipt'>) {
  return (
    <>
      {via === 'by-hand' ? <span className="tag warn">Ghi thay</span> : null}
      {corrects ? <span className="tag">Lượt sửa</span> : null}
      {replacedBy ? <span className="tag warn">Đã được sửa, không cộng nữa</span> : null}
    </>
  )
}

function hasFigures({ event }: CellReceipt): boolean {
  return event === 'disseminated' || event === 'broadcast'
}

function dayOf(at: string): string {
  return formatInstant(at).split(', ')[1] ?? ''
}

function reachOf({ sessions, count, method }: CellReceipt): string {
  return [
    sessions === null ? null : `${formatCount(sessions)} buổi`,
    count === null ? null : `${formatCount(count)} người`,
    method,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Fact({ name, value, isHash }: { name: string; value: string; isHash?: boolean }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={isHash ? 'hash' : undefined}>{value}</td>
    </tr>
  )
}
