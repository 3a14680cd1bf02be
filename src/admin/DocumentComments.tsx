'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { CommentPage, CommentView } from '../review/rules/reviewViews'
import { formatInstant } from '../vietnamese/calendar'
import { REVIEW_PARTS, reviewPartLabel } from '../vocabulary/reviewParts'
import { callApi } from './callApi'
import { useSay } from './useSay'
import type { Words } from './words'

type CommentsProps = {
  documentId: string
  comments: CommentPage
  mayAdd: boolean
  mayResolve: boolean
  onDone: () => Promise<void>
}

/** What was said of a working copy, what is done with it, and a box for more. No form: it stands within the document's own. */
export function DocumentComments({ documentId, comments, mayAdd, mayResolve, onDone }: CommentsProps) {
  const say = useSay()
  const [fault, setFault] = useState<string | null>(null)

  async function send(path: string, body: object): Promise<boolean> {
    const answer = await callApi(`/api/documents/${documentId}/comments${path}`, body)
    setFault(answer.ok ? null : [answer.detail, ...answer.errors.map(({ message }) => message)].join(' '))
    if (answer.ok) await onDone()
    return answer.ok
  }

  return (
    <>
      {comments.total === 0 && <p>{say(WORDS.none)}</p>}
      <ul className="review-part__comments">
        {comments.items.map((comment) => (
          <li key={comment.id}>
            <Comment comment={comment} />
            {mayResolve && !comment.resolvedAt && (
              <Button
                type="button"
                size="small"
                margin={false}
                buttonStyle="secondary"
                onClick={() => void send(`/${comment.id}/resolve`, {})}
              >
                {say(WORDS.resolve)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {comments.total > comments.items.length && (
        <p>
          <a href={`/admin/collections/review-comments?where[or][0][and][0][document][equals]=${documentId}`}>
            {say(WORDS.all)}
          </a>
        </p>
      )}
      {mayAdd && <NewComment send={send} />}
      {fault && <p role="alert">{fault}</p>}
    </>
  )
}

function Comment({ comment }: { comment: CommentView }) {
  const say = useSay()
  const about = reviewPartLabel(comment.part)
  return (
    <>
      <p>
        <strong>{comment.author}</strong>, {formatInstant(comment.at)}
        {about && ` · ${about}`}
      </p>
      <p className="act-panel__note">{comment.text}</p>
      {comment.resolvedAt && (
        <p>
          {say(WORDS.resolved)} {comment.resolvedBy}, {formatInstant(comment.resolvedAt)}
        </p>
      )}
    </>
  )
}

function NewComment({ send }: { send: (path: string, body: object) => Promise<boolean> }) {
  const say = useSay()
  const [text, setText] = useState('')
  const [part, setPart] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  async function add(): Promise<void> {
    setIsBusy(true)
    if (await send('', { text, part: part || null })) setText('')
    setIsBusy(false)
  }

  return (
    <div className="act-fields">
      <label className="act-field">
        <span>{say(WORDS.part)}</span>
        <select value={part} onChange={(event) => setPart(event.target.value)}>
          <option value="">{say(WORDS.whole)}</option>
          {REVIEW_PARTS.map(({ slug, label }) => (
            <option key={slug} value={slug}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="act-field">
        <span>{say(WORDS.text)}</span>
        <textarea rows={3} maxLength={5000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Button type="button" margin={false} disabled={isBusy || text.trim() === ''} onClick={() => void add()}>
        {say(WORDS.add)}
      </Button>
    </div>
  )
}

const WORDS = {
  none: { vi: 'Chưa có góp ý nào.', en: 'No comments yet.' },
  resolve: { vi: 'Đã xử lý', en: 'Mark as resolved' },
  resolved: { vi: 'Đã xử lý:', en: 'Resolved:' },
  all: { vi: 'Xem tất cả góp ý', en: 'All comments' },
  part: { vi: 'Về phần', en: 'About' },
  whole: { vi: 'Cả tài liệu', en: 'The whole document' },
  text: { vi: 'Lời góp ý', en: 'Comment' },
  add: { vi: 'Gửi góp ý', en: 'Add comment' },
} satisfies Record<string, Words>
