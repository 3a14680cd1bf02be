import type { ApprovalSlip, JournalMark } from '../../report/rules/slipFacts'
import { formatInstant } from '../../vietnamese/calendar'
import { formatBytes } from '../../vietnamese/numbers'
import type { SlipContext } from './sendingSlipPage'
import { dayOfMark, Signatures, SlipFrame, whoText } from './slipFrame'

/** Phiếu duyệt: who wrote to whom for approval, who approved, and exactly what, by its hashes. */
export function ApprovalSlipPage({ slip, agency, at }: SlipContext & { slip: ApprovalSlip }) {
  const { document, contentHash, files, submitted, approved, published } = slip
  const last = approved.at(-1) ?? published
  return (
    <SlipFrame
      agency={agency}
      symbol="PD"
      name="Phiếu duyệt"
      about="Duyệt nội dung tài liệu thông tin đối ngoại"
      on={last ? dayOfMark(last) : null}
      at={at}
      backPath={`/tai-lieu/${document.id}`}
      marks={[
        { what: 'Trình duyệt', mark: submitted },
        ...approved.map((mark) => ({ what: 'Duyệt', mark })),
        { what: 'Công bố', mark: published },
      ]}
    >
      <p>
        Tài liệu: <strong>{document.title ?? '(đã xóa vĩnh viễn)'}</strong>
      </p>
      <p>
        {document.number ? `Số, ký hiệu: ${document.number}. ` : ''}Phiên bản {document.version}. Mã tài liệu:{' '}
        {document.id}.
      </p>
      <h2>1. Các bước</h2>
      <Steps submitted={submitted} approved={approved} published={published} />
      <p>
        Người duyệt đã xác nhận đủ mọi mục của phiếu soát áp dụng khi đó, và không phải người soạn, người sửa bản này.
      </p>
      <h2>2. Nội dung được duyệt</h2>
      <p>
        Mã băm SHA-256 của nội dung: <span className="hash">{contentHash}</span>
      </p>
      <Files files={files} />
      <Signatures
        left={
          <>
            <p>
              <strong>
                <em>Nơi nhận:</em>
              </strong>
            </p>
            <p>- Người soạn;</p>
            <p>- Lưu: VT, hồ sơ tài liệu.</p>
          </>
        }
        right="Người duyệt"
      />
    </SlipFrame>
  )
}

function Steps({ submitted, approved, published }: Pick<ApprovalSlip, 'submitted' | 'approved' | 'published'>) {
  return (
    <table>
      <caption>Ai trình, ai duyệt, ai công bố</caption>
      <thead>
        <tr>
          <th scope="col">Việc</th>
          <th scope="col">Lúc (giờ Việt Nam)</th>
          <th scope="col">Người làm, chức vụ, đơn vị khi đó</th>
        </tr>
      </thead>
      <tbody>
        <Step name="Trình duyệt" mark={submitted} />
        {approved.map((mark) => (
          <Step key={mark.seq} name="Duyệt" mark={mark} />
        ))}
        <Step name="Công bố" mark={published} />
      </tbody>
    </table>
  )
}

function Files({ files }: Pick<ApprovalSlip, 'files'>) {
  if (files.length === 0) return <p>Không có tệp kèm theo.</p>
  return (
    <table>
      <caption>Các tệp được duyệt</caption>
      <thead>
        <tr>
          <th scope="col">Tệp</th>
          <th scope="col">Dung lượng</th>
          <th scope="col">Mã băm SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, sha256, sizeBytes }) => (
          <tr key={sha256 + name}>
            <th scope="row">{name}</th>
            <td>{formatBytes(sizeBytes)}</td>
            <td className="hash">{sha256}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Step({ name, mark }: { name: string; mark: JournalMark | null }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{mark ? formatInstant(mark.at) : 'nhật ký không ghi'}</td>
      <td>{mark?.by ? whoText(mark.by) : mark ? 'Hệ thống, theo hẹn giờ' : ''}</td>
    </tr>
  )
}
