import type { Holder, PurgeMinutes, RecallMinutes } from '../../report/rules/slipFacts'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import type { SlipContext } from './sendingSlipPage'
import { Signatures, SlipFrame, whoText } from './slipFrame'

/** Biên bản thu hồi: what was taken back and why, and holder by holder whether it is gone. */
export function RecallMinutesPage({ minutes, agency, at }: SlipContext & { minutes: RecallMinutes }) {
  const { document, withdrawn, urgent, reason, holders } = minutes
  const gone = holders.filter(({ removedAt }) => removedAt !== null).length
  return (
    <SlipFrame
      agency={agency}
      symbol="BB"
      name="Biên bản"
      about={`Về việc thu hồi${urgent ? ' khẩn cấp' : ''} tài liệu thông tin đối ngoại`}
      on={null}
      at={at}
      backPath={`/so-giao-nhan/thu-hoi/${document.id}`}
      marks={[{ what: 'Thu hồi', mark: withdrawn }]}
    >
      <Opening />
      <h2>1. Tài liệu thu hồi</h2>
      <p>
        Tên tài liệu: <strong>{document.title ?? '(đã xóa vĩnh viễn)'}</strong>
        {document.number ? `; số, ký hiệu: ${document.number}` : ''}; phiên bản {document.version}; mã tài liệu:{' '}
        {document.id}.
      </p>
      <p>
        Thu hồi lúc {formatInstant(withdrawn.at)} (giờ Việt Nam)
        {withdrawn.by ? `, người thu hồi: ${whoText(withdrawn.by)}` : ''}. Từ lúc đó không địa chỉ nào của thư viện đưa
        nội dung này cho người đọc.
      </p>
      {reason ? <p>Lý do: {reason}</p> : <ToFill what="Lý do" />}
      <h2>2. Nơi đang giữ và việc hủy bản đang giữ</h2>
      <p>
        {formatCount(holders.length)} nơi đã được gửi, đã tải về hoặc đã xác nhận; {formatCount(gone)} nơi đã báo hủy,{' '}
        {formatCount(holders.length - gone)} nơi chưa báo.
      </p>
      <HolderTable holders={holders} />
      <Closing />
    </SlipFrame>
  )
}

/** Biên bản xóa vĩnh viễn: on whose decision, what went by its hashes, who had had it. Nothing of the content. */
export function PurgeMinutesPage({ minutes, agency, at }: SlipContext & { minutes: PurgeMinutes }) {
  const { documentId, versions, decision, reason, purged, erased, files, holders } = minutes
  return (
    <SlipFrame
      agency={agency}
      symbol="BB"
      name="Biên bản"
      about="Về việc xóa vĩnh viễn nội dung tài liệu"
      on={null}
      at={at}
      backPath={`/so-giao-nhan/thu-hoi/${documentId}`}
      marks={[
        { what: 'Xóa vĩnh viễn', mark: purged },
        { what: 'Xóa xong trên máy chủ', mark: erased },
      ]}
    >
      <Opening />
      <h2>1. Căn cứ và nội dung đã xóa</h2>
      <p>
        Căn cứ Quyết định số {decision}. Lý do: {reason}
      </p>
      <p>
        Tài liệu mã {documentId}, {formatCount(versions)} phiên bản đã công bố. Xóa lúc {formatInstant(purged.at)} (giờ
        Việt Nam){purged.by ? `, người thực hiện: ${whoText(purged.by)}` : ''}. Đã xóa: tệp gốc, mọi phiên bản và bản
        nháp, ảnh thu nhỏ, văn bản trích từ tệp, tên tài liệu, chỉ mục tìm kiếm, lời nhắn kèm các đợt gửi. Còn lại: mã
        băm, thời điểm, người làm và các lượt giao nhận.
      </p>
      <ErasedFiles files={files} />
      <h2>2. Nơi còn có thể giữ nội dung</h2>
      <p>{backupText(minutes)}</p>
      {minutes.database === 'mongodb' ? (
        <p>
          Nhật ký sao chép (oplog) của MongoDB còn có thể giữ nội dung đến khi hết cửa sổ của nó; thời điểm xem ở kết
          quả lệnh purge:prove đính kèm.
        </p>
      ) : null}
      <h2>3. Nơi đã xem, đã tải về, và việc hủy bản đang giữ</h2>
      <HolderTable holders={holders} />
      <ToFill what="Kết quả kiểm tra bằng lệnh purge:prove (đính kèm)" />
      <Closing />
    </SlipFrame>
  )
}

function ErasedFiles({ files }: Pick<PurgeMinutes, 'files'>) {
  if (files.length === 0) return <p>Không có tệp nào bị xóa, hoặc tài liệu khác còn dùng tệp ấy.</p>
  return (
    <table>
      <caption>Mã băm của các tệp đã xóa</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            TT
          </th>
          <th scope="col">Mã băm SHA-256 của tệp đã xóa</th>
        </tr>
      </thead>
      <tbody>
        {files.map((sha256, index) => (
          <tr key={sha256}>
            <td className="number">{index + 1}</td>
            <td className="hash">{sha256}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function backupText({ inBackupsUntil }: PurgeMinutes): string {
  return inBackupsUntil
    ? `Bản sao lưu, theo thời hạn giữ đã khai báo: đến hết ngày ${formatDay(inBackupsUntil)}.`
    : 'Bản sao lưu: chưa khai báo thời hạn giữ, nên không nói được đến ngày nào.'
}

function Opening() {
  return (
    <>
      <p>Thời gian bắt đầu: …… giờ …… phút, ngày …… tháng …… năm ………</p>
      <ToFill what="Địa điểm" />
      <ToFill what="Thành phần" />
      <ToFill what="Chủ trì" />
      <ToFill what="Thư ký" />
    </>
  )
}

function Closing() {
  return (
    <>
      <ToFill what="Ý kiến khác" />
      <p>
        Biên bản kết thúc vào hồi …… giờ …… phút cùng ngày, đã đọc cho những người có mặt nghe, lập thành …… bản có giá
        trị như nhau.
      </p>
      <Signatures left="Thư ký" right="Chủ trì" />
    </>
  )
}

/** A line to be filled in by hand. */
function ToFill({ what }: { what: string }) {
  return (
    <p className="fill">
      {what}: <span />
    </p>
  )
}

function HolderTable({ holders }: { holders: Holder[] }) {
  if (holders.length === 0) return <p>Không đơn vị nào được gửi, đã tải về hay đã xác nhận tài liệu này.</p>
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Bảng nơi giữ">
      <table className="holders">
        <caption>Nơi giữ, nơi chưa hủy đứng trước</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              TT
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Được gửi</th>
            <th scope="col">Đã xem</th>
            <th scope="col">Đã tải về</th>
            <th scope="col">Xác nhận đã nhận</th>
            <th scope="col">Đã hủy bản đang giữ</th>
          </tr>
        </thead>
        <tbody>
          {holders.map((holder, index) => (
            <tr key={holder.unit + String(index)}>
              <td className="number">{index + 1}</td>
              <th scope="row">{holder.unit}</th>
              <td>{instantText(holder.sentAt)}</td>
              <td>{instantText(holder.seenAt)}</td>
              <td>{instantText(holder.downloadedAt)}</td>
              <td>{instantText(holder.acknowledgedAt)}</td>
              <td>
                {holder.removedAt
                  ? `${formatInstant(holder.removedAt)}${holder.removedBy ? `, ${holder.removedBy}` : ''}`
                  : 'CHƯA'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function instantText(at: string | null): string {
  return at ? formatInstant(at) : '–'
}
