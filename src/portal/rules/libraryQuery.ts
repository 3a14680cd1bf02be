import type { DocumentQuery, DocumentSort, FacetQuestion } from '../../catalogue/views'

/** What the library page was asked for; '' means: not asked. The names in the address are Vietnamese, see `PARAMETERS`. */
export type LibraryQuery = {
  q: string
  topic: string
  type: string
  issuer: string
  /** Year of issue, four digits. */
  year: string
  /** Slug of a recipient in the reader's scope. */
  unit: string
  sort: string
  /** '1': only what was sent to the reader's own unit. Not beside `unit`. */
  own: string
  cursor: string
}

export const PARAMETERS = {
  q: 'q',
  topic: 'chu-de',
  type: 'loai',
  issuer: 'co-quan',
  year: 'nam',
  unit: 'don-vi',
  sort: 'thu-tu',
  own: 'don-vi-toi',
  cursor: 'tu',
} as const satisfies Record<keyof LibraryQuery, string>

export const SORTS: { value: string; label: string; sort: DocumentSort }[] = [
  { value: 'moi-cong-bo', label: 'Mới công bố trước', sort: '-publishedAt' },
  { value: 'lien-quan', label: 'Sát từ tìm nhất trước', sort: 'relevance' },
  { value: 'ngay-ban-hanh', label: 'Ngày ban hành mới trước', sort: '-issuedOn' },
  { value: 'ten', label: 'Tên tài liệu, A đến Y', sort: 'title' },
]

const MAX_LENGTH = 500

/** Reads the parameters of the address. What cannot be meant (a year with letters, an unknown order) counts as not asked. */
export function libraryQuery(parameters: Record<string, unknown>): LibraryQuery {
  const text = (name: keyof LibraryQuery) => {
    const value = parameters[PARAMETERS[name]]
    return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, MAX_LENGTH) : ''
  }
  const year = text('year')
  const sort = text('sort')
  const unit = text('unit')
  return {
    q: text('q'),
    topic: text('topic'),
    type: text('type'),
    issuer: text('issuer'),
    year: /^[12]\d{3}$/.test(year) ? year : '',
    unit,
    sort: SORTS.some((order) => order.value === sort) ? sort : '',
    own: text('own') === '1' && !unit ? '1' : '',
    cursor: text('cursor'),
  }
}

/** The address of the library page with some parameters changed; always from its first page unless `cursor` is given. */
export function libraryPath(query: Partial<LibraryQuery>, change: Partial<LibraryQuery> = {}): string {
  const merged = { ...query, cursor: '', ...change }
  const parameters = new URLSearchParams()
  for (const [key, name] of Object.entries(PARAMETERS)) {
    // `PARAMETERS` has exactly the keys of a query, by its own type.
    const value = merged[key as keyof LibraryQuery]
    if (value) parameters.set(name, value)
  }
  return parameters.size > 0 ? `/?${parameters}` : '/'
}

/** Anything but the plain list was asked for. */
export function isFiltered(query: LibraryQuery): boolean {
  return Boolean(query.q || query.topic || query.type || query.issuer || query.year || query.unit || query.own)
}

type Asking = {
  /** Of the reader's own unit. */
  unitId: string | null
  /** May look at who received what. */
  seesRecipients: boolean
}

/** The same question as the catalogue understands it. What narrows is counted only where something was asked for. */
export function documentQuery(query: LibraryQuery, { unitId, seesRecipients }: Asking): DocumentQuery {
  return {
    q: query.q || undefined,
    topic: query.topic ? [query.topic] : undefined,
    type: query.type ? [query.type] : undefined,
    issuer: query.issuer || undefined,
    issuedFrom: query.year ? `${query.year}-01-01` : undefined,
    issuedTo: query.year ? `${query.year}-12-31` : undefined,
    unit: unitOf(query, unitId),
    facets: isFiltered(query) ? NARROWING.filter((name) => name !== 'unit' || seesRecipients) : undefined,
    sort: sortOf(query),
    cursor: query.cursor || undefined,
    limit: 20,
  }
}

const NARROWING: FacetQuestion[] = ['topic', 'type', 'issuer', 'year', 'unit']

function unitOf({ unit, own }: LibraryQuery, ownUnitId: string | null): string[] | undefined {
  if (unit) return [unit]
  return own && ownUnitId ? [ownUnitId] : undefined
}

function sortOf(query: LibraryQuery): DocumentSort | undefined {
  const sort = SORTS.find((order) => order.value === query.sort)?.sort
  return sort === 'relevance' && !query.q ? undefined : sort
}
