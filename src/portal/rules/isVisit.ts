/** What is known of a request before it is answered. */
export type AskedPage = {
  method: string
  path: string
  userAgent: string | undefined
  /** Of `Sec-Purpose` or `Purpose`: what a browser fetches in advance nobody has looked at. */
  purpose: string | undefined
  readerKind: 'anonymous' | 'person' | 'consumer'
}

/** The pages for readers: not those of who keeps the library, no assets, no API. */
const READERS_PAGES = /^\/(?:$|tai-lieu(?:\/|$)|(?:tai-lieu-den|truyen-thanh|gioi-thieu|lien-he)\/?$|doi-chieu(?:\/|$))/

/** Programs that say what they are. A browser always says something. Cubot makes telephones. */
const PROGRAMS =
  /(?<!cu)bot\b|crawl|spider|slurp|monitor|preview|facebookexternalhit|headless|lighthouse|curl|wget|python|java\/|go-http|okhttp|node|axios|postman|feed|rss/i

/** Whether answering this counts as a visit: somebody looks at a page for readers. */
export function isVisit({ method, path, userAgent, purpose, readerKind }: AskedPage): boolean {
  if (method !== 'GET' || readerKind === 'consumer' || purpose?.includes('prefetch')) return false
  return READERS_PAGES.test(path) && Boolean(userAgent) && !PROGRAMS.test(userAgent ?? '')
}
