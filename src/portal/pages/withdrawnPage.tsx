import type { RemovalItem } from '../../catalogue/views'
import { formatInstant } from '../../vietnamese/calendar'
import { Notice } from '../parts/notice'
import { ReceiptForm } from '../parts/receiptForm'
import type { LinkedDocument } from '../parts/relatedDocuments'

/** 410: it was withdrawn, why, what to use instead, and what the unit that holds it has to do. Nothing of its content. */
export function WithdrawnPage(props: {
  documentId: string
  /** Asked for by itself, when only that version may be meant. */
  version: number | undefined
  withdrawnAt: string
  reason: string | null
  replacedBy: LinkedDocument | null
  /** What the reader's unit still has to destroy. */
  removal: RemovalItem | null
  mayConfirm: boolean
  formToken: string | null
  notice: unknown
}) {
  const { documentId, version, withdrawnAt, reason, replacedBy, removal, mayConfirm, formToken, notice } = props
  return (
    <article>
      <h1>{version === undefined ? 'Tài liệu đã được thu hồi' : `Bản ${version} đã được thu hồi`}</h1>
      <Notice code={notice} />
      <div className="say bad">
        <p>
          <strong>Thu hồi lúc {formatInstant(withdrawnAt)}.</strong> Không dùng, không phổ biến{' '}
          {version === undefined ? 'tài liệu' : 'bản'} này nữa.
        </p>
        {reason ? <p>Lý do: {reason}</p> : null}
      </div>
      {replacedBy ? (
        <p className="say">
          Dùng {replacedBy.id === documentId ? 'bản mới' : 'tài liệu thay thế'}:{' '}
          <a href={replacedBy.url}>{replacedBy.title}</a>
        </p>
      ) : null}
      {removal ? (
        <section className="card" aria-labelledby="can-huy">
          <h2 id="can-huy">Đơn vị cần hủy bản đang giữ</h2>
          <p>Xóa tệp đã tải, hủy bản giấy đã in, rồi báo ở đây.</p>
          {mayConfirm ? (
            <ReceiptForm
              event="removed"
              documentId={documentId}
              version={removal.version}
              title="tài liệu đã thu hồi"
              token={formToken ?? ''}
              next={`/tai-lieu/${documentId}`}
            />
          ) : (
            <p>Người xác nhận thay mặt đơn vị báo việc này.</p>
          )}
        </section>
      ) : null}
      <p>
        <a href="/">Về thư viện</a>
      </p>
    </article>
  )
}
