'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { hasASay } from '../../collections/access/permissions'
import { ChangeList } from '../portal/parts/changeList'
import type { Changes, CommentPage } from '../review/rules/reviewViews'
import { isEditable } from '../review/rules/transitions'
import type { WorkingCopy } from '../review/rules/workingCopy'
import { callApi } from './callApi'
import { DocumentComments } from './DocumentComments'
import { personOf } from './personOf'
import { useSay } from './useSay'
import type { Words } from './words'

type Standing = Pick<WorkingCopy, 'state' | 'version' | 'revision' | 'purge'>

/** Under the acts of a document: what its working copy changes since the version in use, and what was said of it. */
export function DocumentReview() {
  const { id, data } = useDocumentInfo()
  if (typeof id !== 'string' || !data?.state || data.purge) return null
  return <ReviewOf documentId={id} standing={data as Standing} /> // a row of documents
}

function ReviewOf({ documentId, standing }: { documentId: string; standing: Standing }) {
  const say = useSay()
  const person = personOf(useAuth().user)
  const { changes, comments, fault, readAgain } = useReview(documentId, standing.revision)
  const isWaiting = standing.state === 'in-review'
  return (
    <section className="act-panel review-part" aria-label={say(WORDS.panel)}>
      {fault && <p role="alert">{fault}</p>}
      {isEditable(standing.state) && changes && (
        <details open={isWaiting}>
          <summary>{say(changes.since ? WORDS.changes : WORDS.first)}</summary>
          <ChangeList changes={changes} />
        </details>
      )}
      {comments && (
        <details open={comments.open > 0}>
          <summary>{say(commentsTitle(comments))}</summary>
          <DocumentComments
            documentId={documentId}
            comments={comments}
            mayAdd={hasASay(person) && isEditable(standing.state)}
            mayResolve={hasASay(person)}
            onDone={readAgain}
          />
        </details>
      )}
    </section>
  )
}

type Reviewed = { changes: Changes | null; comments: CommentPage | null; fault: string | null }
const NOTHING_YET: Reviewed = { changes: null, comments: null, fault: null }

/** Read again whenever the document changed or something was said. */
function useReview(documentId: string, revision: number): Reviewed & { readAgain: () => Promise<void> } {
  const [review, setReview] = useState<Reviewed>(NOTHING_YET)
  useEffect(() => {
    let isLeft = false
    void readReview(documentId).then((read) => (isLeft ? undefined : setReview(read)))
    return () => {
      isLeft = true
    }
  }, [documentId, revision])
  return { ...review, readAgain: async () => setReview(await readReview(documentId)) }
}

async function readReview(documentId: string): Promise<Reviewed> {
  const [changes, comments] = await Promise.all([
    callApi<Changes>(`/api/documents/${documentId}/changes`),
    callApi<CommentPage>(`/api/documents/${documentId}/comments?limit=100`),
  ])
  const refused = changes.ok ? comments : changes
  return {
    changes: changes.ok ? changes.body : null,
    comments: comments.ok ? comments.body : null,
    fault: refused.ok ? null : refused.detail,
  }
}

function commentsTitle({ open, total }: CommentPage): Words {
  return {
    vi: `Góp ý: ${open} chưa xử lý, ${total - open} đã xử lý`,
    en: `Comments: ${open} open, ${total - open} resolved`,
  }
}

const WORDS = {
  panel: { vi: 'Thay đổi và góp ý', en: 'Changes and comments' },
  changes: { vi: 'Thay đổi so với bản đã công bố', en: 'Changes since the published version' },
  first: { vi: 'Phiên bản đầu tiên', en: 'First version' },
} satisfies Record<string, Words>
