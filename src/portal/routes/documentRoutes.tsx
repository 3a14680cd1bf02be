import { Router, type Request, type Response } from 'express'
import { deskOf } from '../../catalogue/deskOf'
import { codeOf } from '../../catalogue/editionMarks'
import { findDocument, listVersions } from '../../catalogue/findDocument'
import type { Reader } from '../../catalogue/reader'
import { shownCode } from '../../catalogue/rules/editionCode'
import type { DocumentFound, DocumentInFull, RelatedDocuments, RemovalItem } from '../../catalogue/views'
import { publisherOf } from '../../deliver/harvest/harvestOptions'
import { DomainError } from '../../platform/errors'
import { vietnamDay } from '../../vietnamese/calendar'
import { DocumentPage } from '../pages/documentPage'
import type { LinkedDocument, RelatedLink, RelatedLinks } from '../parts/relatedDocuments'
import { DocumentMetadata, FormerVersionMetadata } from '../parts/documentMetadata'
import { WithdrawnPage } from '../pages/withdrawnPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { noteForUnit } from '../recordForUnit'
import { checkPath, isId, versionOf } from '../rules/documentPaths'
import { isNotedForUnit, mayConfirm, mayReadLedgers, mayReportDissemination } from '../rules/permissions'
import { sendOn, sendPage } from '../sendPage'

/** `/tai-lieu/:id/:slug?` and the way to its files by which the ledger notes who fetched what. */
export function createDocumentRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/tai-lieu/:id/tai-ve/:sha256', (req, res) => fetchFile(context, { req, res }))
  routes.get('/tai-lieu/:id{/:slug}', (req, res) => showDocument(context, { req, res }))
  return routes
}

type Exchange = { req: Request; res: Response }
type Withdrawn = Extract<DocumentFound, { found: 'withdrawn' }>

function showDocument(context: PortalContext, { req, res }: Exchange): void {
  const reader = readerOf(res)
  const asked = askedFor(req)
  const found = findDocument(context.catalogue, reader, asked)
  if (found.found === 'nothing') throw new DomainError('platform/not-found')
  if (found.found === 'withdrawn') return sendWithdrawn(context, { req, res }, { ...asked, withdrawn: found })
  const { document } = found
  if (asked.version === undefined && req.path !== document.url) return redirectToOwnAddress({ req, res }, document)
  sendDocument(context, { req, res }, document)
  if (countsAsRead(req) && document.assignment && isNotedForUnit(reader)) {
    const { id: documentId, version } = document
    void noteForUnit(context, { reader, documentId, version, event: 'seen' })
  }
}

async function fetchFile(context: PortalContext, { req, res }: Exchange): Promise<void> {
  const reader = readerOf(res)
  const found = findDocument(context.catalogue, reader, askedFor(req))
  if (found.found === 'withdrawn') throw new DomainError('catalogue/withdrawn')
  const document = found.found === 'document' ? found.document : null
  const file = document?.files.find(({ sha256 }) => sha256 === req.params['sha256'])
  if (!document || !file) throw new DomainError('platform/not-found')
  if (countsAsRead(req) && document.assignment && isNotedForUnit(reader)) {
    const { id: documentId, version } = document
    await noteForUnit(context, { reader, documentId, version, event: 'downloaded', sha256: file.sha256 })
  }
  sendOn(res, file.url)
}

/** @throws platform/not-found for what cannot be an id or a version: it tells no more than one that nobody has */
function askedFor(req: Request): { id: string; version: number | undefined } {
  const id = String(req.params['id']).toLowerCase()
  const version = versionOf(req.query['version'])
  if (!isId(id) || version === undefined) throw new DomainError('platform/not-found')
  return { id, version: version ?? undefined }
}

/** A browser that only looks ahead, or asks for headers, has shown nobody anything. */
function countsAsRead(req: Request): boolean {
  return req.method === 'GET' && !(req.get('Sec-Purpose') ?? req.get('Purpose') ?? '').includes('prefetch')
}

/** An old name in the address leads to the present one, for whoever may see it. */
function redirectToOwnAddress({ req, res }: Exchange, document: DocumentInFull): void {
  const queryAt = req.originalUrl.indexOf('?')
  // Not kept: the next edition may have another name, and the address must not show a title to who is signed out by then.
  res.set('Cache-Control', 'private, no-store')
  res.redirect(301, document.url + (queryAt < 0 ? '' : req.originalUrl.slice(queryAt)))
}

