import { randomUUID } from 'node:crypto'
import type { BulletinView } from '../../catalogue/views'
import { formatDay, formatDayLong } from '../../vietnamese/calendar'
import { Notice } from '../parts/notice'
import { ReceiptForm } from '../parts/receiptForm'
import { PRIORITY_LABELS, spokenLength } from '../rules/labels'

export type BulletinsPageProps = {
  /** Sent to the reader's own unit; for everybody else all that they may read. */
  own: BulletinView[]
  others: BulletinView[]
  hasUnit: boolean
  on: string
  mayReport: boolean
  formToken: string | null
  notice: unknown
}

/** `/truyen-thanh`: what is to be read out today, most urgent first, in letters that can be read standing. */
export function BulletinsPage(props: BulletinsPageProps) {
  const { own, others, hasUnit, on, notice } = props
  return (
    <>
      <h1>Bản tin truyền thanh</h1>
      <p className="soft">{capitalised(formatDayLong(on))}</p>
      <Notice code={notice} />
      {own.length + others.length === 0 ? <p className="card">Hôm nay không có bản tin nào.</p> : null}
      {own.length > 0 ? <Part title={hasUnit ? 'Gửi đơn vị của tôi' : 'Hôm nay'} bulletins={own} {...props} /> : null}
      {others.length > 0 ? (
        <Part title={hasUnit ? 'Bản tin khác' : 'Hôm nay'} bulletins={others} {...props} mayReport={false} />
      ) : null}
    </>
  )
}

function Part(props: BulletinsPageProps & { title: string; bulletins: BulletinView[] }) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.bulletins.map((bulletin) => (
        <Bulletin key={bulletin.id} {...props} bulletin={bulletin} />
      ))}
    </section>
  )
}

function Bulletin({ bulletin, mayReport, formToken }: BulletinsPageProps & { bulletin: BulletinView }) {
  if (bulletin.cancelled) {
    return (
      <article className="say bad">
        <h3>Bản tin đã hủy: không phát</h3>
        <p>
          <a href={`/tai-lieu/${bulletin.documentId}`}>Xem lý do thu hồi</a>
        </p>
      </article>
    )
  }
  return (
    <article className="card">
      <p>
        <span className={`tag ${TONES[bulletin.priority]}`}>{PRIORITY_LABELS[bulletin.priority]}</span>
        {bulletin.sample ? <span className="tag note">Tài liệu mẫu – không dùng chính thức</span> : null}
        <span className="soft small">
          Đọc khoảng {spokenLength(bulletin.seconds)} · phát từ {formatDay(bulletin.validFrom)} đến{' '}
          {formatDay(bulletin.validTo)}
        </span>
      </p>
      <h3>
        <a href={`/tai-lieu/${bulletin.documentId}`}>{bulletin.title}</a>
      </h3>
      <div className="read">{bulletin.spoken}</div>
      {bulletin.audio ? (
        <p className="no-paper">
          <audio controls preload="none" src={bulletin.audio.url} />
          <br />
          <a href={bulletin.audio.url}>Tải tệp âm thanh</a>
        </p>
      ) : null}
      {mayReport ? (
        <div className="act">
          <ReceiptForm
            event="broadcast"
            documentId={bulletin.documentId}
            version={bulletin.version}
            title={bulletin.title}
            token={formToken ?? ''}
            next="/truyen-thanh"
            occasion={randomUUID()}
          />
          <a className="alt" href={`/pho-bien/${bulletin.documentId}`}>
            Báo kết quả phổ biến
            <span className="hide">: {bulletin.title}</span>
          </a>
        </div>
      ) : null}
    </article>
  )
}

const TONES = { 'khan-cap': 'bad', 'uu-tien': 'warn', 'thong-thuong': '' } as const

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
