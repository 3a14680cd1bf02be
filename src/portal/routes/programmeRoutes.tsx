import { Router, type Request, type Response } from 'express'
import { DomainError } from '../../platform/errors'
import { vietnamDay } from '../../vietnamese/calendar'
import { LEDGER_STYLE_PATH } from '../assets'
import type { EquipmentDoor } from '../equipmentDoor'
import { formDay, formText } from '../formText'
import { guardForm, parseForm } from '../guardForm'
import { ProgrammePage, PROGRAMMES_PATH, ProgrammesPage } from '../pages/programmePages'
import { NOTHING_TYPED, type TypedForm } from '../parts/registerForm'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { dayAsked } from '../rules/equipmentQuery'
import { sendOn, sendPage } from '../sendPage'
import { signedIn } from '../signedIn'
import { refusedForm } from '../typedForm'
import { onlyPeople } from './onlyPeople'

type Exchange = { req: Request; res: Response }
type Ground = { context: PortalContext; equipment: EquipmentDoor }

/** `/bao-cao/chuong-trinh`: the programmes and who is in them, for whoever is signed in. */
export function createProgrammeRoutes(context: PortalContext, equipment: EquipmentDoor): Router {
  const routes = Router()
  const ground = { context, equipment }
  routes.use(PROGRAMMES_PATH, signedIn, onlyPeople)
  routes.get(PROGRAMMES_PATH, async (req, res) => {
    const day = dayAsked(req.query) || vietnamDay(context.now())
    const content = <ProgrammesPage programmes={await equipment.programmes(day)} day={day} />
    sendPage(context, { req, res }, { title: 'Chương trình', content })
  })
  routes.get(`${PROGRAMMES_PATH}/:slug`, (req, res) => sendProgramme(ground, { req, res }))
  routes.post(`${PROGRAMMES_PATH}/:slug`, parseForm, guardForm(context), (req, res) => receive(ground, { req, res }))
  return routes
}

type Shown = { typed?: TypedForm; endFault?: string | null }

async function sendProgramme({ context, equipment }: Ground, exchange: Exchange, shown: Shown = {}): Promise<void> {
  const { req, res } = exchange
  const today = vietnamDay(context.now())
  const day = dayAsked(req.query) || today
  const programme = await equipment.programme(readerOf(res), { slug: slugIn(req), day })
  const { typed = NOTHING_TYPED, endFault = null } = shown
  const isBack = shown.typed !== undefined || endFault !== null
  const content = (
    <ProgrammePage
      programme={programme}
      day={day}
      today={today}
      token={context.tokens.issue(req, res)}
      notice={isBack ? null : req.query['bao']}
      typed={typed}
      endFault={endFault}
    />
  )
  const title = isBack ? `Chưa ghi được: ${programme.name}` : programme.name
  sendPage(context, exchange, { title, content, status: isBack ? 400 : 200, moreStyle: LEDGER_STYLE_PATH })
}

async function receive(ground: Ground, { req, res }: Exchange): Promise<void> {
  const reader = readerOf(res)
  const slug = slugIn(req)
  const today = vietnamDay(ground.context.now())
  const { id: programmeId } = await ground.equipment.programme(reader, { slug, day: today })
  const isEnd = formText(req, 'viec') === 'ket-thuc'
  try {
    if (isEnd) await ground.equipment.endMember(reader, { programmeId, ending: endingIn(req) })
    else await ground.equipment.addMember(reader, { programmeId, entry: memberIn(req) })
  } catch (error) {
    const typed = refusedForm(error, { req, fields: FIELDS, paths: isEnd ? [] : PATHS })
    return sendProgramme(ground, { req, res }, isEnd ? { endFault: typed.faults[''] ?? null } : { typed })
  }
  sendOn(res, `${PROGRAMMES_PATH}/${slug}?bao=${isEnd ? 'da-ket-thuc-cho' : 'da-vao-chuong-trinh'}`)
}

const FIELDS = ['don-vi', 'tu-ngay', 'den-ngay', 'quyet-dinh', 'ghi-chu']
const PATHS = ['unit', 'from', 'to', 'decision', 'note']

function memberIn(req: Request) {
  return {
    unit: formText(req, 'don-vi'),
    from: formDay(req, 'tu-ngay'),
    to: formDay(req, 'den-ngay') || null,
    decision: formText(req, 'quyet-dinh'),
    note: formText(req, 'ghi-chu') || null,
  }
}

function endingIn(req: Request) {
  return {
    unit: formText(req, 'don-vi'),
    from: formDay(req, 'tu-ngay') || null,
    to: formDay(req, 'den-ngay'),
  }
}

/** @throws platform/not-found for what can be no slug */
function slugIn(req: Request): string {
  const { slug } = req.params
  if (typeof slug !== 'string' || !/^[a-z0-9-]{1,120}$/.test(slug)) throw new DomainError('platform/not-found')
  return slug
}
