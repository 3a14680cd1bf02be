import { CELL_STATES, type CellState, type LedgerFilter } from '../../catalogue/ledgerMatrix'
import { isCalendarDay } from '../../vietnamese/calendar'

/** What the matrix was asked for; '' means: not asked. The names in the address are Vietnamese, see `PARAMETERS`. */
export type MatrixQuery = {
  unit: string
  kind: string
  group: string
  document: string
  topic: string
  state: CellState | ''
  from: string
  to: string
  /** From 1. */
  page: number
  unitPage: number
}

export const PARAMETERS = {
  state: 'tinh-trang',
  document: 'tai-lieu',
  topic: 'chu-de',
  unit: 'don-vi',
  kind: 'loai-don-vi',
  group: 'nhom-don-vi',
  from: 'gui-tu',
  to: 'gui-den',
  page: 'trang',
  unitPage: 'trang-don-vi',
} as const satisfies Record<keyof MatrixQuery, string>

const MAX_LENGTH = 200

/** Reads the parameters of the address. What cannot be meant (a day that does not exist, an unknown state) counts as not asked. */
export function matrixQuery(parameters: Record<string, unknown>): MatrixQuery {
  const text = (name: keyof MatrixQuery) => {
    const value = parameters[PARAMETERS[name]]
    return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, MAX_LENGTH) : ''
  }
  const day = (name: 'from' | 'to') => (isCalendarDay(text(name)) ? text(name) : '')
  const page = (name: 'page' | 'unitPage') => (/^[1-9]\d{0,5}$/.test(text(name)) ? Number(text(name)) : 1)
  return {
    unit: text('unit'),
    kind: text('kind'),
    group: text('group'),
    document: text('document'),
    topic: text('topic'),
    state: CELL_STATES.find((state) => state === text('state')) ?? '',
    from: day('from'),
    to: day('to'),
    page: page('page'),
    unitPage: page('unitPage'),
  }
}

/** An address for the same question with some parameters changed; from the first page unless one is given. */
export function matrixPath(
  query: MatrixQuery,
  change: Partial<MatrixQuery> = {},
  path = '/so-giao-nhan/ma-tran',
): string {
  const merged: MatrixQuery = { ...query, page: 1, unitPage: 1, ...change }
  const parameters = new URLSearchParams()
  for (const [key, name] of Object.entries(PARAMETERS)) {
    // `PARAMETERS` has exactly the keys of a query, by its own type.
    const value = merged[key as keyof MatrixQuery]
    if (value && value !== 1) parameters.set(name, String(value))
  }
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

export function isNarrowed(query: MatrixQuery): boolean {
  return matrixPath(query) !== matrixPath(matrixQuery({}))
}

/** The same question as the catalogue understands it, as of a calendar day in Vietnam. */
export function ledgerFilter(query: MatrixQuery, today: string): LedgerFilter {
  return {
    today,
    unitId: query.unit || undefined,
    unitKind: query.kind || undefined,
    unitGroup: query.group || undefined,
    document: query.document || undefined,
    topic: query.topic || undefined,
    state: query.state || undefined,
    sentFrom: query.from || undefined,
    sentTo: query.to || undefined,
  }
}
