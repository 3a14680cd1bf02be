import { isFinished, type Recall, type RecallHolder } from '../../catalogue/recalls'
import type { Done } from '../../catalogue/views'
import { formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { timeSince } from '../rules/timeSince'

/** `/so-giao-nhan/thu-hoi`: what was taken back, and who still has to say that their copies are gone. */
export function RecallListPage({ recalls, now }: { recalls: Recall[]; now: Date }) {
  const open = recalls.filter((recall) => !isFinished(recall))
  const done = recalls.filter(isFinished)
  return (
    <>
      <BackLink path="/so-giao-nhan" name="Về danh sách sổ giao nhận" />
      <h1>Thu hồi: bản phải hủy</h1>
      {recalls.length === 0 ? (
        <p className="card">Chưa có tài liệu nào bị thu hồi mà đơn vị trong phạm vi của bạn đang giữ.</p>
      ) : null}
      {open.length > 0 ? <Heads title="Còn đơn vị chưa hủy" recalls={open} now={now} /> : null}
      {open.length === 0 && done.length > 0 ? <p className="say good">Mọi đơn vị đã báo hủy bản đang giữ.</p> : null}
      {done.length > 0 ? <Heads title="Đã hủy đủ" recalls={done} now={now} /> : null}
    </>
  )
}

function Heads({ title, recalls, now }: { title: string; recalls: Recall[]; now: Date }) {
  return (
    <section>
      <h2>
        {title} ({formatCount(recalls.length)})
      </h2>
      <ul className="plain">
        {recalls.map((recall) => (
          <li className="doc" key={`${recall.documentId} ${recall.version}`}>
            <h3>
              <a href={`/so-giao-nhan/thu-hoi/${recall.documentId}#ban-${recall.version}`}>{titleOf(recall)}</a>
            </h3>
            <p className="small">
              <Tags recall={recall} />
            </p>
            <p className="soft small">
              {recall.number ? `Số ${recall.number} · ` : ''}bản {recall.versions.join(', ')} ·{' '}
              {formatCount(recall.holders.length)} nơi giữ · thu hồi lúc {formatInstant(recall.withdrawnAt)}, cách đây{' '}
              {timeSince(recall.withdrawnAt, now)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tags({ recall }: { recall: Recall }) {
  const left = recall.holders.filter(({ removed, hasEnded }) => removed === null && !hasEnded).length
  return (
    <>
      {recall.urgent ? <span className="tag bad">Thu hồi khẩn cấp</span> : null}
      {recall.isPurged ? <span className="tag bad">Đã xóa vĩnh viễn</span> : null}
      {left > 0 ? (
        <span className="tag bad">{formatCount(left)} đơn vị chưa hủy</span>
      ) : (
        <span className="tag good">Đã hủy đủ</span>
      )}
    </>
  )
}

type RecallPageProps = { newest: Recall; earlier: Recall[]; now: Date }

/** `/so-giao-nhan/thu-hoi/:documentId`: each time that it was taken back, holder by holder. */
export function RecallPage({ newest, earlier, now }: RecallPageProps) {
  return (
    <>
      <BackLink path="/so-giao-nhan/thu-hoi" name="Về danh sách thu hồi" />
      <h1>
        <span className="kicker">Thu hồi: bản phải hủy</span> {titleOf(newest)}
      </h1>
      {newest.inUse === null ? null : (
        <p className="say">
          Tài liệu đã được công bố lại: <a href={`/tai-lieu/${newest.documentId}`}>bản {newest.inUse} đang dùng</a>. Các
          bản nêu dưới đây vẫn phải hủy.
        </p>
      )}
      <OneRecall recall={newest} now={now} />
      <p className="no-paper">
        <a className="alt" href={`/in/bien-ban-thu-hoi/${newest.documentId}`}>
          In biên bản thu hồi
        </a>{' '}
        {newest.isPurged ? (
          <a className="alt" href={`/in/bien-ban-xoa/${newest.documentId}`}>
            In biên bản xóa vĩnh viễn
          </a>
        ) : null}
      </p>
      {earlier.length > 0 ? <h2>Các lần thu hồi trước</h2> : null}
      {earlier.map((recall) => (
        <OneRecall key={recall.version} recall={recall} now={now} />
      ))}
    </>
  )
}

function OneRecall({ recall, now }: { recall: Recall; now: Date }) {
  return (
    <section id={`ban-${recall.version}`} aria-label={`Thu hồi bản ${recall.versions.join(', ')}`}>
      <p>
        <Tags recall={recall} />
        <span className="soft">
          Bản {recall.versions.join(', ')}
          {recall.number ? ` · Số ${recall.number}` : ''} · Thu hồi lúc {formatInstant(recall.withdrawnAt)}, cách đây{' '}
          {timeSince(recall.withdrawnAt, now)}
        </span>
      </p>
      {recall.reason ? <p>Lý do: {recall.reason}</p> : null}
      {recall.holders.length === 0 ? (
        <p className="card">Không đơn vị nào được gửi, đã tải về hay đã xác nhận tài liệu này.</p>
      ) : (
        <Holders holders={recall.holders} />
      )}
    </section>
  )
}

function Holders({ holders }: { holders: RecallHolder[] }) {
  return (
    <table className="grid">
      <caption className="hide">Nơi giữ tài liệu, nơi chưa hủy đứng trước</caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Được gửi</th>
          <th scope="col">Đã tải về</th>
          <th scope="col">Xác nhận đã nhận</th>
          <th scope="col">Đã hủy bản đang giữ</th>
          <th scope="col">Người báo gần nhất</th>
        </tr>
      </thead>
      <tbody>
        {holders.map(({ unit, sentAt, downloaded, acknowledged, removed, hasEnded, lastReporter }) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name}</th>
            <td data-name="Tình trạng">
              <Standing isRemoved={removed !== null} hasEnded={hasEnded} />
            </td>
            <td data-name="Được gửi">{sentAt ? formatInstant(sentAt) : 'không qua đợt gửi'}</td>
            <td data-name="Đã tải về">{doneText(downloaded)}</td>
            <td data-name="Xác nhận đã nhận">{doneText(acknowledged)}</td>
            <td data-name="Đã hủy bản đang giữ">{doneText(removed)}</td>
            <td data-name="Người báo gần nhất">{lastReporter ?? 'chưa có ai'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Standing({ isRemoved, hasEnded }: { isRemoved: boolean; hasEnded: boolean }) {
  if (isRemoved) return <span className="tag good">Đã hủy</span>
  if (hasEnded) return <span className="tag">Đã kết thúc, đơn vị kế tục hủy thay</span>
  return <span className="tag bad">Phải hủy</span>
}

function BackLink({ path, name }: { path: string; name: string }) {
  return (
    <p className="small no-paper">
      <a href={path}>{name}</a>
    </p>
  )
}

function titleOf({ title }: Recall): string {
  return title ?? 'Tài liệu đã xóa vĩnh viễn'
}

function doneText(done: Done | null): string {
  if (!done) return 'chưa'
  return done.by ? `${formatInstant(done.at)}, ${done.by}` : formatInstant(done.at)
}
