import { Fragment } from 'react'
import type { DocumentSummary, RelatedDocuments } from '../../catalogue/views'
import { formatDay } from '../../vietnamese/calendar'

export type LinkedDocument = { id: string; title: string; url: string }
export type RelatedLink = LinkedDocument & { parts: string | null }
/** Only what this reader may see. */
export type RelatedLinks = Record<keyof RelatedDocuments, RelatedLink[]>

/** What this document does to others, among its facts. */
export function OwnRelations({ related, supersedes }: { related: RelatedLinks; supersedes: LinkedDocument | null }) {
  return (
    <>
      {supersedes ? <Named label="Thay thế" links={[{ ...supersedes, parts: null }]} /> : null}
      {OWN.map(({ name, label }) => (
        <Named key={name} label={label} links={related[name]} />
      ))}
    </>
  )
}

const OWN = [
  { name: 'amends', label: 'Sửa đổi, bổ sung' },
  { name: 'corrects', label: 'Đính chính' },
  { name: 'repeals', label: 'Bãi bỏ' },
] as const

function Named({ label, links }: { label: string; links: RelatedLink[] }) {
  if (links.length === 0) return null
  return (
    <p>
      {label}: <Links links={links} />
    </p>
  )
}

/** That the day on which the document says that it takes effect is still to come. */
export function NotYetEffective({ document }: { document: Pick<DocumentSummary, 'effectStatus' | 'effectiveOn'> }) {
  const { effectStatus, effectiveOn } = document
  if (effectStatus !== 'not-yet-effective' || effectiveOn === null) return null
  return (
    <p className="say">
      <strong>Chưa đến ngày có hiệu lực</strong> ghi trong tài liệu: {formatDay(effectiveOn)}.
    </p>
  )
}

/** What others do to this document: nobody should use it without knowing. `isRepealed`: the whole of it, by whomever. */
export function RelationsFromOthers({ related, isRepealed }: { related: RelatedLinks; isRepealed: boolean }) {
  const { repealedBy, correctedBy, amendedBy } = related
  return (
    <>
      {isRepealed && repealedBy.length === 0 ? (
        <p className="say warn">
          <strong>Bị bãi bỏ.</strong> Chỉ để tra cứu, không phổ biến.
        </p>
      ) : null}
      <Warning label={isRepealed ? 'Bị bãi bỏ bởi' : 'Bị bãi bỏ một phần bởi'} links={repealedBy} />
      <Warning label="Được đính chính bởi" links={correctedBy} />
      <Warning label="Được sửa đổi, bổ sung bởi" links={amendedBy} />
    </>
  )
}

function Warning({ label, links }: { label: string; links: RelatedLink[] }) {
  if (links.length === 0) return null
  return (
    <p className="say warn">
      <strong>{label}:</strong> <Links links={links} />
    </p>
  )
}

function Links({ links }: { links: RelatedLink[] }) {
  return links.map((link, index) => (
    <Fragment key={link.id}>
      {index > 0 ? '; ' : null}
      <a href={link.url}>{link.title}</a>
      {link.parts ? ` (${link.parts})` : null}
    </Fragment>
  ))
}
