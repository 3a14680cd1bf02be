import { type Request, type Response, Router } from 'express'
import { DomainError } from '../../platform/errors'
import { goneWith } from '../../platform/goneWith'
import { problemOf } from '../../platform/problems'
import type { RowOutcome } from '../../report/rules/officers/import/importPlan'
import { REGISTER_STYLE_PATH } from '../assets'
import { formText } from '../formText'
import { guardForm, parseForm } from '../guardForm'
import { ImportCheckPage, ImportPage } from '../pages/register/importPages'
import { type FormFile, readFormFile } from '../readFormFile'
import { readerOf } from '../readerOf'
import { BYTE_ORDER_MARK, csvLine } from '../rules/csvLine'
import { sendOn, sendPage } from '../sendPage'
import { forKeepers } from './certificateRoutes'
import type { Exchange, Registering } from './registering'

/** A table of 100,000 rows has about a third of this. */
const MAX_BYTES = 20 * 1024 ** 2
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `/bao-cao/nhap`: a table is looked at row by row, then written as it was shown. For those who keep the register. */
export function createImportRoutes(registering: Registering): Router {
  const routes = Router()
  const { context, door } = registering
  routes.use('/bao-cao/nhap', forKeepers(registering))
  routes.get('/bao-cao/nhap', (req, res) => sendImport(registering, { req, res }))
  routes.get('/bao-cao/nhap/mau.xlsx', async (_req, res) => {
    res.attachment('mau-nhap-can-bo.xlsx').set('Cache-Control', 'private, no-store').type(XLSX)
    res.send(await door.imports.template())
  })
  routes.post('/bao-cao/nhap', (req, res) => receive(registering, { req, res }))
  routes.get('/bao-cao/nhap/:file', (req, res) => sendCheck(registering, { req, res }))
  routes.get('/bao-cao/nhap/:file/ket-qua.csv', (req, res) => sendOutcomes(registering, { req, res }))
  routes.post('/bao-cao/nhap/:file', parseForm, guardForm(context), (req, res) => apply(registering, { req, res }))
  return routes
}

function sendImport(
  { context }: Registering,
  { req, res }: Exchange,
  fault: { text: string; status: number } | null = null,
): void {
  const token = context.tokens.issue(req, res)
  const content = (
    <ImportPage
      token={token}
      fault={fault?.text ?? null}
      maxMegabytes={MAX_BYTES / 1024 ** 2}
      notice={req.query['bao']}
    />
  )
  const page = { content, moreStyle: REGISTER_STYLE_PATH, status: fault?.status ?? 200 }
  sendPage(context, { req, res }, { title: 'Nhập cán bộ từ bảng tính', ...page })
}

async function receive(registering: Registering, { req, res }: Exchange): Promise<void> {
  const { context, door } = registering
  let file: FormFile | null
  try {
    file = await readFormFile(req, { maxBytes: MAX_BYTES })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'platform/too-large') throw error
    return sendImport(registering, { req, res }, { text: 'Tệp quá lớn. Hãy chia thành nhiều tệp.', status: 413 })
  }
  context.tokens.demand(req, res)
  if (!file) return sendImport(registering, { req, res }, { text: 'Hãy chọn một tệp có nội dung.', status: 400 })
  sendOn(res, `/bao-cao/nhap/${await door.imports.keep(readerOf(res), file.bytes)}`)
}

type Refusal = { text: string; status: number }

async function sendCheck(
  registering: Registering,
  { req, res }: Exchange,
  refusal: Refusal | null = null,
): Promise<void> {
  const { context, door } = registering
  const check = await door.imports
    .check(readerOf(res), fileIn(req), { gone: goneWith({ req, res }) })
    .catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'report/import-gone') return null
      throw error
    })
  if (!check) {
    const { status, detail } = problemOf('report/import-gone')
    return sendImport(registering, { req, res }, { text: detail, status })
  }
  const token = context.tokens.issue(req, res)
  const content = <ImportCheckPage check={check} token={token} refusal={refusal?.text ?? null} />
  const page = { content, moreStyle: REGISTER_STYLE_PATH, status: refusal?.status ?? 200 }
  sendPage(context, { req, res }, { title: 'Kết quả kiểm tra bảng tính', ...page })
}

async function apply(registering: Registering, { req, res }: Exchange): Promise<void> {
  try {
    await registering.door.imports.apply(readerOf(res), { file: fileIn(req), plan: formText(req, 'ket-qua') })
    sendOn(res, '/bao-cao/can-bo?bao=da-nhap-bang-tinh')
  } catch (error) {
    if (!(error instanceof DomainError) || ![400, 409].includes(error.status)) throw error
    const { detail } = problemOf(error.code)
    await sendCheck(registering, { req, res }, { text: error.details.detail ?? detail, status: error.status })
  }
}

const COLUMNS = ['Dòng', 'Họ tên', 'Đơn vị', 'Việc sẽ làm', 'Ghi chú', 'Lỗi'] as const

/** Every row of the table, for the person who corrects it. */
async function sendOutcomes({ door }: Registering, { req, res }: { req: Request; res: Response }): Promise<void> {
  const lines = [csvLine([...COLUMNS])]
  const onRow = (outcome: RowOutcome) => lines.push(lineOf(outcome))
  await door.imports.check(readerOf(res), fileIn(req), { onRow, gone: goneWith({ req, res }) })
  res.attachment('ket-qua-kiem-tra.csv').set('Cache-Control', 'private, no-store')
  res.type('text/csv; charset=utf-8').send(BYTE_ORDER_MARK + lines.join(''))
}

function lineOf({ row, name, unit, does, notes, faults }: RowOutcome): string {
  const wrong = faults.map(({ column, message }) => (column ? `${column}: ${message}` : message))
  return csvLine([String(row), name, unit, does.join('; '), notes.join('; '), wrong.join('; ')])
}

/** @throws platform/not-found for what names no table */
function fileIn(req: Request): string {
  const { file } = req.params
  if (typeof file !== 'string' || !/^[0-9a-f]{64}$/.test(file)) throw new DomainError('platform/not-found')
  return file
}
