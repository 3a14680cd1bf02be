import type { DocumentInFull } from '../../catalogue/views'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { documentPath } from '../rules/documentPaths'
import { ReceiptForm } from './receiptForm'

export type DocumentTasksProps = {
  document: DocumentInFull
  /** The unit still holds a version that it should destroy. */
  removal: { version: number } | null
  mayConfirm: boolean
  formToken: string
  /** Calendar day in Vietnam. */
  today: string
}

/** What the reader's unit still has to do with a document, and what it has done. */
export function DocumentTasks(props: DocumentTasksProps) {
  const { document, removal } = props
  const acknowledgedAt = document.assignment?.acknowledgedAt
  return (
    <>
      {removal ? <Removal {...props} version={removal.version} /> : null}
      {acknowledgedAt ? (
        <p className="say good no-paper">Đơn vị đã xác nhận đã nhận lúc {formatInstant(acknowledgedAt)}.</p>
      ) : null}
      {asksConfirmation(document) ? <Confirmation {...props} dueOn={document.assignment?.dueOn ?? null} /> : null}
    </>
  )
}

/** Nobody is asked to confirm what has been replaced. */
function asksConfirmation({ assignment, state }: DocumentInFull): boolean {
  return assignment?.confirm === true && assignment.acknowledgedAt === null && state !== 'superseded'
}

function Removal({ document, version, mayConfirm, formToken }: DocumentTasksProps & { version: number }) {
  return (
    <div className="say bad no-paper">
      <p>
        <strong>Cần hủy bản {version} đang giữ</strong> (cả tệp và bản giấy).
      </p>
      {mayConfirm ? (
        <ReceiptForm
          event="removed"
          documentId={document.id}
          version={version}
          title={document.title}
          token={formToken}
          next={documentPath(document)}
        />
      ) : null}
    </div>
  )
}

function Confirmation(props: DocumentTasksProps & { dueOn: string | null }) {
  const { document, dueOn, mayConfirm, formToken, today } = props
  const overdue = dueOn !== null && dueOn < today
  return (
    <div className={`say no-paper ${overdue ? 'bad' : ''}`.trim()}>
      <p>
        <strong>{overdue ? 'Quá hạn: cần xác nhận đã nhận' : 'Cần xác nhận đã nhận'}</strong>
        {dueOn ? `, hạn xác nhận ${formatDay(dueOn)}` : ''}.
        {mayConfirm ? null : ' Người xác nhận thay mặt đơn vị làm việc này.'}
      </p>
      {mayConfirm ? (
        <ReceiptForm
          event="acknowledged"
          documentId={document.id}
          version={document.version}
          title={document.title}
          token={formToken}
          next={documentPath(document)}
        />
      ) : null}
    </div>
  )
}