function sendDocument(context: PortalContext, { req, res }: Exchange, document: DocumentInFull): void {
  const reader = readerOf(res)
  const { catalogue, tokens } = context
  const removal = removalOf(context, reader, document.id)
  const versions = listVersions(catalogue, reader, { id: document.id }) ?? []
  const code = codeOf(catalogue, { documentId: document.id, version: document.version })
  sendPage(
    context,
    { req, res },
    {
      title: document.title,
      ...(document.summary ? { description: document.summary } : {}),
      head: metadataOf(context, document, { isInForce: versions[0]?.version === document.version }),
      content: (
        <DocumentPage
          document={document}
          versions={versions}
          supersedes={linkTo(context, reader, document.supersedes)}
          supersededBy={linkTo(context, reader, document.supersededBy)}
          related={relatedLinks(context, reader, document)}
          may={{
            confirm: mayConfirm(reader),
            readLedger: mayReadLedgers(reader),
            report: mayReportDissemination(reader),
            beNoted: isNotedForUnit(reader) && document.assignment !== undefined,
          }}
          removal={removal}
          formToken={reader.kind === 'anonymous' ? null : tokens.issue(req, res)}
          notice={req.query['bao']}
          today={vietnamDay(context.now())}
          publicAddress={new URL(document.url, context.publicUrl).href}
          code={code && shownCode(code)}
          checkAddress={code && new URL(checkPath(code), context.publicUrl).href}
        />
      ),
    },
  )
}

function metadataOf(
  { publicUrl, ...context }: PortalContext,
  document: DocumentInFull,
  { isInForce }: { isInForce: boolean },
) {
  if (!isInForce) return <FormerVersionMetadata document={document} publicUrl={publicUrl} />
  return <DocumentMetadata document={document} publicUrl={publicUrl} publisher={publisherOf(context)} />
}

type WithdrawnDocument = { id: string; version: number | undefined; withdrawn: Withdrawn }

function sendWithdrawn(
  context: PortalContext,
  { req, res }: Exchange,
  { id, version, withdrawn }: WithdrawnDocument,
): void {
  const reader = readerOf(res)
  sendPage(
    context,
    { req, res },
    {
      title: 'Tài liệu đã được thu hồi',
      status: 410,
      content: (
        <WithdrawnPage
          documentId={id}
          version={version}
          withdrawnAt={withdrawn.withdrawnAt}
          reason={withdrawn.reason}
          replacedBy={linkTo(context, reader, withdrawn.replacedBy)}
          removal={removalOf(context, reader, id)}
          mayConfirm={mayConfirm(reader)}
          formToken={reader.kind === 'anonymous' ? null : context.tokens.issue(req, res)}
          notice={req.query['bao']}
        />
      ),
    },
  )
}

function relatedLinks(context: PortalContext, reader: Reader, document: DocumentInFull): RelatedLinks {
  const linksOf = (related: RelatedDocuments['amends'] = []): RelatedLink[] =>
    related.flatMap(({ id, parts = null }) => {
      const link = linkTo(context, reader, id)
      return link ? [{ ...link, parts }] : []
    })
  const { amends, corrects, repeals, amendedBy, correctedBy, repealedBy } = document
  return {
    amends: linksOf(amends),
    corrects: linksOf(corrects),
    repeals: linksOf(repeals),
    amendedBy: linksOf(amendedBy),
    correctedBy: linksOf(correctedBy),
    repealedBy: linksOf(repealedBy),
  }
}

/** Title and address of another document, where this reader may see it. */
function linkTo(context: PortalContext, reader: Reader, documentId: string | null): LinkedDocument | null {
  if (documentId === null) return null
  const found = findDocument(context.catalogue, reader, { id: documentId })
  return found.found === 'document' ? { id: documentId, title: found.document.title, url: found.document.url } : null
}

function removalOf(context: PortalContext, reader: Reader, documentId: string): RemovalItem | null {
  if (!reader.unitId) return null
  const desk = deskOf(context.catalogue, { unitId: reader.unitId, today: vietnamDay(context.now()) })
  return desk.toRemove.find((item) => item.documentId === documentId) ?? null
}
