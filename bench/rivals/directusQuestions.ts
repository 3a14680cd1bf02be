import type { RivalAsks, RivalFilled, Subjects } from './rivals'

/** What our lists give of a document. */
const FIELDS =
  'id,title,number,type.slug,type.name,issuer,issued_on,access,summary,published_at,topics.topics_id.slug,topics.topics_id.name'
const TOTAL = 'meta=filter_count'

/** The questions in the words of Directus' REST: only the fields that we answer too. */
export function directusAsks(subjects: Subjects, { topics, filePath }: RivalFilled): RivalAsks {
  const list = (slugs: string[]) => {
    const ids = slugs.map((slug) => topics[slug]).join(',')
    return `/items/documents?fields=${FIELDS}&filter[topics][topics_id][_in]=${ids}&sort=-published_at&limit=20&${TOTAL}`
  }
  // Its `search` does the same in small letters and is dearer.
  const searches = (phrases: string[]) =>
    phrases.map((phrase) => {
      const contains = ['title', 'summary', 'body'].map(
        (field, index) => `filter[_or][${index}][${field}][_contains]=${encodeURIComponent(phrase)}`,
      )
      return { path: `/items/documents?fields=${FIELDS}&${contains.join('&')}&limit=20&${TOTAL}` }
    })
  return {
    list: subjects.lists.map((slugs) => ({ path: list(slugs) })),
    'list-new': subjects.newLists.map(({ slugs, day }) => ({ path: `${list(slugs)}&filter[issued_on][_gte]=${day}` })),
    item: subjects.ordinals.map((ordinal) => ({ path: `/items/documents/${ordinal + 1}?fields=${FIELDS},body` })),
    'search-marked': searches(subjects.marked),
    'search-unmarked': searches(subjects.unmarked),
    delta: subjects.since.map((since) => ({
      path: `/items/documents?fields=${FIELDS}&filter[published_at][_gt]=${since}&sort=published_at&limit=100`,
    })),
    file: [{ path: filePath }],
  }
}
