export type ApiFault = { path: string; message: string }
export type ApiAnswer<Body> = { ok: true; body: Body } | { ok: false; detail: string; errors: ApiFault[] }

/** Asks the server as the signed-in person. A refusal, or a line that broke, is a value with a sentence to show. */
export async function callApi<Body>(path: string, body?: unknown): Promise<ApiAnswer<Body>> {
  try {
    const answer = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const content: unknown = await answer.json().catch(() => null)
    if (answer.ok) return { ok: true, body: content as Body } // the caller names the route's shape
    return refusalOf(content)
  } catch {
    return { ok: false, detail: NO_LINE, errors: [] }
  }
}

/** The sentences of a problem+json body, for people. Source: RFC 9457. */
export function refusalOf(content: unknown): { ok: false; detail: string; errors: ApiFault[] } {
  const problem = content && typeof content === 'object' ? (content as Record<string, unknown>) : {} // shape checked below
  const errors = Array.isArray(problem.errors) ? problem.errors.filter(isFault) : []
  return {
    ok: false,
    detail: typeof problem.detail === 'string' ? problem.detail : UNKNOWN,
    errors: errors.map(({ path, message }) => ({ path, message })),
  }
}

function isFault(value: unknown): value is ApiFault {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  )
}

const NO_LINE = 'Không kết nối được máy chủ. Hãy kiểm tra đường truyền rồi thử lại.'
const UNKNOWN = 'Việc này chưa được thực hiện. Hãy thử lại.'
