import type { ReactNode } from 'react'
import type { Reader } from '../../catalogue/reader'
import type { WaitingCounts } from '../../catalogue/waitingCounts'
import { mayReadReports } from '../../report/rules/reportReaders'
import { formatCount } from '../../vietnamese/numbers'
import { ICON_PATH, STYLE_PATH } from '../assets'
import type { VisitSums } from '../usageDoor'
import { hasASay, isInRegister, mayReadJournal, mayReadLedgers } from '../rules/permissions'
import { Form } from './form'
import { Lighthouse } from './lighthouse'

/** Whether this library has pages for approving, and how many documents wait for who looks; null: it has none. */
export type ReviewMenu = { awaiting?: number } | null

const SITE_NAME = 'Hải Đăng'

/** The frame of every page: landmarks, navigation, who is signed in. */
export function Layout(props: {
  title: string
  description: string | undefined
  head: ReactNode
  /** Address of a style sheet that this page needs besides. */
  moreStyle: string | undefined
  reader: Reader
  review: ReviewMenu
  /** Whether this library has figures. */
  hasReports: boolean
  /** Whether this library has pages about officers and courses. */
  hasRegister: boolean
  waiting: WaitingCounts
  visits: VisitSums | null
  /** Path and query of this page. */
  address: string
  formToken: string | null
  children: ReactNode
}) {
  const { title, description, head, moreStyle, reader, visits, address, formToken, children } = props
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${SITE_NAME}`}</title>
        {description ? <meta name="description" content={description} /> : null}
        <link rel="stylesheet" href={STYLE_PATH} />
        {moreStyle ? <link rel="stylesheet" href={moreStyle} /> : null}
        <link rel="icon" href={ICON_PATH} />
        {reader.kind === 'anonymous' ? <FeedLink /> : null}
        {head}
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          Đến thẳng nội dung
        </a>
        <header className="top">
          <div className="in bar">
            <a className="logo" href="/">
              <Lighthouse />
              <span>
                {SITE_NAME}
                <small>Thư viện tài liệu thông tin đối ngoại</small>
              </span>
            </a>
            <Who reader={reader} address={address} formToken={formToken} />
          </div>
          <nav className="menu in" aria-label="Mục chính">
            <Links items={mainItems(reader, props)} address={address} />
          </nav>
        </header>
        <main className="in" id="noi-dung" tabIndex={-1}>
          {children}
        </main>
        <Foot address={address} visits={visits} />
      </body>
    </html>
  )
}

function Foot({ address, visits }: { address: string; visits: VisitSums | null }) {
  return (
    <footer className="foot">
      <div className="in">
        <nav aria-label="Thông tin thêm">
          <Links items={FOOT_ITEMS} address={address} />
        </nav>
        <p>Không đưa tài liệu có dấu chỉ độ mật lên thư viện này.</p>
        {visits ? (
          <p>
            Lượt truy cập: hôm nay {formatCount(visits.today)} · tháng này {formatCount(visits.month)} ·
            tất&nbsp;cả&nbsp;
            {formatCount(visits.all)}
          </p>
        ) : null}
      </div>
    </footer>
  )
}

function FeedLink() {
  return <link rel="alternate" type="application/atom+xml" title="Tài liệu công khai mới nhất" href="/feed.xml" />
}

/** `waiting`: how many things there wait for the reader. */
type Item = {
  path: string
  name: string
  /** Addresses beside its own below which pages belong to it. */
  also?: readonly string[]
  waiting?: { count: number; words: string }
}

const FOOT_ITEMS: Item[] = [
  { path: '/doi-chieu', name: 'Đối chiếu' },
  { path: '/gioi-thieu', name: 'Giới thiệu' },
  { path: '/lien-he', name: 'Liên hệ' },
]

type Waiting = { review: ReviewMenu; hasReports: boolean; hasRegister: boolean; waiting: WaitingCounts }

function mainItems(reader: Reader, { review, hasReports, hasRegister, waiting: { own, late } }: Waiting): Item[] {
  const items: Item[] = [{ path: '/', name: 'Thư viện' }]
  if (reader.unitId) {
    items.push({ path: '/tai-lieu-den', name: 'Tài liệu đến', waiting: { count: own, words: 'việc chưa xong' } })
  }
  if (mayReadLedgers(reader)) {
    const waiting = { count: late, words: 'lượt cần đôn đốc' }
    items.push({ path: '/so-giao-nhan', name: 'Sổ giao nhận', waiting })
  }
  if (hasReports && mayReadReports(reader)) items.push({ path: '/bao-cao', name: 'Báo cáo' })
  if (hasRegister && isInRegister(reader)) {
    items.push({ path: '/bao-cao/can-bo', name: 'Bồi dưỡng', also: ['/bao-cao/lop', '/bao-cao/nhap'] })
  }
  if (mayReadJournal(reader)) items.push({ path: '/nhat-ky', name: 'Nhật ký' })
  if (review && hasASay(reader)) {
    const waiting = { count: review.awaiting ?? 0, words: 'tài liệu chờ duyệt' }
    items.push({ path: '/cho-duyet', name: 'Chờ duyệt', waiting })
  }
  items.push({ path: '/truyen-thanh', name: 'Truyền thanh' })
  return items
}

function Links({ items, address }: { items: Item[]; address: string }) {
  const path = address.split('?')[0] ?? ''
  const above = itemAbove(items, path)
  return (
    <ul>
      {items.map((item) => (
        <li key={item.path}>
          <a href={item.path} aria-current={item.path === path ? 'page' : item === above ? 'true' : undefined}>
            {item.name}
            {item.waiting && item.waiting.count > 0 ? (
              <>
                {' '}
                <span className="count">{formatCount(item.waiting.count)}</span>
                <span className="hide"> {item.waiting.words}</span>
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What a page belongs to: of all items that it lies below the nearest. */
function itemAbove(items: readonly Item[], path: string): Item | null {
  const prefixes = items.flatMap((item) => [item.path, ...(item.also ?? [])].map((prefix) => ({ item, prefix })))
  const above = prefixes.filter(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`))
  return above.toSorted((one, other) => other.prefix.length - one.prefix.length)[0]?.item ?? null
}

function Who({ reader, address, formToken }: { reader: Reader; address: string; formToken: string | null }) {
  if (reader.kind === 'anonymous') {
    const path = address.split('?')[0]
    return (
      <div className="who">
        <a
          href={path === '/' || path === '/dang-nhap' ? '/dang-nhap' : `/dang-nhap?tiep=${encodeURIComponent(address)}`}
        >
          Đăng nhập
        </a>
      </div>
    )
  }
  return (
    <div className="who">
      <span>{reader.name}</span>
      {reader.kind === 'person' ? (
        <Form action="/dang-xuat" token={formToken}>
          <button>Đăng xuất</button>
        </Form>
      ) : null}
    </div>
  )
}
