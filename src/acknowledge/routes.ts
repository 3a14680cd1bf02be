import type { z } from 'zod'
import express, { Router, type Request, type RequestHandler } from 'express'
import type { Reader } from '../catalogue/reader'
import { readerOf, type Identify } from '../catalogue/identify'
import { DomainError, type FieldFault } from '../platform/errors'
import { checkInput, parseInput } from '../platform/parseInput'
import { problemOf, type ProblemCode } from '../platform/problems'
import { requestReader } from '../platform/requestReader'
import { assertSameOrigin } from '../platform/sameOrigin'
import { receiptBatchSchema, receiptSchema, type receiptAnswerSchema, type SentReceipt } from './receiptSchema'

export type ReceiptError = { code: ProblemCode; detail: string; errors?: FieldFault[] }

/** `id` as it was sent, null where it was not even text. */
export type ReceiptResult = {
  id: string | null
  status: 'recorded' | 'repeated' | 'refused'
  error?: ReceiptError
}

/** The narrow door to the record: all of them in one transaction, durable before it resolves; one result each, in their order. */
export type RecordReceipts = (batch: { reader: Reader; receipts: SentReceipt[] }) => Promise<ReceiptResult[]>

export type ReceiptRoutesOptions = { recordReceipts: RecordReceipts; identify: Identify; publicUrl: string }

/** `POST /receipts`, to be mounted at `/api/v1`. */
export function createReceiptRoutes({ recordReceipts, identify, publicUrl }: ReceiptRoutesOptions): Router {
  const router = Router()
  router
    .route('/receipts')
    .post(
      requestReader({ identify, publicUrl }),
      // Before the body is read: nobody makes the server take in a megabyte without saying who they are.
      requireSender({ publicUrl }),
      requireJson,
      express.json({ limit: MAX_BODY_BYTES, type: JSON_TYPE }),
      async (req, res) => {
        const results = await recordBatch(req.body, { reader: readerOf(res), recordReceipts })
        res.set('Cache-Control', 'no-store').json({ results } satisfies z.infer<typeof receiptAnswerSchema>)
      },
    )
    .all(() => {
      throw new DomainError('platform/method-not-allowed', { headers: { Allow: 'POST' } })
    })
  return router
}

/** Says of one item what is wrong, in the words of the table of problems. */
export function receiptError(code: ProblemCode, errors?: FieldFault[]): ReceiptError {
  return { code, detail: problemOf(code).detail, ...(errors ? { errors } : {}) }
}

const JSON_TYPE = 'application/json'
/** 500 receipts with every field at its longest, each letter written as an escape. */
const MAX_BODY_BYTES = 2 * 1024 * 1024

function requireSender({ publicUrl }: { publicUrl: string }): RequestHandler {
  return function refuseStrangers(req, res, next) {
    if (readerOf(res).kind === 'anonymous') throw new DomainError('platform/unauthenticated')
    if (cameByCookie(req)) assertSameOrigin(req.headers, { publicUrl })
    next()
  }
}

/** A key or token is sent on purpose; a cookie goes along with whatever made the browser ask. */
function cameByCookie(req: Request): boolean {
  return req.headers.authorization === undefined
}

/** Attack: a form of another site can send text/plain, never this type, without asking first. */
const requireJson: RequestHandler = function requireJson(req, _res, next) {
  if (!req.is(JSON_TYPE)) throw new DomainError('platform/invalid-json')
  next()
}

type Door = { reader: Reader; recordReceipts: RecordReceipts }

/** Faulty items are answered as refused in their place; the others go to the record. */
async function recordBatch(body: unknown, { reader, recordReceipts }: Door): Promise<ReceiptResult[]> {
  const batch = parseInput(receiptBatchSchema, body)
  const checked = batch.receipts.map((item) => ({ item, check: checkInput(receiptSchema, item) }))
  const receipts = checked.flatMap(({ check }) => ('value' in check ? [check.value] : []))
  const recorded = receipts.length > 0 ? await recordReceipts({ reader, receipts }) : []
  const answers = recorded.values()
  return checked.map(({ item, check }) => {
    if ('errors' in check)
      return { id: idOf(item), status: 'refused', error: receiptError('platform/invalid-input', check.errors) }
    const answer = answers.next()
    if (answer.done) throw new Error('the record answered fewer receipts than it was given')
    return answer.value
  })
}

function idOf(item: unknown): string | null {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : null
}
