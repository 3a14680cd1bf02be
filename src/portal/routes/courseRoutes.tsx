import { type Request, Router, urlencoded } from 'express'
import { findDocument } from '../../catalogue/findDocument'
import type { Reader } from '../../catalogue/reader'
import type { CourseSheet } from '../../report/rules/officers/views'
import { vietnamDay } from '../../vietnamese/calendar'
import { REGISTER_STYLE_PATH } from '../assets'
import { formDay, formText } from '../formText'
import { guardForm, parseForm } from '../guardForm'
import type { EnteredResult } from '../officersDoor'
import { CERTIFICATE_FIELD, RESULT_FIELD } from '../pages/register/classForm'
import { CoursePage } from '../pages/register/coursePage'
import { CoursesPage } from '../pages/register/coursesPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { COURSE_FIELDS, COURSE_PATHS, type CourseForm, courseOfForm } from '../rules/courseForm'
import { isId } from '../rules/documentPaths'
import { resultOf } from '../rules/resultLabels'
import { refusedForm, type SentBack, sentBack } from '../sentBack'
import { sendOn, sendPage } from '../sendPage'
import { type Exchange, idIn, type Registering } from './registering'

/** A class has a few hundred people at most, two fields each. */
const parseClass = urlencoded({ extended: false, limit: '500kb', parameterLimit: 5_000 })

/** `/bao-cao/lop`: courses, and the results of a class in one form. */
export function createCourseRoutes(registering: Registering): Router {
  const routes = Router()
  const guard = guardForm(registering.context)
  routes.get('/bao-cao/lop', (req, res) => sendCourses(registering, { req, res }))
  routes.post('/bao-cao/lop', parseForm, guard, (req, res) => save(registering, { req, res }, null))
  routes.get('/bao-cao/lop/:id', (req, res) => sendCourse(registering, { req, res }))
  routes.post('/bao-cao/lop/:id/sua', parseForm, guard, (req, res) => save(registering, { req, res }, idIn(req)))
  routes.post('/bao-cao/lop/:id/ket-qua', parseClass, guard, (req, res) => enterClass(registering, { req, res }))
  return routes
}

async function sendCourses(
  { context, door }: Registering,
  { req, res }: Exchange,
  back: SentBack | null = null,
): Promise<void> {
  const content = (
    <CoursesPage
      list={await door.courses(readerOf(res))}
      programmes={await door.programmes()}
      today={vietnamDay(context.now())}
      token={context.tokens.issue(req, res)}
      notice={back ? null : req.query['bao']}
      back={back}
    />
  )
  const page = { content, moreStyle: REGISTER_STYLE_PATH, status: back?.status ?? 200 }
  sendPage(context, { req, res }, { title: 'Lớp bồi dưỡng nghiệp vụ', ...page })
}

async function sendCourse(
  { context, door }: Registering,
  { req, res }: Exchange,
  back: SentBack | null = null,
): Promise<void> {
  const reader = readerOf(res)
  const asked = back ? formText(req, 'don-vi') : req.query['don-vi']
  const sheet = await door.course(reader, idIn(req), isId(asked) ? asked : null)
  const content = (
    <CoursePage
      sheet={sheet}
      materials={materialsFor(context, { sheet, reader })}
      programmes={sheet.mayChange ? await door.programmes() : []}
      mayKeep={sheet.mayEnter || sheet.mayChange}
      token={context.tokens.issue(req, res)}
      notice={back ? null : req.query['bao']}
      back={back}
    />
  )
  const page = { content, moreStyle: REGISTER_STYLE_PATH, status: back?.status ?? 200 }
  sendPage(context, { req, res }, { title: sheet.name, ...page })
}

/** Of the course's materials those that this reader may know of. */
function materialsFor({ catalogue }: PortalContext, { sheet, reader }: { sheet: CourseSheet; reader: Reader }) {
  return sheet.materials.flatMap(({ documentId, version }) => {
    const found = findDocument(catalogue, reader, { id: documentId })
    return found?.found === 'document' ? [{ path: found.document.url, title: found.document.title, version }] : []
  })
}

async function save(registering: Registering, { req, res }: Exchange, id: string | null): Promise<void> {
  const reader = readerOf(res)
  const sent = { form: 'lop', fields: COURSE_FIELDS, paths: COURSE_PATHS }
  const show = (back: SentBack) =>
    id === null ? sendCourses(registering, { req, res }, back) : sendCourse(registering, { req, res }, back)
  const read = courseOfForm(formIn(req), {
    currentVersion: (documentId) => {
      const found = findDocument(registering.context.catalogue, reader, { id: documentId })
      return found?.found === 'document' ? found.document.version : null
    },
  })
  if ('faults' in read) return show(refusedForm(req, sent, read.faults))
  try {
    const saved = await registering.door.saveCourse(reader, id, read.course)
    sendOn(res, `/bao-cao/lop/${saved.id}?bao=da-luu-lop`)
  } catch (error) {
    await show(sentBack(req, error, sent))
  }
}

function formIn(req: Request): CourseForm {
  const values = Object.fromEntries(COURSE_FIELDS.map((name) => [name, formText(req, name)]))
  const days = { 'khai-giang': formDay(req, 'khai-giang'), 'be-giang': formDay(req, 'be-giang') }
  return { ...values, ...days } as CourseForm // every field was read just before
}

async function enterClass(registering: Registering, { req, res }: Exchange): Promise<void> {
  const id = idIn(req)
  const results = resultsIn(req)
  const unit = formText(req, 'don-vi')
  const fields = Object.keys(req.body ?? {})
  const unchosen = withoutResult(req)
  if (Object.keys(unchosen).length > 0) {
    return sendCourse(registering, { req, res }, refusedForm(req, { form: 'ket-qua', fields }, unchosen))
  }
  try {
    if (results.length > 0) await registering.door.enterResults(readerOf(res), id, results)
    sendOn(res, `/bao-cao/lop/${id}?${isId(unit) ? `don-vi=${unit}&` : ''}bao=da-ghi-ket-qua#ket-qua`)
  } catch (error) {
    const paths = Object.fromEntries(
      results.flatMap(({ officer }, index) =>
        ['officer', 'result', 'on', 'certificate'].map((name) => [`results.${index}.${name}`, officer]),
      ),
    )
    await sendCourse(registering, { req, res }, sentBack(req, error, { form: 'ket-qua', fields, paths }))
  }
}

/** A certificate's number beside which no result was chosen: taken for nothing, it would be lost unawares. */
function withoutResult(req: Request): Record<string, string> {
  return Object.fromEntries(
    Object.keys(req.body ?? {})
      .filter((name) => name.startsWith(CERTIFICATE_FIELD) && formText(req, name).trim() !== '')
      .map((name) => name.slice(CERTIFICATE_FIELD.length))
      .filter((officer) => resultOf(formText(req, `${RESULT_FIELD}${officer}`)) === null)
      .map((officer) => [officer, 'Có số chứng nhận nhưng chưa chọn kết quả.']),
  )
}

function resultsIn(req: Request): EnteredResult[] {
  return Object.keys(req.body ?? {})
    .filter((name) => name.startsWith(RESULT_FIELD))
    .flatMap((name) => {
      const officer = name.slice(RESULT_FIELD.length)
      const result = resultOf(formText(req, name))
      const certificate = formText(req, `${CERTIFICATE_FIELD}${officer}`)
      return result && isId(officer) ? [{ officer, result, certificate }] : []
    })
}
