import type { RivalAsks, RivalFilled, Subjects } from './rivals'

/** What our lists give of a document. */
const FIELDS = ['title', 'number', 'issuer', 'issuedOn', 'access', 'summary', 'releasedAt']
const POPULATED = ['type', 'topics'].flatMap((relation) =>
  ['slug', 'name'].map((field, index) => `populate[${relation}][fields][${index}]=${field}`),
)

/** The questions in the words of Strapi's REST: only the fields that we answer too. */
export function strapiAsks(subjects: Subjects, { topics, filePath }: RivalFilled): RivalAsks {
  const list = (slugs: string[]) =>
    asking([
      ...slugs.map((slug, index) => `filters[topics][documentId][$in][${index}]=${topics[slug]}`),
      'sort=releasedAt:desc',
      'pagination[pageSize]=20',
    ])
  const searches = (phrases: string[]) =>
    phrases.map((phrase) => ({ path: asking([`_q=${encodeURIComponent(phrase)}`, 'pagination[pageSize]=20']) }))
  return {
    list: subjects.lists.map((slugs) => ({ path: list(slugs) })),
    'list-new': subjects.newLists.map(({ slugs, day }) => ({ path: `${list(slugs)}&filters[issuedOn][$gte]=${day}` })),
    item: subjects.ordinals.map((ordinal) => ({
      path: `/api/documents/${strapiId(ordinal)}?${selected([...FIELDS, 'body'])}`,
    })),
    'search-marked': searches(subjects.marked),
    'search-unmarked': searches(subjects.unmarked),
    delta: subjects.since.map((since) => ({
      path: asking([
        `filters[releasedAt][$gt]=${since}`,
        'sort=releasedAt:asc',
        'pagination[pageSize]=100',
        'pagination[withCount]=false',
      ]),
    })),
    file: [{ path: filePath }],
  }
}

/** Of the form that Strapi gives its documents: 24 letters and digits. */
export function strapiId(ordinal: number): string {
  return `d${String(ordinal + 1).padStart(23, '0')}`
}

function asking(words: string[]): string {
  return `/api/documents?${selected(FIELDS)}&${words.join('&')}`
}

function selected(fields: readonly string[]): string {
  return [...fields.map((field, index) => `fields[${index}]=${field}`), ...POPULATED].join('&')
}
