import type { ReactNode } from 'react'
import type { Desk, DeskItem, RemovalItem } from '../../catalogue/views'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { DeskSums } from '../parts/deskSums'
import { Notice } from '../parts/notice'
import { ReceiptForm, type ReceiptFormEvent } from '../parts/receiptForm'

export type DeskPageProps = {
  desk: Desk
  mayConfirm: boolean
  maySubscribe: boolean
  formToken: string
  notice: unknown
}

/** `/tai-lieu-den`: the most pressing first; each thing is done with one tap. */
export function DeskPage(props: DeskPageProps) {
  const { desk, notice } = props
  const waiting = desk.toReceive.length + desk.toConfirm.length + desk.toRemove.length
  return (
    <>
      <h1>Tài liệu đến</h1>
      <Notice code={notice} />
      <Reminder desk={desk} />
      {waiting === 0 ? <p className="say good">Đơn vị không còn việc nào phải làm.</p> : <DeskSums desk={desk} />}
      <Part id="can-huy" title="Cần hủy bản đang giữ" items={desk.toRemove}>
        {(item) => <Removal key={keyOf(item)} item={item} {...props} />}
      </Part>
      <Part id="can-xac-nhan" title="Cần xác nhận" items={overdueFirst(desk.toConfirm)}>
        {(item) => <Waiting key={keyOf(item)} item={item} event="acknowledged" {...props} />}
      </Part>
      <Part id="can-nhan" title="Cần nhận" items={desk.toReceive}>
        {(item) => <Waiting key={keyOf(item)} item={item} event={null} {...props} />}
      </Part>
      <p className="no-paper">
        <a href="/?don-vi-toi=1">Xem mọi tài liệu đã gửi đơn vị</a>
      </p>
      {props.maySubscribe ? (
        <p className="no-paper">
          <a href="/dang-ky-chu-de">Đăng ký chủ đề đơn vị cần nhận</a>
        </p>
      ) : null}
    </>
  )
}

/** What cannot wait, in one sentence, as the mail would say it. */
function Reminder({ desk }: { desk: Desk }) {
  const overdue = desk.toConfirm.filter((item) => item.overdue).length
  const urgent = desk.toRemove.filter((item) => item.urgent).length
  if (overdue + urgent === 0) return null
  const parts = [
    urgent > 0 ? `${urgent} tài liệu thu hồi khẩn cấp phải hủy ngay` : null,
    overdue > 0 ? `${overdue} tài liệu đã quá hạn xác nhận` : null,
  ]
  return (
    <p className="say bad">
      <strong>Nhắc việc:</strong> {parts.filter(Boolean).join('; ')}.
    </p>
  )
}

function Part<Item>(props: { id: string; title: string; items: Item[]; children: (item: Item) => ReactNode }) {
  const { id, title, items, children } = props
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} ({items.length})
      </h2>
      <ul className="plain">{items.map(children)}</ul>
    </section>
  )
}

function overdueFirst(items: DeskItem[]): DeskItem[] {
  return [...items.filter((item) => item.overdue), ...items.filter((item) => !item.overdue)]
}

function keyOf(item: DeskItem): string {
  return `${item.documentId} ${item.version}`
}

type RowProps = Pick<DeskPageProps, 'mayConfirm' | 'formToken'>

function Waiting({
  item,
  event,
  mayConfirm,
  formToken,
}: RowProps & { item: DeskItem; event: ReceiptFormEvent | null }) {
  const address = `/tai-lieu/${item.documentId}`
  return (
    <li className="doc">
      <h3>
        <a href={address}>{titleOf(item)}</a>
      </h3>
      <Sent item={item} />
      <div className="act">
        {event && mayConfirm ? <OneTap item={item} event={event} formToken={formToken} /> : null}
        <a className="alt" href={address}>
          Mở tài liệu
          <span className="hide">: {titleOf(item)}</span>
        </a>
      </div>
      {event && !mayConfirm ? <p className="soft small">Người xác nhận thay mặt đơn vị làm việc này.</p> : null}
    </li>
  )
}

function Removal({ item, mayConfirm, formToken }: RowProps & { item: RemovalItem }) {
  return (
    <li className="doc">
      <h3>{titleOf(item)}</h3>
      <p>
        <span className="tag bad">{item.urgent ? 'Thu hồi khẩn cấp' : REASONS[item.why]}</span>
        <span className="small soft">
          Bản {item.version}, từ {formatInstant(item.since)}
        </span>
      </p>
      {item.reason ? <p>Lý do: {item.reason}</p> : null}
      <p>
        Xóa tệp đã tải và hủy bản giấy đã in.{' '}
        {item.replacedBy ? (
          <a href={`/tai-lieu/${item.replacedBy}`}>
            {item.replacedBy === item.documentId ? 'Mở bản đang dùng' : 'Mở tài liệu thay thế'}
          </a>
        ) : null}
      </p>
      {mayConfirm ? (
        <div className="act">
          <OneTap item={item} event="removed" formToken={formToken} />
        </div>
      ) : (
        <p className="soft small">Người xác nhận thay mặt đơn vị báo việc này.</p>
      )}
    </li>
  )
}

const REASONS = { withdrawn: 'Thu hồi', superseded: 'Đã được thay thế', purged: 'Đã xóa vĩnh viễn' } as const

function OneTap({ item, event, formToken }: { item: DeskItem; event: ReceiptFormEvent; formToken: string }) {
  return (
    <ReceiptForm
      event={event}
      documentId={item.documentId}
      version={item.version}
      title={titleOf(item)}
      token={formToken}
      next="/tai-lieu-den"
    />
  )
}

function Sent({ item }: { item: DeskItem }) {
  return (
    <>
      <p className="small">
        {item.overdue ? <span className="tag bad">Quá hạn</span> : null}
        {item.dueOn ? <span className="tag warn">Hạn xác nhận {formatDay(item.dueOn)}</span> : null}
        <span className="soft">
          {[
            item.number ? `Số ${item.number}` : null,
            `bản ${item.version}`,
            item.sentAt ? `gửi lúc ${formatInstant(item.sentAt)}` : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {item.because ? <p className="small">{reasonText(item.because)}</p> : null}
      {item.note ? <p className="small">Lời nhắn của nơi gửi: {item.note}</p> : null}
    </>
  )
}

/** Why something came without anybody sending it. */
function reasonText({ kind, title }: NonNullable<DeskItem['because']>): string {
  if (kind === 'version') return 'Bản mới của tài liệu mà đơn vị đang giữ.'
  return `${REASON_VERBS[kind]} ${title === null ? 'tài liệu' : `“${title}”`} mà đơn vị đang giữ.`
}

const REASON_VERBS = {
  supersedes: 'Thay cho',
  amends: 'Sửa đổi, bổ sung',
  corrects: 'Đính chính',
  repeals: 'Bãi bỏ',
} as const

/** A purged document has no title left anywhere. */
function titleOf(item: DeskItem): string {
  return item.title ?? 'Tài liệu đã xóa vĩnh viễn'
}
