import type { Payload } from 'payload'
import { isApprover, type Person } from '../../collections/access/permissions'
import { awaitingDocuments } from '../review/awaitingDocuments'
import { waitedText } from '../vietnamese/waitedText'
import type { Words } from './words'

const SHOWN = 10

type AwaitingMeProps = { payload: Payload; person: Person; say: (words: Words) => string }

/** On the first page: what this approver may approve, the oldest first. Their own work waits for somebody else and is not here. */
export async function AwaitingMe({ payload, person, say }: AwaitingMeProps) {
  if (!isApprover(person)) return null
  const { items, total } = await awaitingDocuments(payload, { person, whose: 'mine', limit: SHOWN })
  const now = new Date()
  return (
    <>
      <h3>{say(titleOf(total))}</h3>
      {total === 0 && <p>{say(WORDS.none)}</p>}
      <ul className="tasks__list">
        {items.map((item) => (
          <li key={item.id}>
            <a href={`/admin/collections/documents/${item.id}`}>{item.title}</a>{' '}
            {[
              waitedText(item.submittedAt, now),
              item.submittedBy,
              say(item.nextVersion === 1 ? WORDS.first : WORDS.change),
              item.openComments > 0 ? say(commentsOf(item.openComments)) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
      <p>
        <a href="/cho-duyet">{say(WORDS.queue)}</a>
      </p>
    </>
  )
}

function titleOf(total: number): Words {
  return { vi: `Chờ tôi duyệt (${total})`, en: `Waiting for my approval (${total})` }
}

function commentsOf(open: number): Words {
  return { vi: `${open} góp ý chưa xử lý`, en: `${open} open comments` }
}

const WORDS = {
  none: { vi: 'Không có tài liệu nào chờ bạn duyệt.', en: 'Nothing waits for you.' },
  first: { vi: 'bản đầu tiên', en: 'first version' },
  change: { vi: 'sửa đổi', en: 'a change' },
  queue: { vi: 'Mở danh sách chờ duyệt (dùng được trên điện thoại)', en: 'Open the queue (also for a phone)' },
} satisfies Record<string, Words>
