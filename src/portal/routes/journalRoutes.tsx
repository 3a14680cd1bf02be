import { LEDGER_STYLE_PATH } from '../assets'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import { DomainError } from '../../platform/errors'
import { vietnamDay } from '../../vietnamese/calendar'
import type { JournalDoor, JournalQuestion, JournalVerdict, ShownEvent } from '../journalDoor'
import { JournalPage } from '../pages/journalPage'
import { SignatureListPage, SignaturePage } from '../pages/signaturePages'
import { guardForm, parseForm } from '../guardForm'
import { drained } from '../drained'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { BYTE_ORDER_MARK, csvLine } from '../rules/csvLine'
import { JOURNAL_COLUMNS } from '../rules/journalColumns'
import { journalCursor, journalQuestion, keptHead } from '../rules/journalFilter'
import { mayReadJournal } from '../rules/permissions'
import { sendPage } from '../sendPage'
import { signedIn } from '../signedIn'

const PER_PAGE = 50
/** What a page checks within seconds; beyond, the command does it beside the server. */
const MAX_VERIFIED = 100_000

/** `/nhat-ky`: the audit trail, for those who audit. For everybody else there is no such page. */
export function createJournalRoutes(context: PortalContext, journal: JournalDoor): Router {
  const routes = Router()
  const audit = { context, journal }
  routes.use('/nhat-ky', signedIn, forAuditors)
  routes.get('/nhat-ky', async (req, res) => {
    await context.door.recordReading(readerOf(res), { code: 'platform/journal-read' })
    await sendJournal(audit, { req, res }, null)
  })
  routes.post('/nhat-ky/kiem-tra', parseForm, guardForm(context), async (req, res) => {
    if ((await journal.newestSeq()) > MAX_VERIFIED) throw new DomainError('platform/not-found')
    await context.door.recordReading(readerOf(res), { code: 'platform/journal-verified' })
    await sendJournal(audit, { req, res }, await journal.verify())
  })
  routes.get('/nhat-ky/xuat.csv', async (req, res) => {
    await context.door.recordReading(readerOf(res), { code: 'platform/journal-exported' })
    const lineOf = (event: ShownEvent) => csvLine(JOURNAL_COLUMNS.map(({ textOf }) => textOf(event)))
    announce(context, res, { type: 'text/csv; charset=utf-8', extension: 'csv' })
    res.write(BYTE_ORDER_MARK + csvLine(JOURNAL_COLUMNS.map(({ title }) => title)))
    await sendEvents(journal, { res, question: journalQuestion(req.query), lineOf })
  })
  routes.get('/nhat-ky/xuat.jsonl', async (req, res) => {
    await context.door.recordReading(readerOf(res), { code: 'platform/journal-exported' })
    announce(context, res, { type: 'application/jsonl; charset=utf-8', extension: 'jsonl' })
    const lineOf = ({ words: _words, ...event }: ShownEvent) => `${JSON.stringify(event)}\n`
    await sendEvents(journal, { res, question: journalQuestion(req.query), lineOf })
  })
  return routes.use(createSignatureRoutes(audit))
}

type Audit = { context: PortalContext; journal: JournalDoor }

function createSignatureRoutes({ context, journal }: Audit): Router {
  const routes = Router()
  routes.get('/nhat-ky/chu-ky', async (req, res) => {
    const kept = keptHead(req.query)
    const typed = { seq: textOf(req.query['so']), hash: textOf(req.query['ma']) }
    const content = (
      <SignatureListPage
        heads={await journal.heads()}
        typed={typed}
        fault={typeof kept === 'string' ? kept : null}
        compared={kept && typeof kept !== 'string' ? await journal.compare(kept) : null}
      />
    )
    sendPage(context, { req, res }, { title: 'Chữ ký từng ngày của nhật ký', content, moreStyle: LEDGER_STYLE_PATH })
  })
  routes.get('/nhat-ky/chu-ky/:day', async (req, res) => {
    const [day = '', extension] = req.params.day.split('.')
    const head = await journal.head(day)
    if (!head || (extension !== undefined && extension !== 'json')) throw new DomainError('platform/not-found')
    const { publicKeyPem } = journal
    if (extension === 'json') {
      res.attachment(`chu-ky-nhat-ky-${day}.json`).set('Cache-Control', 'private, no-store')
      return void res.json({ ...head, publicKeyPem })
    }
    const content = <SignaturePage head={head} publicKeyPem={publicKeyPem} printedAt={context.now().toISOString()} />
    sendPage(context, { req, res }, { title: 'Chữ ký của nhật ký', content, moreStyle: LEDGER_STYLE_PATH })
  })
  return routes
}

/** That there is an audit trail is no secret, but it is nobody's page who may not read it. */
const forAuditors: RequestHandler = function demandAuditor(_req, res, next) {
  if (!mayReadJournal(readerOf(res))) throw new DomainError('platform/not-found')
  next()
}

type Exchange = { req: Request; res: Response }

async function sendJournal(audit: Audit, exchange: Exchange, verdict: JournalVerdict | null): Promise<void> {
  const { req, res } = exchange
  const { context, journal } = audit
  const question = journalQuestion(req.query)
  const found = await journal.find(question, { before: journalCursor(req.query), limit: PER_PAGE + 1 })
  const events = found.slice(0, PER_PAGE)
  const content = (
    <JournalPage
      question={question}
      codes={journal.codes}
      events={events}
      next={found.length > PER_PAGE ? (events.at(-1)?.seq ?? null) : null}
      verdict={verdict}
      newest={await journal.newestSeq()}
      mostOnPage={MAX_VERIFIED}
      formToken={context.tokens.issue(req, res)}
    />
  )
  sendPage(context, exchange, { title: 'Nhật ký hệ thống', content, moreStyle: LEDGER_STYLE_PATH })
}

type File = { type: string; extension: string }

function announce(context: PortalContext, res: Response, { type, extension }: File): void {
  res.set({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="nhat-ky-${vietnamDay(context.now())}.${extension}"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })
}

type Sending = { res: Response; question: JournalQuestion; lineOf: (event: ShownEvent) => string }

/** Waits while the line is slower than we are: nothing piles up in memory. */
async function sendEvents(journal: JournalDoor, { res, question, lineOf }: Sending): Promise<void> {
  for await (const event of journal.every(question)) {
    if (res.destroyed) return
    if (!res.write(lineOf(event))) await drained(res)
  }
  res.end()
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : ''
}
