import { type Request, type Response, Router, urlencoded } from 'express'
import { listTopics } from '../../catalogue/listTerms'
import { listUnits } from '../../catalogue/listUnits'
import { unitDetails } from '../../catalogue/units'
import { DomainError } from '../../platform/errors'
import { problemOf } from '../../platform/problems'
import { isCalendarDay, vietnamDay } from '../../vietnamese/calendar'
import { LEDGER_STYLE_PATH } from '../assets'
import { formText } from '../formText'
import { guardForm } from '../guardForm'
import { type EndingFault, SubscriptionsPage } from '../pages/subscriptionsPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { isId } from '../rules/documentPaths'
import { maySubscribe } from '../rules/permissions'
import { type SubscriptionFaults, type SubscriptionForm, subscriptionOfForm } from '../rules/subscriptionForm'
import { sendOn, sendPage } from '../sendPage'
import { signedIn } from '../signedIn'
import type { SubscriptionDoor, TopicSubscription } from '../subscriptionDoor'

const PATH = '/dang-ky-chu-de'

/** A tick for each topic of a large vocabulary. */
const parseTicks = urlencoded({ extended: false, limit: '50kb', parameterLimit: 600 })

type Exchange = { req: Request; res: Response }
type Subscribing = { context: PortalContext; door: SubscriptionDoor }

/** `/dang-ky-chu-de`: which topics a unit wants to get; subscribing and ending it. */
export function createSubscriptionRoutes(context: PortalContext, door: SubscriptionDoor): Router {
  const routes = Router()
  const subscribing = { context, door }
  routes.use(PATH, signedIn, (_req, res, next) => {
    if (!maySubscribe(readerOf(res))) throw new DomainError('platform/forbidden', { detail: FOR_WHOM })
    next()
  })
  routes.get(PATH, async (req, res) => {
    await sendSubscriptions(subscribing, { req, res }, {})
  })
  routes.post(PATH, parseTicks, guardForm(context), async (req, res) => {
    await subscribe(subscribing, { req, res })
  })
  routes.post(`${PATH}/:id/ket-thuc`, parseTicks, guardForm(context), async (req, res) => {
    await end(subscribing, { req, res })
  })
  return routes
}

const FOR_WHOM = 'Trang này dành cho người xác nhận thay mặt đơn vị và người điều phối.'

async function subscribe({ context, door }: Subscribing, { req, res }: Exchange): Promise<void> {
  const reader = readerOf(res)
  const form = formOf(req)
  const ground = await groundOf({ context, door }, res)
  const read = subscriptionOfForm(form, {
    today: ground.today,
    units: ground.units.map(({ id }) => id),
    topics: new Map(ground.topics.map(({ id, name }) => [id, name])),
    subscriptions: ground.subscriptions,
  })
  if ('faults' in read) {
    return sendSubscriptions({ context, door }, { req, res }, { ground, form, faults: read.faults })
  }
  const fault = await refusalOf(door.subscribe(reader, read.subscription))
  if (fault !== null) return sendSubscriptions({ context, door }, { req, res }, { ground, form, fault })
  sendOn(res, `${PATH}?bao=da-dang-ky`)
}

async function end({ context, door }: Subscribing, { req, res }: Exchange): Promise<void> {
  const { id } = req.params
  const ground = await groundOf({ context, door }, res)
  // Attack: whether another unit subscribes to anything is not told apart from nothing.
  if (!isId(id) || !ground.subscriptions.some((each) => each.id === id)) throw new DomainError('platform/not-found')
  const on = formText(req, 'ngay')
  const fault = isCalendarDay(on)
    ? await refusalOf(door.end(readerOf(res), { id, on }))
    : 'Hãy ghi ngày kết thúc, từ hôm nay trở đi.'
  if (fault !== null) return sendSubscriptions({ context, door }, { req, res }, { ground, ending: { id, on, fault } })
  sendOn(res, `${PATH}?bao=da-ket-thuc-dang-ky`)
}

/** What the person can put right, in one sentence; null where it was done. What hides or breaks goes on. */
async function refusalOf(act: Promise<void>): Promise<string | null> {
  try {
    await act
    return null
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'platform/not-found' || error.status >= 500) throw error
    const { errors = [], detail } = error.details
    return errors.map(({ message }) => message).join(' ') || detail || problemOf(error.code).detail
  }
}

type Ground = {
  today: string
  /** For which the reader may subscribe, in the order of the alphabet. */
  units: { id: string; name: string }[]
  topics: { id: string; name: string; parent: string | null }[]
  subscriptions: TopicSubscription[]
}

async function groundOf({ context, door }: Subscribing, res: Response): Promise<Ground> {
  const { catalogue } = context
  const today = vietnamDay(context.now())
  const reader = readerOf(res)
  const { scope, subscriptions } = await door.list(reader)
  const units = listUnits(catalogue, { on: today }).filter(({ id }) => scope === 'all' || scope.includes(id))
  return { today, units, topics: listTopics(catalogue, reader), subscriptions }
}

type Shown = {
  ground?: Ground
  form?: SubscriptionForm
  faults?: SubscriptionFaults
  fault?: string
  ending?: EndingFault
}

async function sendSubscriptions(subscribing: Subscribing, { req, res }: Exchange, shown: Shown): Promise<void> {
  const { context } = subscribing
  const { form, faults = {}, fault = null, ending = null } = shown
  const ground = shown.ground ?? (await groundOf(subscribing, res))
  const isBack = form !== undefined || ending !== null
  const content = (
    <SubscriptionsPage
      {...ground}
      nameOfUnit={namesOf(context)}
      values={form ?? { unit: ground.units[0]?.id ?? '', topics: [], from: ground.today, to: '' }}
      faults={faults}
      fault={fault}
      ending={ending}
      token={context.tokens.issue(req, res)}
      hasDesk={readerOf(res).unitId !== null}
      notice={isBack ? null : req.query['bao']}
    />
  )
  const page = { title: 'Đăng ký chủ đề', content, moreStyle: LEDGER_STYLE_PATH }
  sendPage(context, { req, res }, { ...page, status: isBack ? 400 : 200 })
}

/** Also of units that have ended since. */
function namesOf({ catalogue }: PortalContext): ReadonlyMap<string, string> {
  return new Map(unitDetails(catalogue).map(({ id, name }) => [id, name]))
}

function formOf(req: Request): SubscriptionForm {
  const ticked: unknown = req.body?.['chu-de']
  const topics = (Array.isArray(ticked) ? ticked : [ticked]).filter((each) => typeof each === 'string')
  return { unit: formText(req, 'don-vi'), topics, from: formText(req, 'tu-ngay'), to: formText(req, 'den-ngay') }
}
