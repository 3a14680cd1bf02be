import { Router, type Request, type RequestHandler } from 'express'
import { deskOf } from '../../catalogue/deskOf'
import type { Reader } from '../../catalogue/reader'
import { DomainError } from '../../platform/errors'
import { PROBLEMS, type ProblemCode } from '../../platform/problems'
import { vietnamDay } from '../../vietnamese/calendar'
import type { PortalReceiptResult } from '../door'
import { formText } from '../formText'
import { parseForm } from '../guardForm'
import type { NoticeCode } from '../parts/notice'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { isWritten, recordForUnit, type UnitReader } from '../recordForUnit'
import { isId, versionOf } from '../rules/documentPaths'
import { mayConfirm, mayReportBroadcast } from '../rules/permissions'
import { returnPath } from '../rules/returnPath'
import { sendOn } from '../sendPage'

type ReceiptForm = {
  event: 'acknowledged' | 'removed' | 'broadcast'
  notice: NoticeCode
  may: (reader: Reader) => reader is UnitReader
}

/** The forms of one tap: received, destroyed, read out. Each writes one receipt in the unit's name. */
export function createReceiptRoutes(context: PortalContext): Router {
  const routes = Router()
  const forms: Record<string, ReceiptForm> = {
    'xac-nhan': { event: 'acknowledged', notice: 'da-xac-nhan', may: mayConfirm },
    'da-huy': { event: 'removed', notice: 'da-huy', may: mayConfirm },
    'da-phat': { event: 'broadcast', notice: 'da-phat', may: mayReportBroadcast },
  }
  for (const [path, form] of Object.entries(forms))
    routes.post(`/tai-lieu/:id/${path}`, parseForm, receive(context, form))
  return routes
}

/**
 * @throws platform/csrf
 * @throws acknowledge/not-permitted for who does not speak for the unit
 * @throws what the record refused the receipt with
 */
function receive(context: PortalContext, form: ReceiptForm): RequestHandler {
  return async function receiveReceipt(req, res) {
    const reader = readerOf(res)
    const next = returnPath(formText(req, 'tiep'), '/tai-lieu-den')
    // The session ended while the page lay open: sign in, come back, and be told that this tap did not count.
    if (reader.kind === 'anonymous') {
      return sendOn(res, `/dang-nhap?tiep=${encodeURIComponent(withNotice(next, 'chua-ghi'))}`)
    }
    context.tokens.demand(req, res)
    if (!form.may(reader)) throw new DomainError('acknowledge/not-permitted')
    const subject = { ...subjectOf(req), event: form.event, reader }
    const result = await recordForUnit(context, { ...subject, occasion: occasionOf(context, req, subject) })
    if (!isWritten(result)) throw refusalOf(result)
    await context.door.settled()
    sendOn(res, withNotice(next, form.notice))
  }
}

/** @throws platform/not-found for what no page of ours sends */
function subjectOf(req: Request): { documentId: string; version: number } {
  const documentId = req.params['id']
  const version = versionOf(formText(req, 'version'))
  if (!isId(documentId) || !version) throw new DomainError('platform/not-found')
  return { documentId, version }
}

type Subject = { documentId: string; version: number; event: ReceiptForm['event']; reader: UnitReader }

/** A bulletin is read out many times, a document can be recalled twice: each time is a receipt of its own. */
function occasionOf(context: PortalContext, req: Request, { documentId, version, event, reader }: Subject): string {
  if (event === 'broadcast') return formText(req, 'lan').slice(0, 100)
  if (event === 'acknowledged') return ''
  const desk = deskOf(context.catalogue, { unitId: reader.unitId, today: vietnamDay(context.now()) })
  return desk.toRemove.find((item) => item.documentId === documentId && item.version === version)?.since ?? ''
}

function refusalOf({ error }: PortalReceiptResult): DomainError {
  const code = error?.code ?? ''
  const details = error?.detail ? { detail: error.detail } : {}
  return isProblemCode(code) ? new DomainError(code, details) : new DomainError('platform/invalid-input', details)
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code)
}

function withNotice(path: string, notice: NoticeCode): string {
  const url = new URL(path, 'http://portal.invalid')
  url.searchParams.set('bao', notice)
  return url.pathname + url.search
}
