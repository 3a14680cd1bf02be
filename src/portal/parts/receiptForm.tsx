import { Form } from './form'

export type ReceiptFormEvent = 'acknowledged' | 'removed' | 'broadcast'

const ACTIONS = {
  acknowledged: { path: 'xac-nhan', label: 'Xác nhận đã nhận' },
  removed: { path: 'da-huy', label: 'Đã hủy bản đang giữ' },
  broadcast: { path: 'da-phat', label: 'Đã phát' },
} as const

/** One tap that writes one receipt in the unit's name. */
export function ReceiptForm(props: {
  event: ReceiptFormEvent
  documentId: string
  version: number
  /** Read out with the button, since a page may hold many of the same. */
  title: string
  token: string
  /** Where to go on. */
  next: string
  /** Tells this broadcast from the one before. */
  occasion?: string
}) {
  const { event, documentId, version, title, token, next, occasion } = props
  return (
    <Form
      action={`/tai-lieu/${documentId}/${ACTIONS[event].path}`}
      token={token}
      hidden={{ version: String(version), tiep: next, ...(occasion ? { lan: occasion } : {}) }}
    >
      <button className={event === 'broadcast' ? 'alt' : 'go'}>
        {ACTIONS[event].label}
        <span className="hide">: {title}</span>
      </button>
    </Form>
  )
}
