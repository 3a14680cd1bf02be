import type { ReactNode } from 'react'
import type { DocumentInFull, VersionView } from '../../catalogue/views'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { Badges } from '../parts/badges'
import { CheckMark } from '../parts/checkMark'
import { DocumentTasks } from '../parts/documentTasks'
import { FileList } from '../parts/fileList'
import {
  type LinkedDocument,
  NotYetEffective,
  OwnRelations,
  type RelatedLinks,
  RelationsFromOthers,
} from '../parts/relatedDocuments'
import { Notice } from '../parts/notice'
import { documentFacts } from '../rules/documentFacts'
import { documentPath } from '../rules/documentPaths'
import { libraryPath } from '../rules/libraryQuery'

export type DocumentPageProps = {
  document: DocumentInFull
  versions: VersionView[]
  /** The documents that this one replaces and is replaced by, where this reader may see them. */
  supersedes: LinkedDocument | null
  supersededBy: LinkedDocument | null
  related: RelatedLinks
  /** What this reader may do here. */
  may: { confirm: boolean; readLedger: boolean; beNoted: boolean; report: boolean }
  /** The unit still holds a former version, which it should destroy. */
  removal: { version: number } | null
  formToken: string | null
  notice: unknown
  /** Calendar day in Vietnam. */
  today: string
  /** The page's full address, for paper. */
  publicAddress: string
  /** Of this edition, as it is printed, and the full address that tells whether it is still in use. */
  code: string | null
  checkAddress: string | null
}

/** `/tai-lieu/:id`: whether it may be used, what it says, its files, where it comes from. */
export function DocumentPage(props: DocumentPageProps) {
  const { document, supersedes, related, may } = props
  const foreign = document.language === 'vi' ? undefined : document.language
  return (
    <article>
      <h1>
        <span className="kicker">{document.type?.name ?? 'Tài liệu'}</span> <span lang={foreign}>{document.title}</span>
      </h1>
      <p>
        <Badges document={document} />
      </p>
      <Notice code={props.notice} />
      <Warnings {...props} />
      <DocumentTasks
        document={document}
        removal={props.removal}
        mayConfirm={may.confirm}
        formToken={props.formToken ?? ''}
        today={props.today}
      />
      {document.summary ? <p lang={foreign}>{document.summary}</p> : null}
      {document.files.length > 0 ? (
        <Section id="tep" title="Tệp để tải về" className="no-paper">
          <FileList document={document} noted={may.beNoted} />
        </Section>
      ) : null}
      {document.script ? (
        <Section id="loi-doc" title="Lời đọc">
          <div className="read" lang={foreign}>
            {document.script}
          </div>
        </Section>
      ) : null}
      {document.body ? (
        <Section id="toan-van" title="Nội dung">
          {/* Sanitised before it was stored; the page's policy lets no script run in any case. */}
          <div className="body" lang={foreign} dangerouslySetInnerHTML={{ __html: document.body }} />
        </Section>
      ) : null}
      <Section id="thong-tin" title="Thông tin tài liệu">
        <Facts document={document} />
        <OwnRelations supersedes={supersedes} related={related} />
      </Section>
      <Versions {...props} />
      <Doors id={document.id} may={may} />
      <CheckMark code={props.code} checkAddress={props.checkAddress} publicAddress={props.publicAddress} />
    </article>
  )
}

/** Where this reader goes on from here. */
function Doors({ id, may }: { id: string; may: DocumentPageProps['may'] }) {
  if (!may.report && !may.readLedger) return null
  return (
    <div className="act no-paper">
      {may.report ? (
        <a className="alt" href={`/pho-bien/${id}`}>
          Báo kết quả phổ biến
        </a>
      ) : null}
      {may.readLedger ? (
        <a className="alt" href={`/so-giao-nhan/${id}`}>
          Xem sổ giao nhận
        </a>
      ) : null}
    </div>
  )
}

function Section(props: { id: string; title: string; className?: string; children: ReactNode }) {
  return (
    <section className={`card ${props.className ?? ''}`.trim()} aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  )
}

/** What keeps this page from being used as it is, before anything else on it. */
function Warnings({ document, versions, supersededBy, related }: DocumentPageProps) {
  const newest = versions.find((version) => version.current)
  return (
    <>
      {newest && newest.version !== document.version ? (
        <p className="say warn">
          <strong>Đây là bản {document.version}, đã được thay thế.</strong>{' '}
          <a href={documentPath(document)}>Mở bản {newest.version} đang dùng</a>
        </p>
      ) : null}
      {document.state === 'superseded' && newest?.version === document.version ? (
        <p className="say warn">
          <strong>Đã được thay thế{supersededBy ? ' bởi: ' : '.'}</strong>
          {supersededBy ? <a href={supersededBy.url}>{supersededBy.title}</a> : ' Không dùng bản này để phổ biến.'}
        </p>
      ) : null}
      <RelationsFromOthers related={related} isRepealed={document.effectStatus === 'repealed'} />
      <Expired document={document} />
      <NotYetEffective document={document} />
      {document.sample ? <p className="say">TÀI LIỆU MẪU – không dùng chính thức</p> : null}
    </>
  )
}

function Expired({ document }: Pick<DocumentPageProps, 'document'>) {
  if (document.state !== 'expired' || document.effectStatus === 'repealed') return null
  return (
    <p className="say warn">
      <strong>Đã quá ngày dùng{document.expiresOn ? ` (${formatDay(document.expiresOn)})` : ''}.</strong> Chỉ để tra
      cứu, không phổ biến.
    </p>
  )
}

function Facts({ document }: { document: DocumentInFull }) {
  return (
    <table className="facts">
      <tbody>
        {documentFacts(document).map((fact) => (
          <tr key={fact.name}>
            <th scope="row">{fact.name}</th>
            <td>{fact.value}</td>
          </tr>
        ))}
        {document.topics.length > 0 ? (
          <tr>
            <th scope="row">Chủ đề</th>
            <td>
              <ul className="plain">
                {document.topics.map((topic) => (
                  <li key={topic.slug}>
                    <a href={libraryPath({ topic: topic.slug })}>{topic.name}</a>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}

function Versions({ document, versions }: DocumentPageProps) {
  if (versions.length < 2) return null
  return (
    <Section id="phien-ban" title="Các phiên bản" className="no-paper">
      <ul>
        {versions.map((version) => (
          <li key={version.version}>
            {version.version === document.version ? (
              <strong>Bản {version.version}</strong>
            ) : (
              <a href={documentPath(document, version.current ? undefined : version.version)}>Bản {version.version}</a>
            )}
            , công bố lúc {formatInstant(version.publishedAt)}
            {version.current ? ', bản đang dùng' : ''}
          </li>
        ))}
      </ul>
    </Section>
  )
}
