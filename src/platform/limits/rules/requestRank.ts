/**
 * What a request is worth when not all can be answered, least first. Credentials are not checked here: made-up ones are refused
 * right after, at little cost and a limited number of times.
 */
export const RANKS = ['search', 'anonymous', 'system', 'person', 'writing'] as const

export type Rank = (typeof RANKS)[number]

export type Asked = {
  method: string
  path: string
  /** After the `?`, or empty. */
  query: string
  authorization: string | undefined
  hasSession: boolean
  hasRange: boolean
}

/** Receipts, acts and signing in go last; a search by nobody first. Going on with a file is worth as much as a person. */
export function requestRank(asked: Asked): Rank {
  const who = whoAsks(asked)
  if (isWriting(asked.method)) return who !== 'anonymous' || SIGN_IN.has(asked.path) ? 'writing' : 'anonymous'
  if (asked.hasRange && asked.path.startsWith('/files/')) return 'person'
  return who === 'anonymous' && isSearch(asked.query) ? 'search' : who
}

/** Whether the address asks for words to be found. */
export function isSearch(query: string): boolean {
  return SEARCH.test(query)
}

const SEARCH = /(?:^|&)q=[^&]/
const SIGN_IN: ReadonlySet<string> = new Set(['/api/users/login', '/dang-nhap'])

function isWriting(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
}

function whoAsks({ authorization, hasSession }: Asked): 'anonymous' | 'system' | 'person' {
  if (authorization === undefined) return hasSession ? 'person' : 'anonymous'
  return /^bearer /i.test(authorization) ? 'system' : 'person'
}
