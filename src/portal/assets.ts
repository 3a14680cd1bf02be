import { createHash } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import { encodingFor, packForEver } from '../platform/packing'
import { LEDGER_SHEET } from './styles/ledgerSheet'
import { PRINT_SHEET } from './styles/printSheet'
import { REPORT_SHEET } from './styles/reportSheet'
import { REGISTER_SHEET } from './styles/registerSheet'
import { REVIEW_SHEET } from './styles/reviewSheet'
import { SCREEN_SHEET } from './styles/screenSheet'
import { WIDGET_SHEET } from './styles/widgetSheet'

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b3354"/><path fill="#fff" d="M13.4 12h5.2l1.9 14h-9zM12 26h8v2h-8zM13 7.6 16 5l3 2.6V11h-6z"/><path fill="#ffd166" d="M14.6 8h2.8v2.4h-2.8zM11.4 8.4 4 6v4.6l7.4-.7zM20.6 8.4 28 6v4.6l-7.4-.7z"/></svg>`

const CSS = { extension: 'css', type: 'text/css; charset=utf-8' } as const
const ASSETS = [
  { name: 'style', body: compact(SCREEN_SHEET + WIDGET_SHEET + PRINT_SHEET), ...CSS },
  { name: 'review', body: compact(REVIEW_SHEET), ...CSS },
  { name: 'ledger', body: compact(LEDGER_SHEET), ...CSS },
  { name: 'report', body: compact(LEDGER_SHEET + REPORT_SHEET), ...CSS },
  { name: 'register', body: compact(LEDGER_SHEET + REGISTER_SHEET), ...CSS },
  { name: 'icon', body: ICON, extension: 'svg', type: 'image/svg+xml' },
].map((asset) => {
  const bytes = Buffer.from(asset.body, 'utf8')
  return { ...asset, bytes, packed: packForEver(bytes), path: `/tinh/${hashOf(asset.body)}.${asset.extension}` }
})

/** Address of every page's style sheet; the name changes with the content. */
export const STYLE_PATH = pathOf('style')
/** Of what only the pages of approvers add: posts do not load it. */
export const REVIEW_STYLE_PATH = pathOf('review')
/** Of what only pages with wide tables or long forms add. */
export const LEDGER_STYLE_PATH = pathOf('ledger')
/** Of what only the pages of figures add, wide tables among it. */
export const REPORT_STYLE_PATH = pathOf('report')
/** Of what only the pages about officers and courses add, wide tables among it. */
export const REGISTER_STYLE_PATH = pathOf('register')
/** Address of the icon in the browser's tab. */
export const ICON_PATH = pathOf('icon')

/** Serves the style sheets and the icon; what has its hash in the name may be kept for ever. */
export function createAssetRoutes(): Router {
  const routes = Router()
  for (const asset of ASSETS) {
    routes.get(asset.path, (req, res) => sendAsset(asset, { req, res }))
  }
  return routes
}

async function sendAsset(
  { type, bytes, packed }: (typeof ASSETS)[number],
  { req, res }: { req: Request; res: Response },
): Promise<void> {
  res.set('Cache-Control', 'public, max-age=31536000, immutable')
  res.set('X-Content-Type-Options', 'nosniff')
  res.vary('Accept-Encoding')
  const encoding = encodingFor(req.headers['accept-encoding'])
  const small = encoding && (await packed(encoding))
  if (small && small.length < bytes.length) res.set('Content-Encoding', encoding)
  res.type(type).send(small && small.length < bytes.length ? small : bytes)
}

function pathOf(name: (typeof ASSETS)[number]['name']): string {
  return ASSETS.find((asset) => asset.name === name)?.path ?? '/'
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}

/** Takes out comments and the white space that only people need. */
function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}
