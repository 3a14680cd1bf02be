import type { DocumentSummary } from '../../catalogue/views'
import { formatDay } from '../../vietnamese/calendar'
import { formatBytes } from '../../vietnamese/numbers'
import { mediaKind } from '../rules/labels'
import { shownHighlights, type TextPiece } from '../rules/markedText'
import { Badges } from './badges'

/** One document in a list: what it is, from whom, whether it is the one in use, and how much its files weigh. */
export function DocumentLine({ document }: { document: DocumentSummary }) {
  const { title, passage } = shownHighlights(document)
  const facts = [
    document.number ? `Số ${document.number}` : null,
    document.type?.name,
    document.issuer?.name,
    document.issuedOn ? formatDay(document.issuedOn) : null,
  ].filter(Boolean)
  return (
    <li className="doc">
      <h3>
        <a href={document.url}>
          <Marked pieces={title} />
        </a>
      </h3>
      {facts.length > 0 ? <p>{facts.join(' · ')}</p> : null}
      {passage ? (
        <p className="found">
          <Marked pieces={passage} />
        </p>
      ) : null}
      <p>
        <Badges document={document} />
        <span className="weight">{weightOf(document)}</span>
      </p>
    </li>
  )
}

function Marked({ pieces }: { pieces: TextPiece[] }) {
  return pieces.map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text))
}

function weightOf({ files }: DocumentSummary): string {
  const [first] = files
  if (!first) return 'Đọc trên trang'
  if (files.length === 1) return `${mediaKind(first.mediaType)}, ${formatBytes(first.sizeBytes)}`
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0)
  return `${files.length} tệp, ${formatBytes(sizeBytes)}`
}
