import { createHash } from 'node:crypto'
import { Router } from 'express'
import { slipFonts } from './slipFonts'
import { slipSheet } from './slipSheet'

const FONTS = slipFonts('/tinh/phieu')
const SHEET = slipSheet(FONTS)

/** Address of the style sheet of the prints; the name changes with the content. */
export const SLIP_STYLE_PATH = `/tinh/phieu/${createHash('sha256').update(SHEET).digest('hex').slice(0, 16)}.css`

/** Serves what prints need and pages do not. */
export function createSlipAssetRoutes(): Router {
  const routes = Router()
  const headers = { 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' }
  routes.get(SLIP_STYLE_PATH, (_req, res) => {
    res.set(headers).type('text/css; charset=utf-8').send(SHEET)
  })
  for (const { path, bytes } of FONTS) {
    routes.get(path, (_req, res) => {
      res.set(headers).type('font/woff2').send(bytes)
    })
  }
  return routes
}
