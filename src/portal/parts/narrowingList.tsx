import { formatCount } from '../../vietnamese/numbers'
import type { Narrowing } from '../narrowingOf'
import { libraryPath, type LibraryQuery } from '../rules/libraryQuery'

/** More at once helps nobody to choose; the others are folded away. */
const OPEN = 6
const MOST = 20
/** What all the links may add to the page: each repeats the whole question. */
const MAX_BYTES = 6_000

type NarrowingListProps = {
  groups: Narrowing[]
  query: LibraryQuery
  /** Counting stopped at a limit, so that there may be more. */
  isMinimum: boolean
}

/** What narrows the found documents further, each value a link with how many documents it leaves. */
export function NarrowingList({ groups, query, isMinimum }: NarrowingListProps) {
  return groups.map(({ key, label, values }) => {
    const links = values.map(({ value, name, count }) => ({
      path: libraryPath(query, { [key]: value }),
      name,
      count: isMinimum ? `hơn ${formatCount(count)}` : formatCount(count),
    }))
    const light = links.slice(0, countWithin(links, MAX_BYTES / groups.length))
    const folded = light.slice(OPEN)
    if (light.length === 0) return null
    return (
      <section key={key}>
        <h3>{label}</h3>
        <Links links={light.slice(0, OPEN)} />
        {folded.length > 0 ? (
          <details>
            <summary>{`Xem thêm ${folded.length} ${label.toLowerCase()}`}</summary>
            <Links links={folded} />
          </details>
        ) : null}
      </section>
    )
  })
}

type NarrowingLink = { path: string; name: string; count: string }

function Links({ links }: { links: NarrowingLink[] }) {
  return (
    <ul className="topics">
      {links.map(({ path, name, count }) => (
        <li key={path}>
          <a href={path}>
            {name} <span>{count}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** How many of the first links a slow line can bear. */
function countWithin(links: readonly NarrowingLink[], maxBytes: number): number {
  let bytes = 0
  const many = links.findIndex(({ path, name }) => (bytes += Buffer.byteLength(path + name)) > maxBytes)
  return Math.min(many < 0 ? links.length : many, MOST)
}
