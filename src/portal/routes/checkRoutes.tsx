import { type Request, type RequestHandler, type Response, Router } from 'express'
import { standingByCode, type EditionStanding, standingsByFile } from '../../catalogue/editionStanding'
import { findDocument } from '../../catalogue/findDocument'
import { readEditionCode, shownCode } from '../../catalogue/rules/editionCode'
import { addressBlock } from '../../platform/addressBlock'
import { DomainError } from '../../platform/errors'
import { rateBuckets } from '../../platform/limits/rateBuckets'
import { hashUpload } from '../hashUpload'
import { type CheckedEdition, CheckPage } from '../pages/checkPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { checkPath } from '../rules/documentPaths'
import { sendOn, sendPage } from '../sendPage'

/** So many questions a minute from one address: nobody tries codes until one fits. */
const QUESTIONS_PER_MINUTE = 60

/** `/doi-chieu` and `/doi-chieu/:code`: is this paper or file the one in use? Everybody may ask. */
export function createCheckRoutes(context: PortalContext): Router {
  const routes = Router()
  const limit = limitQuestions()
  routes.get('/doi-chieu', (req, res) => askForm(context, { req, res }))
  routes.get('/doi-chieu/:code', limit, (req, res) => answerCode(context, { req, res }))
  routes.post('/doi-chieu', limit, (req, res) => answerFile(context, { req, res }))
  return routes
}

type Exchange = { req: Request; res: Response }

function limitQuestions(): RequestHandler {
  const buckets = rateBuckets()
  return (req, _res, next) => {
    const cost = { cost: 1, perMinute: QUESTIONS_PER_MINUTE, now: performance.now() }
    const { retryAfterSeconds } = buckets.take(addressBlock(req.ip ?? ''), cost)
    if (retryAfterSeconds <= 0) return next()
    throw new DomainError('platform/too-many-requests', { headers: { 'Retry-After': String(retryAfterSeconds) } })
  }
}

/** What was typed leads to an address of its own, which can be kept. */
function askForm(context: PortalContext, { req, res }: Exchange): void {
  const typed = typeof req.query['ma'] === 'string' ? req.query['ma'].trim() : ''
  if (typed === '') return sendCheck(context, { req, res }, {})
  const path = pathOf(typed)
  if (path) return sendOn(res, path)
  sendCheck(context, { req, res }, { typed: typed.slice(0, 120), fault: FAULT, status: 400 })
}

const FAULT = 'Mã này không đúng: thiếu, thừa hoặc sai một ký tự. Hãy xem lại mã trên giấy rồi gõ lại.'

function pathOf(typed: string): string | null {
  if (SHA256.test(typed.toLowerCase())) return `/doi-chieu/${typed.toLowerCase()}`
  const code = readEditionCode(typed)
  return code && checkPath(code)
}

const SHA256 = /^[0-9a-f]{64}$/

function answerCode(context: PortalContext, { req, res }: Exchange): void {
  const reader = readerOf(res)
  const given = String(req.params['code'])
  if (SHA256.test(given))
    return answerHash(context, { req, res }, { sha256: given, asked: `tệp có mã băm ${given.slice(0, 12)}…` })
  const code = readEditionCode(given)
  // One that cannot be and one that nobody has are told alike from one that is not for this reader.
  const found = code ? standingByCode(context.catalogue, reader, code) : null
  const asked = code ? `mã ${shownCode(code)}` : 'mã này'
  sendCheck(context, { req, res }, { asked, found: found ? [found] : [], status: found ? 200 : 404 })
}

async function answerFile(context: PortalContext, { req, res }: Exchange): Promise<void> {
  const sha256 = await hashUpload(req, { maxBytes: context.maxFileBytes })
  if (sha256) return answerHash(context, { req, res }, { sha256, asked: 'tệp vừa gửi' })
  const errors = [{ path: 'tep', message: 'Hãy chọn một tệp có nội dung.' }]
  throw new DomainError('platform/invalid-input', { errors })
}

function answerHash(
  context: PortalContext,
  { req, res }: Exchange,
  { sha256, asked }: { sha256: string; asked: string },
): void {
  const found = standingsByFile(context.catalogue, readerOf(res), sha256)
  sendCheck(context, { req, res }, { asked, found, status: found.length > 0 ? 200 : 404 })
}

type Answer = { asked?: string; found?: EditionStanding[]; typed?: string; fault?: string; status?: number }

function sendCheck(context: PortalContext, { req, res }: Exchange, answer: Answer): void {
  const { asked = null, found = [], typed = '', fault = null, status = 200 } = answer
  const content = (
    <CheckPage
      asked={asked}
      found={found.map((standing) => withSuccessor(context, { res, standing }))}
      fault={fault}
      typed={typed}
      isSignedIn={readerOf(res).kind !== 'anonymous'}
      maxFileMegabytes={Math.floor(context.maxFileBytes / 1024 ** 2)}
    />
  )
  sendPage(context, { req, res }, { title: 'Đối chiếu tài liệu', status, unique: status !== 200, content })
}

function withSuccessor(
  { catalogue }: PortalContext,
  { res, standing }: { res: Response; standing: EditionStanding },
): CheckedEdition {
  const id = standing.found === 'edition' ? standing.supersededBy : standing.replacedBy
  const found = id === null ? null : findDocument(catalogue, readerOf(res), { id })
  return { ...standing, successor: found?.found === 'document' ? found.document : null }
}
