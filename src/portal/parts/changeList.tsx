import type { Changes, FileChange, ReviewedFile, TextChange } from '../../review/rules/reviewViews'
import { formatInstant } from '../../vietnamese/calendar'
import { formatBytes } from '../../vietnamese/numbers'
import { TextChangeView } from './textChange'

/** What changed since the version in use: fields, texts, files side by side. Also shown in the admin panel. */
export function ChangeList({ changes }: { changes: Changes }) {
  const { since, facts, texts, files, isReordered } = changes
  if (!since) return <p>Đây là phiên bản đầu tiên: chưa có bản đã duyệt nào để so. Hãy xem toàn bộ nội dung và tệp.</p>
  const moved = files.filter(isChanged)
  const isSame = facts.length + texts.length + moved.length === 0 && !isReordered
  return (
    <>
      <p>
        So với bản {since.version}, công bố lúc {formatInstant(since.publishedAt)}.
        {isSame ? ' Không có gì thay đổi.' : ''}
      </p>
      {facts.length > 0 ? (
        <dl className="changes">
          {facts.map(({ name, label, before, after }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                <Value what="Cũ" value={before} />
                <Value what="Mới" value={after} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {texts.map((text) => (
        <TextPart key={text.name} text={text} />
      ))}
      {moved.length > 0 || isReordered ? <Files files={files} isReordered={isReordered} /> : null}
    </>
  )
}

function isChanged({ kind, before, after }: FileChange): boolean {
  return kind !== 'kept' || before?.name !== after?.name || before?.alt !== after?.alt
}

function Value({ what, value }: { what: 'Cũ' | 'Mới'; value: string | null }) {
  return (
    <span className={what === 'Cũ' ? 'was' : 'is'}>
      <span className="soft">{what}:</span>{' '}
      {value === null ? <em>để trống</em> : what === 'Cũ' ? <del>{value}</del> : <ins>{value}</ins>}
    </span>
  )
}

function TextPart({ text }: { text: TextChange }) {
  return (
    <section>
      <h3>{text.label}</h3>
      {text.diff ? (
        <TextChangeView diff={text.diff} />
      ) : (
        <p>Chữ không đổi; chỉ đổi cách trình bày (chữ đậm, tiêu đề, khoảng cách).</p>
      )}
    </section>
  )
}

function Files({ files, isReordered }: { files: readonly FileChange[]; isReordered: boolean }) {
  return (
    <section>
      <h3>Tệp</h3>
      {isReordered ? <p>Thứ tự các tệp đã đổi; tệp đầu tiên là tệp chính.</p> : null}
      <ul className="plain">
        {files.map((change) => (
          <li key={`${change.before?.mediaId} ${change.after?.mediaId}`} className="pair">
            <p className="tight">
              <span className={`tag ${TONES[change.kind]}`}>{KINDS[change.kind]}</span>
            </p>
            <div className="sides">
              {change.kind === 'kept' && !isChanged(change) ? (
                <Side what="Giữ nguyên" file={change.after} />
              ) : (
                <>
                  <Side what="Cũ" file={change.before} />
                  <Side what="Mới" file={change.after} />
                </>
              )}
            </div>
            {change.words ? <Words change={change} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const KINDS = { kept: 'Giữ nguyên', added: 'Thêm', removed: 'Bỏ', replaced: 'Thay tệp' } as const
const TONES = { kept: '', added: 'good', removed: 'bad', replaced: 'warn' } as const

function Side({ what, file }: { what: string; file: ReviewedFile | null }) {
  if (!file) {
    return (
      <p className="small tight">
        <span className="soft">{what}:</span> không có
      </p>
    )
  }
  return (
    <p className="small tight">
      <span className="soft">{what}:</span> <a href={`/api/media/${file.mediaId}/file`}>{file.name}</a>
      <br />
      {[formatBytes(file.sizeBytes), file.pages ? `${file.pages} trang` : null].filter(Boolean).join(' · ')}
      <br />
      <span className="soft">SHA-256</span> <code>{file.sha256.slice(0, 12)}…</code>
      {file.alt ? (
        <>
          <br />
          <span className="soft">Mô tả hình ảnh:</span> {file.alt}
        </>
      ) : null}
    </p>
  )
}

function Words({ change }: { change: FileChange }) {
  if (change.words === 'unread') {
    return (
      <p className="small">
        Máy không đọc được chữ của một trong hai tệp (ví dụ bản quét) nên không so được. Hãy mở cả hai tệp để so bằng
        mắt.
      </p>
    )
  }
  if (!change.text)
    return <p className="small">Chữ đọc được trong hai tệp giống nhau; hình ảnh, trình bày có thể khác.</p>
  return (
    <details>
      <summary>Chữ trong tệp thay đổi ở đâu</summary>
      <TextChangeView diff={change.text} />
    </details>
  )
}
