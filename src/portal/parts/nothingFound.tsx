import { parseSearch } from '../../catalogue/rules/searchQuery'
import type { DocumentPage } from '../../catalogue/views'
import { foldText } from '../../vietnamese/foldText'
import { isFiltered, libraryPath, type LibraryQuery } from '../rules/libraryQuery'
import { wordsLeftOut } from '../rules/wordsLeftOut'

type NothingFoundProps = { query: LibraryQuery; page: DocumentPage }

/** Where the list is empty: other words that find something, or else what to change. */
export function NothingFound({ query, page: { suggestion, leftOut = [] } }: NothingFoundProps) {
  if (!isFiltered(query)) return <p className="card">Thư viện chưa có tài liệu nào cho bạn xem.</p>
  return (
    <div className="card">
      {suggestion ? (
        <Suggested query={query} suggestion={suggestion} leftOut={leftOut} />
      ) : (
        hintsFor(query).map((hint) => <p key={hint}>{hint}</p>)
      )}
      <p>
        <a href="/">Xem tất cả tài liệu</a>
      </p>
    </div>
  )
}

type Suggesting = { query: LibraryQuery; suggestion: string; leftOut: readonly string[] }

function Suggested({ query, suggestion, leftOut }: Suggesting) {
  const link = <a href={libraryPath(query, { q: suggestion })}>{suggestion}</a>
  if (leftOut.length > 0)
    return (
      <p>
        Không có tài liệu nào có đủ các từ này. Bỏ bớt{' '}
        {wordsLeftOut(query.q, leftOut)
          .map((words) => `“${words}”`)
          .join(', ')}{' '}
        thì có: {link}
      </p>
    )
  if (hasPhrase(query.q) && !hasPhrase(suggestion))
    return <p>Không có tài liệu nào có đúng cụm từ trong ngoặc kép. Tìm các từ rời nhau: {link}</p>
  return <p>Có phải bạn muốn tìm: {link}?</p>
}

function hasPhrase(q: string): boolean {
  return parseSearch(q).parts.some(({ quoted }) => quoted)
}

function hintsFor(query: LibraryQuery): string[] {
  const { q } = query
  const hints = [
    q &&
      `Hãy thử ${/\s/.test(q) ? 'ít từ hơn' : 'từ khác'}${foldText(q) === q.toLowerCase() ? '' : ' hoặc gõ không dấu'}.`,
    hasPhrase(q) && 'Trong ngoặc kép, các từ phải đứng liền nhau: hãy bỏ ngoặc kép.',
    parseSearch(q).excluded.length > 0 && 'Từ có dấu - đứng trước bị loại khỏi kết quả: hãy bỏ dấu -.',
    isFiltered({ ...query, q: '' }) && 'Hãy bỏ bớt điều kiện lọc.',
  ]
  return hints.filter((hint): hint is string => typeof hint === 'string' && hint !== '')
}
