import { Router, type Request, type Response } from 'express'
import { guardForm, parseForm } from '../guardForm'
import { cookieMayCount } from '../../platform/sameOrigin'
import { cookieOf } from '../cookies'
import { SignInPage } from '../pages/signInPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { returnPath } from '../rules/returnPath'
import { sendOn, sendPage } from '../sendPage'
import { formText } from '../formText'

/** `/dang-nhap` and `/dang-xuat`. */
export function createSignInRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/dang-nhap', (req, res) => {
    const next = returnPath(req.query['tiep'], '/')
    if (readerOf(res).kind === 'person') return sendOn(res, next)
    const notice = req.query['da-dang-xuat'] === '1' ? 'Đã đăng xuất khỏi máy này.' : undefined
    sendSignIn(context, { req, res }, { next, notice })
  })
  routes.post('/dang-nhap', parseForm, guardForm(context), (req, res) => signIn(context, { req, res }))
  routes.get('/dang-xuat', (_req, res) => sendOn(res, '/'))
  routes.post('/dang-xuat', parseForm, (req, res) => signOut(context, { req, res }))
  return routes
}

type Exchange = { req: Request; res: Response }

async function signIn(context: PortalContext, { req, res }: Exchange): Promise<void> {
  const next = returnPath(formText(req, 'tiep'), '/')
  const username = formText(req, 'ten').trim().normalize('NFC')
  const password = formText(req, 'mat-khau')
  if (!username || !password) {
    const fault = 'Hãy điền cả tên đăng nhập và mật khẩu.'
    return sendSignIn(context, { req, res }, { next, username, fault, status: 400 })
  }
  const answer = await context.door.signIn({ username, password, address: req.ip ?? '' })
  if (answer.ok) {
    res.cookie(context.door.sessionCookieName, answer.cookie, {
      ...cookieAttributes(context),
      maxAge: answer.maxAgeSeconds * 1000,
    })
    return sendOn(res, next)
  }
  const wait = answer.retryAfterSeconds
  if (wait) res.set('Retry-After', String(Math.ceil(wait)))
  sendSignIn(context, { req, res }, { next, username, fault: faultOf(wait), status: wait ? 429 : 401 })
}

async function signOut(context: PortalContext, { req, res }: Exchange): Promise<void> {
  // Signing somebody else out by a foreign page's form is refused; a session that has ended anyway needs no token.
  const isSignedIn = readerOf(res).kind !== 'anonymous'
  if (isSignedIn || !cookieMayCount(req.headers, context)) context.tokens.demand(req, res)
  const cookie = cookieOf(req, context.door.sessionCookieName)
  if (cookie && isSignedIn) await context.door.signOut({ cookie })
  res.clearCookie(context.door.sessionCookieName, cookieAttributes(context))
  // A shared computer: the pages seen before must not come back by the back button.
  res.set('Clear-Site-Data', '"cache"')
  sendOn(res, '/dang-nhap?da-dang-xuat=1')
}

function cookieAttributes(context: PortalContext) {
  return { httpOnly: true, sameSite: 'lax', secure: context.secureCookies, path: '/' } as const
}

function faultOf(retryAfterSeconds: number | undefined): string {
  if (!retryAfterSeconds) return 'Tên đăng nhập hoặc mật khẩu không đúng.'
  const minutes = Math.ceil(retryAfterSeconds / 60)
  return `Đã thử sai nhiều lần. Hãy đợi ${minutes} phút rồi thử lại.`
}

function sendSignIn(
  context: PortalContext,
  { req, res }: Exchange,
  form: { next: string; username?: string; fault?: string; notice?: string | undefined; status?: number },
): void {
  const { status, ...shown } = form
  sendPage(
    context,
    { req, res },
    {
      title: form.fault ? 'Chưa đăng nhập được' : 'Đăng nhập',
      status: status ?? 200,
      unique: true,
      content: <SignInPage formToken={context.tokens.issue(req, res)} {...shown} />,
    },
  )
}
