import { LEDGER_STYLE_PATH } from '../assets'
import { randomUUID } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import { cellOf, type LedgerCell } from '../../catalogue/cellOf'
import { DomainError } from '../../platform/errors'
import { problemOf } from '../../platform/problems'
import { vietnamDay } from '../../vietnamese/calendar'
import { formText } from '../formText'
import { parseForm } from '../guardForm'
import { CellPage } from '../pages/cellPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { byHandEntry, type ByHandFaults, type ByHandForm } from '../rules/byHandForm'
import { isId } from '../rules/documentPaths'
import { mayEnterByHand } from '../rules/permissions'
import { sendOn, sendPage } from '../sendPage'
import { signedIn } from '../signedIn'
import { forLedgerReaders } from './forLedgerReaders'

const PATH = '/so-giao-nhan/:documentId/:unitId'

/** `/so-giao-nhan/:documentId/:unitId`: one unit's receipts, and entering one for it. */
export function createCellRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get(PATH, signedIn, forLedgerReaders, async (req, res) => {
    const cell = cellAskedFor(context, { req, res })
    const about = { document: cell.head.documentId, unit: cell.row.unit.id }
    await context.door.recordReading(readerOf(res), { code: 'acknowledge/ledger-read', about })
    sendCell(context, { req, res }, { cell })
  })
  routes.post(`${PATH}/ghi-thay`, signedIn, forLedgerReaders, parseForm, async (req, res) => {
    context.tokens.demand(req, res)
    await enter(context, { req, res })
  })
  return routes
}

type Exchange = { req: Request; res: Response }

/** @throws platform/not-found also for a unit outside the reader's scope */
function cellAskedFor(context: PortalContext, { req, res }: Exchange): LedgerCell {
  const { documentId, unitId } = req.params
  const today = vietnamDay(context.now())
  const cell =
    isId(documentId) && isId(unitId) ? cellOf(context.catalogue, readerOf(res), { documentId, unitId, today }) : null
  if (!cell) throw new DomainError('platform/not-found')
  return cell
}

async function enter(context: PortalContext, exchange: Exchange): Promise<void> {
  const { req, res } = exchange
  const reader = readerOf(res)
  const cell = cellAskedFor(context, exchange)
  if (!mayEnterByHand(reader)) throw new DomainError('acknowledge/not-permitted')
  const { documentId } = cell.head
  const unitId = cell.row.unit.id
  const form = formOf(req)
  const answer = byHandEntry(form, { documentId, unitId, now: context.now() })
  if ('faults' in answer) return sendCell(context, exchange, { cell, form, faults: answer.faults })
  try {
    await context.door.enterByHand({ reader, entry: answer.entry })
  } catch (error) {
    // What the person can put right is said beside what they typed.
    if (!(error instanceof DomainError) || problemOf(error.code).status >= 500) throw error
    return sendCell(context, exchange, { cell, form, fault: problemOf(error.code).detail })
  }
  await context.door.settled()
  sendOn(res, `/so-giao-nhan/${documentId}/${unitId}?bao=da-ghi-thay`)
}

type Shown = { cell: LedgerCell; form?: ByHandForm; faults?: ByHandFaults; fault?: string }

function sendCell(context: PortalContext, { req, res }: Exchange, { cell, form, faults = {}, fault }: Shown): void {
  const today = vietnamDay(context.now())
  const byHand = mayEnterByHand(readerOf(res))
    ? {
        token: context.tokens.issue(req, res),
        values: form ?? { ...EMPTY, id: randomUUID(), version: String(cell.head.version), on: today },
        faults,
        fault: fault ?? null,
        today,
      }
    : null
  const content = <CellPage cell={cell} byHand={byHand} notice={form ? null : req.query['bao']} />
  const title = `Sổ giao nhận: ${cell.row.unit.name}`
  sendPage(context, { req, res }, { title, content, status: form ? 400 : 200, moreStyle: LEDGER_STYLE_PATH })
}

const EMPTY = { event: 'acknowledged', at: '', by: '', reason: '' }

function formOf(req: Request): ByHandForm {
  const id = formText(req, 'lan')
  return {
    id: isId(id) ? id : randomUUID(),
    event: formText(req, 'viec'),
    version: formText(req, 'ban'),
    on: formText(req, 'ngay'),
    at: formText(req, 'gio'),
    by: formText(req, 'nguoi-bao'),
    reason: formText(req, 'ly-do'),
  }
}
