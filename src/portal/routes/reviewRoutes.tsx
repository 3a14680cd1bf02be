import { Router, type Request, type RequestHandler, type Response, urlencoded } from 'express'
import { DomainError } from '../../platform/errors'
import { problemOf } from '../../platform/problems'
import { REVIEW_PARTS } from '../../vocabulary/reviewParts'
import { REVIEW_STYLE_PATH } from '../assets'
import { formText } from '../formText'
import { guardForm } from '../guardForm'
import { ConflictPage } from '../pages/conflictPage'
import { QueuePage } from '../pages/queuePage'
import { ReviewPage } from '../pages/reviewPage'
import type { NoticeCode } from '../parts/notice'
import type { SentForm } from '../parts/sentForm'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import type { ReviewDoor } from '../reviewDoor'
import { isId } from '../rules/documentPaths'
import { hasASay } from '../rules/permissions'
import { sendOn, sendPage } from '../sendPage'
import { signedIn } from '../signedIn'

/** Words of 5,000 letters, each up to three bytes and each byte as `%XX`, and a long checklist; what is longer is refused as a whole. */
const parseReviewForm = urlencoded({ extended: false, limit: '200kb', parameterLimit: 200 })

type Reviewing = { context: PortalContext; review: ReviewDoor }
type Exchange = { req: Request; res: Response }

/** `/cho-duyet`: the queue, one document, and what may be done with it. Plain forms: an approver may have only a phone. */
export function createReviewRoutes(context: PortalContext): Router {
  const routes = Router()
  const { review } = context
  if (!review) return routes
  const reviewing = { context, review }
  routes.use('/cho-duyet', signedInAndBack, onlyWithASay)
  routes.get('/cho-duyet', (req, res) => sendQueue(reviewing, { req, res }))
  routes.get('/cho-duyet/:id', (req, res) => sendSheet(reviewing, { req, res }))
  for (const act of ['duyet', 'tra-lai', 'rut-lai', 'gop-y'] as const) {
    routes.post(`/cho-duyet/:id/${act}`, parseReviewForm, guardForm(context), receive(reviewing, act))
  }
  routes.post('/cho-duyet/:id/gop-y/:commentId/xong', parseReviewForm, guardForm(context), async (req, res) => {
    const id = idIn(req)
    const { commentId } = req.params
    if (!isId(commentId)) throw new DomainError('platform/not-found')
    await review.resolve(readerOf(res), { id, commentId })
    sendOn(res, `/cho-duyet/${id}?bao=da-xu-ly-gop-y#gop-y`)
  })
  return routes
}

/** Whose session ended while a form lay open signs in and comes back to the page, which says that nothing was done. */
const signedInAndBack: RequestHandler = function signInFirst(req, res, next) {
  if (req.method === 'GET' || readerOf(res).kind !== 'anonymous') return void signedIn(req, res, next)
  const [, , id] = req.originalUrl.split('/')
  const back = isId(id) ? `/cho-duyet/${id}?bao=chua-ghi` : '/cho-duyet'
  sendOn(res, `/dang-nhap?tiep=${encodeURIComponent(back)}`)
}

/** For everybody else there are no such pages. */
const onlyWithASay: RequestHandler = function refuseOthers(_req, res, next) {
  next(hasASay(readerOf(res)) ? undefined : new DomainError('platform/not-found'))
}

async function sendQueue({ context, review }: Reviewing, { req, res }: Exchange): Promise<void> {
  const reader = readerOf(res)
  const [mine, others] = await Promise.all([
    (await review.mayApprove(reader))
      ? review.awaiting(reader, { whose: 'mine', page: pageIn(req.query['trang']) })
      : null,
    review.awaiting(reader, { whose: 'others', page: pageIn(req.query['trang-khac']) }),
  ])
  const content = <QueuePage mine={mine} others={others} now={context.now()} notice={req.query['bao']} />
  sendPage(context, { req, res }, { title: 'Chờ duyệt', content, moreStyle: REVIEW_STYLE_PATH })
}

