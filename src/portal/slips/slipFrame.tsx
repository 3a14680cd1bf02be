import type { ReactNode } from 'react'
import type { JournalMark } from '../../report/rules/slipFacts'
import { formatDay, formatInstant, vietnamDay } from '../../vietnamese/calendar'
import { SLIP_STYLE_PATH } from './slipAssets'

export type SlipProps = {
  /** The agency that answers for this library; null where the operator has not said. */
  agency: string | null
  /** Abbreviation of the kind of document, for its number. Source: Decree 30/2020/NĐ-CP, Appendix III. */
  symbol: 'PG' | 'PD' | 'BB' | 'BC'
  name: string
  about: ReactNode
  /** Calendar day in Vietnam that the paper is of; null: filled in by hand. */
  on: string | null
  /** Instant at which this was made ready. */
  at: string
  backPath: string
  /** What it rests on. */
  marks: { what: string; mark: JournalMark | null }[]
  /** Instead of events: what it rests on, in sentences. */
  facts?: readonly string[]
  children: ReactNode
}

/** A paper in the form of Decree 30/2020/NĐ-CP, Appendix I: what only a person can say (number, place, signature) is left open. */
export function SlipFrame(props: SlipProps) {
  const { agency, symbol, name, about, on, at, backPath, marks, facts, children } = props
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${name} – Hải Đăng`}</title>
        <link rel="stylesheet" href={SLIP_STYLE_PATH} />
      </head>
      <body>
        <nav className="tools" aria-label="Trang in">
          <a href={backPath}>Quay lại</a>
          <p>Bản in khổ A4. Dùng lệnh In của trình duyệt; phần để trống điền bằng tay.</p>
        </nav>
        <main>
          <header className="head">
            <div>
              <p className="upper">…………………………</p>
              <p className="upper">
                <strong>{agency ?? '…………………………'}</strong>
              </p>
              <span className="line" />
              <p>Số: ……/{symbol}-……</p>
            </div>
            <div>
              <p>
                <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
              </p>
              <p>
                <span className="motto">Độc lập - Tự do - Hạnh phúc</span>
              </p>
              <p className="place">…………………, {on === null ? 'ngày …… tháng …… năm ………' : dayInWords(on)}</p>
            </div>
          </header>
          <h1>{name}</h1>
          <p className="about">{about}</p>
          <div className="rule" />
          {children}
          <aside className="facts" aria-label="Căn cứ">
            {facts?.map((fact) => <p key={fact}>{fact}</p>) ?? (
              <p>
                <strong>Căn cứ nhật ký hệ thống</strong> (Hải Đăng, lập lúc {formatInstant(at)} giờ Việt Nam):
              </p>
            )}
            {marks.map(({ what, mark }) => (
              <p key={what + (mark?.seq ?? '')}>{markText(what, mark)}</p>
            ))}
          </aside>
        </main>
      </body>
    </html>
  )
}

function markText(what: string, mark: JournalMark | null): string {
  if (!mark) return `– ${what}: nhật ký không ghi.`
  const who = mark.by ? whoText(mark.by) : 'hệ thống'
  return `– ${what}: sự kiện số ${mark.seq}, ${formatInstant(mark.at)}, ${who}; mã băm ${mark.hash.slice(0, 16)}….`
}

/** Name, position and unit as of then. */
export function whoText(by: NonNullable<JournalMark['by']>): string {
  return [by.name, by.position, by.unit].filter(Boolean).join(', ')
}

function dayInWords(day: string): string {
  const [dayOfMonth, month, year] = formatDay(day).split('/')
  return `ngày ${dayOfMonth} tháng ${month} năm ${year}`
}

/** The calendar day in Vietnam on which an event was. */
export function dayOfMark({ at }: JournalMark): string {
  return vietnamDay(new Date(at))
}

/** Receivers on the left, who signs on the right; or two who sign. */
export function Signatures({ left, right }: { left: ReactNode; right: string }) {
  return (
    <div className="signs">
      {typeof left === 'string' ? <Signature who={left} /> : <div className="to">{left}</div>}
      <Signature who={right} />
    </div>
  )
}

function Signature({ who }: { who: string }) {
  return (
    <div>
      <p>
        <strong className="upper">{who}</strong>
      </p>
      <p>
        <em>(Chữ ký, ghi rõ họ tên)</em>
      </p>
      <p className="room" />
    </div>
  )
}
