import { randomUUID } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import { DomainError } from '../../platform/errors'
import { vietnamDay } from '../../vietnamese/calendar'
import { LEDGER_STYLE_PATH } from '../assets'
import type { EquipmentDoor } from '../equipmentDoor'
import { formDay, formText } from '../formText'
import { guardForm, parseForm } from '../guardForm'
import { EquipmentPage, ItemPage } from '../pages/equipmentPages'
import { NOTHING_TYPED, type TypedForm } from '../parts/registerForm'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { isId } from '../rules/documentPaths'
import { dayAsked, EQUIPMENT_PATH, equipmentQuery, equipmentQuestion } from '../rules/equipmentQuery'
import { sendOn, sendPage } from '../sendPage'
import { signedIn } from '../signedIn'
import { refusedForm } from '../typedForm'
import { createEquipmentExportRoutes } from './equipmentExportRoutes'
import { onlyPeople } from './onlyPeople'

type Exchange = { req: Request; res: Response }
type Ground = { context: PortalContext; equipment: EquipmentDoor }

/** `/bao-cao/trang-thiet-bi`: the register of equipment, one thing, and the register as a file. */
export function createEquipmentRoutes(context: PortalContext, equipment: EquipmentDoor): Router {
  const routes = Router()
  const ground = { context, equipment }
  routes.use(createEquipmentExportRoutes(context, equipment))
  routes.use(EQUIPMENT_PATH, signedIn, onlyPeople)
  routes.get(EQUIPMENT_PATH, (req, res) => sendList(ground, { req, res }))
  routes.get(`${EQUIPMENT_PATH}/:id`, (req, res) => sendItem(ground, { req, res }))
  routes.post(EQUIPMENT_PATH, parseForm, guardForm(context), (req, res) => receiveItem(ground, { req, res }))
  routes.post(`${EQUIPMENT_PATH}/:id`, parseForm, guardForm(context), (req, res) => receiveState(ground, { req, res }))
  return routes
}

async function sendList({ context, equipment }: Ground, exchange: Exchange, typed?: TypedForm): Promise<void> {
  const { req, res } = exchange
  const today = vietnamDay(context.now())
  const query = equipmentQuery(req.query)
  const question = equipmentQuestion(query, today)
  const content = (
    <EquipmentPage
      list={await equipment.list(readerOf(res), question)}
      query={query}
      day={question.day}
      {...common(context, exchange, typed)}
    />
  )
  const title = typed ? 'Chưa ghi được thiết bị' : 'Trang thiết bị'
  sendPage(context, exchange, { title, content, status: typed ? 400 : 200, moreStyle: LEDGER_STYLE_PATH })
}

async function sendItem({ context, equipment }: Ground, exchange: Exchange, typed?: TypedForm): Promise<void> {
  const { req, res } = exchange
  const day = dayAsked(req.query) || vietnamDay(context.now())
  const view = await equipment.item(readerOf(res), { id: idIn(req), day })
  const content = <ItemPage view={view} day={day} {...common(context, exchange, typed)} />
  const title = typed ? `Chưa ghi được: ${view.item.name}` : view.item.name
  sendPage(context, exchange, { title, content, status: typed ? 400 : 200, moreStyle: LEDGER_STYLE_PATH })
}

/** What came back unwritten is the same entry, a new form another one. */
function common(context: PortalContext, { req, res }: Exchange, typed: TypedForm | undefined) {
  return {
    today: vietnamDay(context.now()),
    token: context.tokens.issue(req, res),
    occasion: (typed && occasionIn(req)) ?? randomUUID(),
    notice: typed ? null : req.query['bao'],
    typed: typed ?? NOTHING_TYPED,
  }
}

async function receiveItem(ground: Ground, { req, res }: Exchange): Promise<void> {
  try {
    const id = await ground.equipment.add(readerOf(res), itemIn(req))
    sendOn(res, `${EQUIPMENT_PATH}/${id}?bao=da-ghi-thiet-bi`)
  } catch (error) {
    await sendList(ground, { req, res }, refusedForm(error, { req, fields: ITEM_FIELDS, paths: ITEM_PATHS }))
  }
}

async function receiveState(ground: Ground, { req, res }: Exchange): Promise<void> {
  const itemId = idIn(req)
  try {
    await ground.equipment.change(readerOf(res), { itemId, entry: stateIn(req) })
    sendOn(res, `${EQUIPMENT_PATH}/${itemId}?bao=da-ghi-thay-doi`)
  } catch (error) {
    await sendItem(ground, { req, res }, refusedForm(error, { req, fields: STATE_FIELDS, paths: STATE_PATHS }))
  }
}

const ITEM_FIELDS = ['don-vi', 'loai', 'ten', 'so-may', 'nguon', 'chuong-trinh', 'tinh-trang', 'tu-ngay'].map(
  (name) => `them-${name}`,
)
const ITEM_PATHS = ['unit', 'kind', 'name', 'serial', 'source', 'programme', 'state', 'from']
const STATE_FIELDS = ['don-vi', 'tinh-trang', 'tu-ngay', 'ghi-chu']
const STATE_PATHS = ['unit', 'state', 'from', 'note']

function itemIn(req: Request) {
  const text = (name: string) => formText(req, `them-${name}`)
  return {
    id: occasionIn(req) ?? '',
    kind: text('loai'),
    name: text('ten'),
    serial: text('so-may') || null,
    source: text('nguon') || null,
    programme: text('chuong-trinh') || null,
    unit: text('don-vi'),
    state: text('tinh-trang'),
    from: formDay(req, 'them-tu-ngay'),
  }
}

function stateIn(req: Request) {
  return {
    id: occasionIn(req) ?? '',
    unit: formText(req, 'don-vi') || null,
    state: formText(req, 'tinh-trang'),
    from: formDay(req, 'tu-ngay'),
    note: formText(req, 'ghi-chu') || null,
  }
}

function occasionIn(req: Request): string | null {
  const occasion = formText(req, 'lan')
  return /^[0-9a-f-]{36}$/.test(occasion) ? occasion : null
}

/** @throws platform/not-found for what can be no id */
function idIn(req: Request): string {
  const { id } = req.params
  if (!isId(id)) throw new DomainError('platform/not-found')
  return id
}
