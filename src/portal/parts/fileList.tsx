import type { DocumentInFull, FileView } from '../../catalogue/views'
import { formatBytes } from '../../vietnamese/numbers'
import { fetchPath } from '../rules/documentPaths'
import { FILE_ROLE_LABELS, mediaKind, spokenLength } from '../rules/labels'

/** A document's files; kind and size stand before the tap, since a line may carry a few kB a second. */
export function FileList({ document, noted }: { document: DocumentInFull; noted: boolean }) {
  return (
    <ul className="files">
      {document.files.map((file) => (
        <li key={file.sha256}>
          <a href={noted ? fetchPath(document, file) : file.url}>{file.name}</a>
          <p className="soft small tight">{describe(file)}</p>
          {file.alt ? <p className="small tight">{file.alt}</p> : null}
          {file.role === 'audio' ? <audio controls preload="none" src={file.url} /> : null}
        </li>
      ))}
    </ul>
  )
}

function describe(file: FileView): string {
  return [
    FILE_ROLE_LABELS[file.role],
    mediaKind(file.mediaType),
    formatBytes(file.sizeBytes),
    file.pages ? `${file.pages} trang` : null,
    file.durationSeconds ? spokenLength(file.durationSeconds) : null,
    file.signed ? 'có chữ ký số' : null,
  ]
    .filter(Boolean)
    .join(' · ')
}
