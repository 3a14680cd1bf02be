export type MirrorAsked = { port: () => number; authorization?: string | undefined }

type Item = { kind: 'upsert' | 'remove'; id: string; reason?: string; document?: { id: string } }
type Page = { items?: Item[]; reset?: true; next: string; more?: boolean }

export type FeedMirror = {
  held: Map<string, unknown>
  /** Takes in one page; null where the line broke. */
  read: (query?: { wait?: number; limit?: number }) => Promise<Page | null>
  /** Follows until it is told to stop, over broken lines. */
  follow: () => Promise<void>
  stop: () => void
  /** All there is to take in, then what the list shows, page by page. */
  settle: () => Promise<{ held: unknown[]; listed: unknown[] }>
}

/** A client of another machine: it knows nothing but what `/api/v1/changes` tells it. */
export function feedMirror({ port, authorization }: MirrorAsked): FeedMirror {
  const held = new Map<string, unknown>()
  let since: string | undefined
  let isStopped = false

  async function get<Body>(path: string): Promise<Body | null> {
    const headers: Record<string, string> = authorization ? { Authorization: authorization } : {}
    try {
      const answer = await fetch(`http://127.0.0.1:${port()}/api/v1${path}`, { headers })
      // Null as well: a process that is starting says 503.
      return answer.status === 200 ? ((await answer.json()) as Body) : null
    } catch {
      return null
    }
  }

  async function read({ wait = 0, limit = 3 }: { wait?: number; limit?: number } = {}): Promise<Page | null> {
    const page = await get<Page>(`/changes?limit=${limit}&wait=${wait}${since ? `&since=${since}` : ''}`)
    if (!page) return null
    since = page.next
    if (page.reset) held.clear()
    for (const { kind, id, document } of page.items ?? []) {
      if (kind === 'upsert') held.set(id, document)
      else held.delete(id)
    }
    return page
  }

  async function listed(): Promise<unknown[]> {
    const items: { id: string }[] = []
    for (let cursor = ''; ;) {
      const page = await get<{ items: { id: string }[]; next: string | null }>(`/documents?limit=100${cursor}`)
      if (!page) throw new Error('no list')
      items.push(...page.items)
      if (page.next === null) return items.sort(byId)
      cursor = `&cursor=${page.next}`
    }
  }

  return {
    held,
    read,
    follow: async () => {
      while (!isStopped) if (!(await read({ wait: 1 }))) await new Promise((resolve) => setTimeout(resolve, 50))
    },
    stop: () => (isStopped = true),
    settle: async () => {
      for (;;) {
        const page = await read()
        if (page && !page.reset && !page.more) break
      }
      return { held: [...held.values()].sort(byId), listed: await listed() }
    },
  }
}

function byId(one: unknown, other: unknown): number {
  const [left, right] = [one, other].map((row) => String((row as { id: string }).id)) // summaries have ids
  return left === right ? 0 : String(left) < String(right) ? -1 : 1
}
