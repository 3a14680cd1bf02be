import { type Request, type RequestHandler, type Response, Router } from 'express'
import { DomainError } from '../../platform/errors'
import { vietnamDay } from '../../vietnamese/calendar'
import { REGISTER_STYLE_PATH } from '../assets'
import { formDay, formText } from '../formText'
import { guardForm, parseForm } from '../guardForm'
import type { OfficersDoor } from '../officersDoor'
import { OfficerPage } from '../pages/register/officerPage'
import { RegisterPage } from '../pages/register/registerPage'
import type { NoticeCode } from '../parts/notice'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { isInRegister } from '../rules/permissions'
import { registerQuestion } from '../rules/registerQuestion'
import { type SentBack, sentBack } from '../sentBack'
import { sendOn, sendPage } from '../sendPage'
import { signedIn } from '../signedIn'
import { createCertificateRoutes } from './certificateRoutes'
import { createCourseRoutes } from './courseRoutes'
import { createImportRoutes } from './importRoutes'
import { type Exchange, idIn, type Registering } from './registering'

/** `/bao-cao/can-bo`, `/bao-cao/lop`, `/bao-cao/nhap`: who is in charge where, courses and results. Plain forms. */
export function createRegisterRoutes(context: PortalContext): Router {
  const routes = Router()
  const door = context.officers
  if (!door) return routes
  const registering = { context, door }
  routes.use(['/bao-cao/can-bo', '/bao-cao/chung-nhan', '/bao-cao/lop', '/bao-cao/nhap'], signedIn, forThoseConcerned)
  routes.get('/bao-cao/can-bo', (req, res) => sendRegister(registering, { req, res }))
  routes.post('/bao-cao/can-bo', parseForm, guardForm(context), (req, res) => enter(registering, { req, res }))
  routes.get('/bao-cao/can-bo/:id', (req, res) => sendOfficer(registering, { req, res }))
  for (const act of Object.keys(ACTS) as ActName[]) {
    routes.post(`/bao-cao/can-bo/:id/${act}`, parseForm, guardForm(context), perform(registering, act))
  }
  routes.use(createCertificateRoutes(registering, sendOfficer))
  return routes.use(createCourseRoutes(registering), createImportRoutes(registering))
}

/** For everybody else there are no such pages. */
const forThoseConcerned: RequestHandler = function refuseOthers(_req, res, next) {
  next(isInRegister(readerOf(res)) ? undefined : new DomainError('platform/not-found'))
}

/** Whoever is only in it themselves is led to their own record. */
async function sendRegister(
  { context, door }: Registering,
  { req, res }: Exchange,
  back: SentBack | null = null,
): Promise<void> {
  const reader = readerOf(res)
  const today = vietnamDay(context.now())
  const question = registerQuestion(back ? {} : req.query, today)
  const view = await door.register(reader, question).catch(async (error: unknown) => {
    const own = isNotFound(error) ? await door.own(reader) : null
    if (own === null) throw error
    sendOn(res, `/bao-cao/can-bo/${own}`)
    return null
  })
  if (!view) return
  const token = context.tokens.issue(req, res)
  const notice = back ? null : req.query['bao']
  sendPage(
    context,
    { req, res },
    {
      title: 'Cán bộ phụ trách thông tin đối ngoại',
      content: <RegisterPage view={view} today={today} token={token} notice={notice} back={back} />,
      moreStyle: REGISTER_STYLE_PATH,
      status: back?.status ?? 200,
    },
  )
}

function isNotFound(error: unknown): boolean {
  return error instanceof DomainError && error.status === 404
}

const ENTERED = ['ho-ten', 'don-vi-moi', 'chuc-vu', 'tu-ngay', 'den-ngay', 'nguoi-khac'] as const

async function enter(registering: Registering, { req, res }: Exchange): Promise<void> {
  const entered = {
    name: formText(req, 'ho-ten'),
    unit: formText(req, 'don-vi-moi'),
    position: formText(req, 'chuc-vu'),
    from: formDay(req, 'tu-ngay'),
    to: formDay(req, 'den-ngay'),
    isAnother: formText(req, 'nguoi-khac') === 'co',
  }
  try {
    const { id } = await registering.door.enter(readerOf(res), entered)
    sendOn(res, `/bao-cao/can-bo/${id}?bao=da-nhap-can-bo`)
  } catch (error) {
    await sendRegister(registering, { req, res }, sentBack(req, error, { form: 'nhap', fields: ENTERED }))
  }
}

