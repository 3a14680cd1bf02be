import type { ErrorRequestHandler, RequestHandler } from 'express'
import { DomainError } from '../platform/errors'
import { isOurFault, problemBody } from '../platform/problemResponse'
import { ProblemPage } from './pages/problemPage'
import { portalContext, type PortalOptions } from './portalContext'
import { readerOf } from './readerOf'
import { returnPath } from './rules/returnPath'
import { sendPage } from './sendPage'

/**
 * The last two handlers for addresses that people open: `notFound` for what nothing answered, `failed` for what was thrown.
 * Both answer with a Vietnamese page that says what to do next, never with a stack or a path of the server.
 */
export function createPortalProblems(options: PortalOptions): {
  notFound: RequestHandler
  failed: ErrorRequestHandler
} {
  const context = portalContext(options)
  return {
    notFound: (_req, _res, next) => next(new DomainError('platform/not-found')),
    // oxlint-disable-next-line max-params -- Express knows an error handler by its four parameters
    failed: (error, req, res, next) => {
      if (res.headersSent) return next(error)
      const problem = problemBody(error)
      const { status, body, headers } = problem
      if (isOurFault(problem)) context.onFault(error)
      const anonymous = readerOf(res).kind === 'anonymous'
      if (headers['Retry-After']) res.set('Retry-After', headers['Retry-After'])
      sendPage(
        context,
        { req, res },
        {
          title: String(body['title']),
          status,
          unique: true,
          content: (
            <ProblemPage
              title={String(body['title'])}
              detail={String(body['detail'])}
              faults={faultsOf(error)}
              retry={status === 429 || status >= 500}
              signInPath={anonymous ? signInPath(req.method === 'GET' ? req.originalUrl : '/') : null}
            />
          ),
        },
      )
    },
  }
}

/** What is wrong, sentence by sentence. */
function faultsOf(error: unknown): string[] {
  return error instanceof DomainError ? (error.details.errors ?? []).map((fault) => fault.message) : []
}

function signInPath(address: string): string {
  return `/dang-nhap?tiep=${encodeURIComponent(returnPath(address, '/'))}`
}