async function sendSheet({ context, review }: Reviewing, { req, res }: Exchange, sent: SentForm | null = null) {
  const sheet = await review.sheet(readerOf(res), idIn(req))
  const content = (
    <ReviewPage
      sheet={sheet}
      now={context.now()}
      token={context.tokens.issue(req, res)}
      notice={sent ? null : req.query['bao']}
      sent={sent}
    />
  )
  const title = sent ? `Chưa thực hiện được: ${sheet.title}` : sheet.title
  sendPage(context, { req, res }, { title, content, status: sent ? 400 : 200, moreStyle: REVIEW_STYLE_PATH })
}

const ON: Record<SentForm['act'], { notice: NoticeCode; leadsTo: (id: string) => string }> = {
  duyet: { notice: 'da-duyet', leadsTo: () => '/cho-duyet' },
  'tra-lai': { notice: 'da-tra-lai', leadsTo: () => '/cho-duyet' },
  'rut-lai': { notice: 'da-rut-lai', leadsTo: () => '/cho-duyet' },
  'gop-y': { notice: 'da-gop-y', leadsTo: (id) => `/cho-duyet/${id}` },
}

function receive(reviewing: Reviewing, act: SentForm['act']): RequestHandler {
  return async function receiveDecision(req, res) {
    const id = idIn(req)
    try {
      await perform(reviewing.review, act, { req, res })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.status === 409) return sendConflict(reviewing, { req, res }, error)
      if (error.status !== 400) throw error
      return sendSheet(reviewing, { req, res }, sentForm(act, { req, error }))
    }
    const { notice, leadsTo } = ON[act]
    sendOn(res, `${leadsTo(id)}?bao=${notice}${act === 'gop-y' ? '#gop-y' : ''}`)
  }
}

async function perform(review: ReviewDoor, act: SentForm['act'], { req, res }: Exchange): Promise<void> {
  const reader = readerOf(res)
  const id = idIn(req)
  if (act === 'gop-y') {
    const part = REVIEW_PARTS.find(({ slug }) => slug === formText(req, 'phan'))?.slug ?? null
    return review.comment(reader, { id, text: formText(req, 'loi-gop'), part })
  }
  const decision = { id, revision: revisionIn(req), note: formText(req, 'ghi-chu') }
  if (act === 'duyet') return review.approve(reader, { ...decision, checked: checkedIn(req) })
  return act === 'tra-lai' ? review.giveBack(reader, decision) : review.takeBack(reader, decision)
}

async function sendConflict({ context, review }: Reviewing, exchange: Exchange, error: DomainError): Promise<void> {
  const sheet = await review.sheet(readerOf(exchange.res), idIn(exchange.req))
  const { title, detail } = problemOf(error.code)
  const content = <ConflictPage sheet={sheet} title={title} detail={error.details.detail ?? detail} />
  sendPage(context, exchange, { title, content, status: 409, moreStyle: REVIEW_STYLE_PATH })
}

function sentForm(act: SentForm['act'], { req, error }: { req: Request; error: DomainError }): SentForm {
  const values = Object.fromEntries(['ghi-chu', 'phan', 'loi-gop'].map((name) => [name, formText(req, name)]))
  const faults = error.details.errors ?? []
  return { act, detail: error.details.detail ?? problemOf(error.code).detail, faults, values, checked: checkedIn(req) }
}

/** @throws platform/not-found for what can be no id */
function idIn(req: Request): string {
  const { id } = req.params
  if (!isId(id)) throw new DomainError('platform/not-found')
  return id
}

/** @throws platform/not-found for what no page of ours sends */
function revisionIn(req: Request): number {
  const sent = formText(req, 'lan')
  if (!/^\d{1,9}$/.test(sent)) throw new DomainError('platform/not-found')
  return Number(sent)
}

/** One box ticked comes as a text, more as a list. */
function checkedIn(req: Request): string[] {
  const sent: unknown = req.body?.['muc']
  return (Array.isArray(sent) ? sent : [sent]).filter((slug) => typeof slug === 'string')
}

function pageIn(sent: unknown): number {
  return typeof sent === 'string' && /^[1-9]\d{0,4}$/.test(sent) ? Number(sent) : 1
}
