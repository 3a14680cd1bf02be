import { pipeline } from 'node:stream/promises'
import { type RequestHandler, Router } from 'express'
import { DomainError } from '../../platform/errors'
import { formText } from '../formText'
import { type FormFile, readFormFile } from '../readFormFile'
import { readerOf } from '../readerOf'
import { type SentBack, sentBack } from '../sentBack'
import { sendOn } from '../sendPage'
import { type Exchange, idIn, type Registering } from './registering'

const MAX_BYTES = 10 * 1024 ** 2

type SendOfficer = (registering: Registering, exchange: Exchange, back: SentBack) => Promise<void>

/** `/bao-cao/chung-nhan/:id` opens the file of a certificate; `POST /bao-cao/can-bo/:id/chung-nhan` hands one in. */
export function createCertificateRoutes(registering: Registering, sendOfficer: SendOfficer): Router {
  const routes = Router()
  routes.get('/bao-cao/chung-nhan/:id', (req, res) => sendCertificate(registering, { req, res }))
  routes.post('/bao-cao/can-bo/:id/chung-nhan', forKeepers(registering), async (req, res) => {
    const file = await fileIn(registering, { req, res })
    try {
      if (file instanceof DomainError) throw file
      const { officer } = await registering.door.fileCertificate(readerOf(res), formText(req, 'ket-qua'), file)
      sendOn(res, `/bao-cao/can-bo/${officer}?bao=da-nop-chung-nhan`)
    } catch (error) {
      const back = sentBack(req, error, { form: `nop-${formText(req, 'ket-qua')}`, fields: [] })
      await sendOfficer(registering, { req, res }, back)
    }
  })
  return routes
}

/** Before a file is read in: nobody makes the server take one who may do nothing with it. */
export function forKeepers({ door }: Registering): RequestHandler {
  return async function demandKeeper(_req, res, next) {
    await door.imports.assertMay(readerOf(res))
    next()
  }
}

/** The file of the form, or what is wrong with it; a form without our token is refused outright. */
async function fileIn({ context }: Registering, { req, res }: Exchange): Promise<FormFile | DomainError> {
  const file = await readFormFile(req, { maxBytes: MAX_BYTES }).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'platform/too-large') return error
    throw error
  })
  if (file instanceof DomainError) return wrongFile('Tệp quá lớn: nhiều nhất 10 MB.')
  context.tokens.demand(req, res)
  return file ?? wrongFile('Hãy chọn một tệp có nội dung.')
}

function wrongFile(message: string): DomainError {
  return new DomainError('platform/invalid-input', { errors: [{ path: 'file', message }] })
}

async function sendCertificate({ door }: Registering, { req, res }: Exchange): Promise<void> {
  const { name, mediaType, bytes } = await door.certificate(readerOf(res), idIn(req))
  // Attack: an uploaded file that acts as a page of ours. It is saved, not shown, and sandboxed should a browser show it.
  res.attachment(name).set({
    'Content-Type': mediaType,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
  await pipeline(bytes, res).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}
