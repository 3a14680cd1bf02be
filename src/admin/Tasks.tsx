import type { ServerProps } from 'payload'
import { AwaitingMe } from './AwaitingMe'
import { personOf } from './personOf'
import { addressOf, isToBeTold, sendsOnly, tasksFor, whereOf } from './tasksFor'
import { sayIn, type Words } from './words'

/** On the first page: what waits for this person, with counts, and how to begin. */
export async function Tasks({ i18n, payload, user }: ServerProps) {
  const person = personOf(user)
  const say = (words: Words): string => sayIn(i18n.language, words)
  const tasks = await Promise.all(
    tasksFor(person).map(async (task) => {
      const asked = { collection: task.collection, where: whereOf(task), ...(user ? { user } : {}) }
      const { totalDocs } = await payload.count({ ...asked, overrideAccess: false })
      return { ...task, count: totalDocs }
    }),
  )
  return (
    <section className="tasks">
      <h2>{say(WORDS.title)}</h2>
      {tasks.length > 0 && (
        <ul className="tasks__list">
          {tasks.map((task) => (
            <li key={task.label.vi}>
              <a href={addressOf(task)}>
                <strong>{task.count}</strong> {say(task.label)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <AwaitingMe payload={payload} person={person} say={say} />
      {isToBeTold(person) && <p>{say(WORDS.howToBegin)}</p>}
      <p className="tasks__links">
        {isToBeTold(person) && (
          <>
            <a href="/admin/collections/documents/create">{say(WORDS.newDocument)}</a>
            <a href="/admin/collections/media">{say(WORDS.upload)}</a>
          </>
        )}
        {sendsOnly(person) && <a href="/admin/collections/assignments">{say(WORDS.send)}</a>}
        <a href="/">{say(WORDS.library)}</a>
      </p>
    </section>
  )
}

const WORDS = {
  title: { vi: 'Việc cần làm', en: 'To do' },
  howToBegin: {
    vi: 'Các bước: tải tệp lên, soạn tài liệu và gắn tệp, trình duyệt; người khác duyệt; công bố; rồi gửi đến đơn vị.',
    en: 'The steps: upload files, write the document, submit it; someone else approves; publish; then send it to units.',
  },
  newDocument: { vi: 'Soạn tài liệu mới', en: 'New document' },
  upload: { vi: 'Tải tệp lên', en: 'Upload files' },
  send: { vi: 'Gửi tài liệu', en: 'Send documents' },
  library: { vi: 'Về thư viện', en: 'To the library' },
} satisfies Record<string, Words>
