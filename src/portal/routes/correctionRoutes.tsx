import { LEDGER_STYLE_PATH } from '../assets'
import { randomUUID } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import { cellOf } from '../../catalogue/cellOf'
import { type DisseminationDeed, disseminationOf } from '../../catalogue/disseminationOf'
import { findDocument } from '../../catalogue/findDocument'
import { DomainError } from '../../platform/errors'
import { problemOf } from '../../platform/problems'
import { vietnamDay } from '../../vietnamese/calendar'
import { formText } from '../formText'
import { guardForm, parseForm } from '../guardForm'
import { CorrectionPage } from '../pages/correctionPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { recordForUnit } from '../recordForUnit'
import { type Correction, type CorrectionFaults, type CorrectionForm, correctionOfForm } from '../rules/correctionForm'
import { formOfDeed } from '../rules/disseminationForm'
import { isId } from '../rules/documentPaths'
import { mayEnterByHand, mayReportDissemination } from '../rules/permissions'
import { sendOn, sendPage } from '../sendPage'
import { signedIn } from '../signedIn'
import { forLedgerReaders } from './forLedgerReaders'

const OWN = '/pho-bien/:documentId/sua/:receiptId'
const BY_HAND = '/so-giao-nhan/:documentId/:unitId/sua/:receiptId'

type Exchange = { req: Request; res: Response }

/** What is corrected, and how what is right is written down; answers why it was refused, or null. */
type Asked = {
  title: string
  deed: DisseminationDeed
  path: string
  back: string
  isByHand: boolean
  record: (correction: Correction, occasion: string) => Promise<string | null>
}

/** Correcting figures that were reported wrongly: by the unit itself, or in its place by whoever may enter by hand. */
export function createCorrectionRoutes(context: PortalContext): Router {
  const routes = Router()
  for (const { path, guards, askedFor } of [
    { path: OWN, guards: [signedIn], askedFor: ownDeed },
    { path: BY_HAND, guards: [signedIn, forLedgerReaders], askedFor: deedOfUnit },
  ]) {
    routes.get(path, guards, (req: Request, res: Response) => {
      const asked = askedFor(context, { req, res })
      sendForm(context, { req, res }, { asked })
    })
    routes.post(path, guards, parseForm, guardForm(context), async (req: Request, res: Response) => {
      await correct(context, { req, res }, askedFor(context, { req, res }))
    })
  }
  return routes
}

/** @throws platform/not-found also for what another unit reported; acknowledge/not-permitted for who reports for no unit */
function ownDeed(context: PortalContext, { req, res }: Exchange): Asked {
  const reader = readerOf(res)
  const { documentId } = req.params
  const found = isId(documentId) ? findDocument(context.catalogue, reader, { id: documentId }) : null
  if (found?.found !== 'document') throw new DomainError('platform/not-found')
  if (!mayReportDissemination(reader)) throw new DomainError('acknowledge/not-permitted')
  const { id, title } = found.document
  const deed = deedIn(context, { req, documentId: id, unitId: reader.unitId })
  const back = `/pho-bien/${id}`
  const record = async ({ by: _by, reason: _reason, ...figures }: Correction, occasion: string) => {
    const { id: corrects, event, version } = deed
    const subject = { reader, documentId: id, version, event, corrects, ...figures }
    const { status, error } = await recordForUnit(context, { ...subject, occasion: `sua ${corrects} ${occasion}` })
    return status === 'refused' ? (error?.detail ?? REFUSED) : null
  }
  return { title, deed, path: `${back}/sua/${deed.id}`, back, isByHand: false, record }
}

/** @throws platform/not-found also for a unit outside the reader's scope; acknowledge/not-permitted for who only looks */
function deedOfUnit(context: PortalContext, { req, res }: Exchange): Asked {
  const reader = readerOf(res)
  const { documentId, unitId } = req.params
  const today = vietnamDay(context.now())
  const cell =
    isId(documentId) && isId(unitId) ? cellOf(context.catalogue, reader, { documentId, unitId, today }) : null
  if (!cell) throw new DomainError('platform/not-found')
  if (!mayEnterByHand(reader)) throw new DomainError('acknowledge/not-permitted')
  const { head, row } = cell
  const deed = deedIn(context, { req, documentId: head.documentId, unitId: row.unit.id })
  const back = `/so-giao-nhan/${head.documentId}/${row.unit.id}`
  const record = async (correction: Correction, id: string) => {
    const { id: corrects, event, version } = deed
    const about = { id, document: head.documentId, version, unit: row.unit.id, event, corrects }
    return refusalOf(context.door.enterByHand({ reader, entry: { ...about, ...correction } }))
  }
  const title = `${head.title ?? 'Tài liệu đã xóa vĩnh viễn'}: ${row.unit.name}`
  return { title, deed, path: `${back}/sua/${deed.id}`, back, isByHand: true, record }
}

type DeedAsked = { req: Request; documentId: string; unitId: string }

function deedIn({ catalogue }: PortalContext, { req, documentId, unitId }: DeedAsked): DisseminationDeed {
  const deeds = disseminationOf(catalogue, { unitScope: [unitId] }, { documentId })
  const deed = deeds.find(({ id }) => id === req.params['receiptId'])
  if (!deed) throw new DomainError('platform/not-found')
  return deed
}

/** What the person can put right is said beside what they typed. */
async function refusalOf(act: Promise<void>): Promise<string | null> {
  try {
    await act
    return null
  } catch (error) {
    if (!(error instanceof DomainError) || error.status >= 500) throw error
    return problemOf(error.code).detail
  }
}

const REFUSED = problemOf('platform/invalid-input').detail

async function correct(context: PortalContext, { req, res }: Exchange, asked: Asked): Promise<void> {
  const form = formOf(req)
  const { deed, isByHand } = asked
  const read = correctionOfForm(form, { today: vietnamDay(context.now()), corrects: deed, isByHand })
  if ('faults' in read) return sendForm(context, { req, res }, { asked, form, faults: read.faults })
  const fault = await asked.record(read.correction, form.occasion)
  if (fault !== null) return sendForm(context, { req, res }, { asked, form, fault })
  await context.door.settled()
  sendOn(res, `${asked.back}?bao=da-sua-so-lieu`)
}

function formOf(req: Request): CorrectionForm {
  const occasion = formText(req, 'lan')
  return {
    occasion: isId(occasion) ? occasion : randomUUID(),
    sessions: formText(req, 'so-buoi'),
    count: formText(req, 'so-nguoi'),
    method: formText(req, 'cach-lam'),
    on: formText(req, 'ngay'),
    by: formText(req, 'nguoi-bao'),
    reason: formText(req, 'ly-do'),
  }
}

type Shown = { asked: Asked; form?: CorrectionForm; faults?: CorrectionFaults; fault?: string }

function sendForm(context: PortalContext, { req, res }: Exchange, shown: Shown): void {
  const { asked, form, faults = {}, fault = null } = shown
  const { title, deed, path, back, isByHand } = asked
  // Somebody was faster: what counts now is to be looked at first.
  if (!form && deed.replacedBy !== null) return sendOn(res, back)
  const content = (
    <CorrectionPage
      {...{ title, deed, back, isByHand, faults, fault }}
      action={path}
      values={form ?? { ...formOfDeed(deed), occasion: randomUUID(), by: deed.by ?? '', reason: '' }}
      token={context.tokens.issue(req, res)}
      today={vietnamDay(context.now())}
    />
  )
  const page = { title: 'Sửa số liệu đã báo', content, moreStyle: LEDGER_STYLE_PATH }
  sendPage(context, { req, res }, { ...page, status: form ? 400 : 200 })
}
