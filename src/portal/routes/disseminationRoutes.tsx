import { LEDGER_STYLE_PATH } from '../assets'
import { randomUUID } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import { disseminationOf } from '../../catalogue/disseminationOf'
import { findDocument } from '../../catalogue/findDocument'
import type { DocumentInFull } from '../../catalogue/views'
import { DomainError } from '../../platform/errors'
import { problemOf } from '../../platform/problems'
import { vietnamDay } from '../../vietnamese/calendar'
import { formText } from '../formText'
import { parseForm } from '../guardForm'
import { DisseminationPage } from '../pages/disseminationPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { recordForUnit, type UnitReader } from '../recordForUnit'
import { type DisseminationFaults, type DisseminationForm, disseminationOfForm } from '../rules/disseminationForm'
import { isId, versionOf } from '../rules/documentPaths'
import { mayReportDissemination } from '../rules/permissions'
import { sendOn, sendPage } from '../sendPage'
import { signedIn } from '../signedIn'

/** `/pho-bien/:documentId`: what a unit did to spread a document. */
export function createDisseminationRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/pho-bien/:documentId', signedIn, (req, res) => {
    const asked = askedFor(context, { req, res })
    sendForm(context, { req, res }, { ...asked, form: { ...EMPTY, on: vietnamDay(context.now()) } })
  })
  routes.post('/pho-bien/:documentId', signedIn, parseForm, async (req, res) => {
    context.tokens.demand(req, res)
    await report(context, { req, res })
  })
  return routes
}

const EMPTY: DisseminationForm = { sessions: '1', count: '', method: '', on: '' }

type Exchange = { req: Request; res: Response }
type Asked = { document: DocumentInFull; reader: UnitReader }

/** @throws platform/not-found for what this reader may not see, acknowledge/not-permitted for who reports for no unit */
function askedFor(context: PortalContext, { req, res }: Exchange): Asked {
  const reader = readerOf(res)
  const { documentId } = req.params
  const found = isId(documentId) ? findDocument(context.catalogue, reader, { id: documentId }) : null
  if (found?.found !== 'document') throw new DomainError('platform/not-found')
  if (!mayReportDissemination(reader)) {
    throw new DomainError('acknowledge/not-permitted', {
      detail: 'Trang này dành cho cán bộ phụ trách và nhân viên truyền thanh của đơn vị.',
    })
  }
  return { document: found.document, reader }
}

async function report(context: PortalContext, { req, res }: Exchange): Promise<void> {
  const { document, reader } = askedFor(context, { req, res })
  const form = formOf(req)
  const read = disseminationOfForm(form, { today: vietnamDay(context.now()) })
  if ('faults' in read) return sendForm(context, { req, res }, { document, reader, form, faults: read.faults })
  // The version that was on the page: it may have been replaced while the form lay open.
  const version = versionOf(formText(req, 'version')) ?? document.version
  const subject = { reader, documentId: document.id, version, event: 'disseminated' as const }
  const result = await recordForUnit(context, { ...subject, ...read.dissemination, occasion: occasionOf(req) })
  if (result.status === 'refused') {
    const fault = result.error?.code === 'acknowledge/id-taken' ? TAKEN : (result.error?.detail ?? REFUSED)
    return sendForm(context, { req, res }, { document, reader, form, fault })
  }
  await context.door.settled()
  sendOn(res, `/pho-bien/${document.id}?bao=da-pho-bien`)
}

/** Sent again from an old page with other figures: the first ones stand, and nobody is told that the others were taken. */
const TAKEN =
  'Biểu mẫu này đã gửi một lần với số liệu khác. Nếu là một đợt khác, hãy kiểm tra danh sách dưới đây rồi gửi lại.'
const REFUSED = problemOf('platform/invalid-input').detail

function occasionOf(req: Request): string {
  return formText(req, 'lan').slice(0, 100)
}

function formOf(req: Request): DisseminationForm {
  return {
    sessions: formText(req, 'so-buoi'),
    count: formText(req, 'so-nguoi'),
    method: formText(req, 'cach-lam'),
    on: formText(req, 'ngay'),
  }
}

type Shown = Asked & { form: DisseminationForm; faults?: DisseminationFaults; fault?: string }

function sendForm(context: PortalContext, exchange: Exchange, shown: Shown): void {
  const { req, res } = exchange
  const { document, reader, form, faults = {}, fault = null } = shown
  const isBack = fault !== null || Object.keys(faults).length > 0
  const content = (
    <DisseminationPage
      document={document}
      deeds={disseminationOf(context.catalogue, { unitScope: [reader.unitId] }, { documentId: document.id })}
      values={form}
      faults={faults}
      fault={fault}
      // Wrong fields wrote nothing; what was refused as sent before is a report of its own if sent again.
      occasion={fault === null && isBack ? occasionOf(req) || randomUUID() : randomUUID()}
      token={context.tokens.issue(req, res)}
      notice={isBack ? null : req.query['bao']}
      today={vietnamDay(context.now())}
    />
  )
  sendPage(context, exchange, {
    title: 'Báo kết quả phổ biến',
    content,
    status: isBack ? 400 : 200,
    moreStyle: LEDGER_STYLE_PATH,
  })
}
