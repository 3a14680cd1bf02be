import { timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import type { Registry } from 'prom-client'
import { DomainError } from './errors'

type HealthOptions = { isReady: () => boolean; metricsToken: string | undefined; registry: Registry }

/** `/healthz` alive, `/readyz` ready for traffic, `/metrics` in Prometheus' text format for whoever has the token. */
export function createHealthRoutes({ isReady, metricsToken, registry }: HealthOptions): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  router.get('/readyz', (_req, res) => {
    const ready = isReady()
    res
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ready' : 'stale' })
  })
  router.get('/metrics', async (req, res) => {
    if (!metricsToken || !bearsToken(req, metricsToken)) throw new DomainError('platform/not-found')
    res
      .set('Content-Type', registry.contentType)
      .set('Cache-Control', 'no-store')
      .end(await registry.metrics())
  })
  return router
}

/** Attack: guessing the token byte by byte from the time of the answer. */
function bearsToken(req: Request, token: string): boolean {
  const given = Buffer.from(req.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