async function sendOfficer(
  { context, door }: Registering,
  { req, res }: Exchange,
  back: SentBack | null = null,
): Promise<void> {
  const reader = readerOf(res)
  const sheet = await door.officer(reader, idIn(req))
  // A row that was merged into another is shown as the person that it counts as.
  if (sheet.id !== req.params['id'] && !back) return sendOn(res, `/bao-cao/can-bo/${sheet.id}`)
  const content = (
    <OfficerPage
      sheet={sheet}
      seesOthers={reader.roles.some((role) => !['officer', 'broadcaster', 'reviewer'].includes(role))}
      today={vietnamDay(context.now())}
      token={context.tokens.issue(req, res)}
      notice={back ? null : req.query['bao']}
      back={back}
    />
  )
  const page = { content, moreStyle: REGISTER_STYLE_PATH, status: back?.status ?? 200 }
  sendPage(context, { req, res }, { title: sheet.name, ...page })
}

type Act = {
  notice: NoticeCode
  fields: readonly string[]
  work: (door: OfficersDoor, asked: { req: Request; res: Response; id: string }) => Promise<void>
}
type ActName = keyof typeof ACTS

const ACTS = {
  them: {
    notice: 'da-them-phu-trach',
    fields: ['don-vi', 'chuc-vu', 'tu-ngay', 'den-ngay'],
    work: (door, { req, res, id }) =>
      door.beginTerm(readerOf(res), id, {
        unit: formText(req, 'don-vi'),
        position: formText(req, 'chuc-vu'),
        from: formDay(req, 'tu-ngay'),
        to: formDay(req, 'den-ngay'),
      }),
  },
  chuyen: {
    notice: 'da-chuyen-phu-trach',
    fields: ['thoi-gian', 'don-vi', 'chuc-vu', 'ngay'],
    work: (door, { req, res, id }) =>
      door.transfer(readerOf(res), id, {
        term: formText(req, 'thoi-gian'),
        unit: formText(req, 'don-vi'),
        position: formText(req, 'chuc-vu'),
        on: formDay(req, 'ngay'),
      }),
  },
  thoi: {
    notice: 'da-thoi-phu-trach',
    fields: ['thoi-gian', 'den-ngay'],
    work: (door, { req, res, id }) =>
      door.leave(readerOf(res), id, { term: formText(req, 'thoi-gian'), to: formDay(req, 'den-ngay') }),
  },
  sua: {
    notice: 'da-sua-can-bo',
    fields: ['ho-ten', 'tai-khoan'],
    work: (door, { req, res, id }) =>
      door.correct(readerOf(res), id, { name: formText(req, 'ho-ten'), account: formText(req, 'tai-khoan') }),
  },
  gop: {
    notice: 'da-gop',
    fields: [],
    work: (door, { req, res, id }) => door.merge(readerOf(res), formText(req, 'voi'), id),
  },
  'bo-gop': {
    notice: 'da-bo-gop',
    fields: [],
    work: (door, { req, res }) => door.undoMerge(readerOf(res), formText(req, 'muc')),
  },
  'thu-hoi': {
    notice: 'da-thu-hoi-chung-nhan',
    fields: ['ngay-thu-hoi'],
    work: (door, { req, res }) => door.revoke(readerOf(res), formText(req, 'ket-qua'), formDay(req, 'ngay-thu-hoi')),
  },
} as const satisfies Record<string, Act>

function perform(registering: Registering, name: ActName): RequestHandler {
  const { notice, fields, work }: Act = ACTS[name]
  return async function performAct(req, res) {
    const id = idIn(req)
    const fromList = formText(req, 've') === 'danh-sach'
    try {
      await work(registering.door, { req, res, id })
    } catch (error) {
      const form = name === 'thu-hoi' ? `thu-hoi-${formText(req, 'ket-qua')}` : name === 'bo-gop' ? 'gop' : name
      const back = sentBack(req, error, { form, fields })
      return fromList ? sendRegister(registering, { req, res }, back) : sendOfficer(registering, { req, res }, back)
    }
    sendOn(res, fromList ? `/bao-cao/can-bo?bao=${notice}` : `/bao-cao/can-bo/${id}?bao=${notice}`)
  }
}
