const BASE = 'http://portal.invalid'

/**
 * Where to go on after signing in or after a form: a path of this site, or `otherwise`.
 * Refuses what a browser would take for another host (`//host`, `/\host`, `/.//host`, a scheme, control characters):
 * else a link to our own sign-in page could lead to a foreign copy of it.
 */
export function returnPath(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== 'string' || wanted.length > 2000 || !/^\/(?![/\\])/.test(wanted)) return otherwise
  if (!URL.canParse(wanted, BASE)) return otherwise
  const url = new URL(wanted, BASE)
  if (url.origin !== BASE || /^\/[/\\]/.test(url.pathname)) return otherwise
  if (url.pathname === '/dang-nhap' || url.pathname === '/dang-xuat') return otherwise
  return url.pathname + url.search
}
