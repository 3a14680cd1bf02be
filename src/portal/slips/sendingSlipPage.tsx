import type { SendingSlip } from '../../report/rules/slipFacts'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { dayOfMark, Signatures, SlipFrame } from './slipFrame'

export type SlipContext = { agency: string | null; at: string }

/** Phiếu gửi: what goes to whom, with room for who receives. */
export function SendingSlipPage({ slip, agency, at }: SlipContext & { slip: SendingSlip }) {
  const { documents, units, allUnits, dueOn, confirm, note, mark, fromUnit } = slip
  return (
    <SlipFrame
      agency={fromUnit ?? agency}
      symbol="PG"
      name="Phiếu gửi"
      about={`Gửi kèm ${formatCount(documents.length)} tài liệu thông tin đối ngoại`}
      on={dayOfMark(mark)}
      at={at}
      backPath="/so-giao-nhan"
      marks={[{ what: 'Gửi', mark }]}
    >
      <p>
        Mã đợt gửi: {slip.assignmentId}. Gửi lúc {formatInstant(mark.at)}.
      </p>
      <h2>1. Tài liệu</h2>
      <Documents documents={documents} />
      <h2>2. Nơi nhận ({unitCount(slip)})</h2>
      <Recipients units={units} />
      {units.length < allUnits ? <p>Phiếu này chỉ nêu nơi nhận trong phạm vi của người in.</p> : null}
      <p>{confirmText({ confirm, dueOn })}</p>
      {note ? <p>Lời nhắn: {note}</p> : null}
      <Signatures
        left={
          <>
            <p>
              <strong>
                <em>Nơi nhận:</em>
              </strong>
            </p>
            <p>- Như trên;</p>
            <p>- Lưu: VT.</p>
          </>
        }
        right="Người gửi"
      />
    </SlipFrame>
  )
}

function Documents({ documents }: Pick<SendingSlip, 'documents'>) {
  return (
    <table>
      <caption>Tài liệu được gửi</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            TT
          </th>
          <th scope="col">Tên tài liệu</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Phiên bản</th>
        </tr>
      </thead>
      <tbody>
        {documents.map(({ id, title, number, version }, index) => (
          <tr key={id}>
            <td className="number">{index + 1}</td>
            <th scope="row">{title ?? '(đã xóa vĩnh viễn)'}</th>
            <td>{number ?? ''}</td>
            <td>{version}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Recipients({ units }: Pick<SendingSlip, 'units'>) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Bảng nơi nhận">
      <table>
        <caption>Nơi nhận, với chỗ để người nhận ký</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              TT
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Ngày nhận</th>
            <th scope="col">Người nhận (chữ ký, họ tên)</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit, index) => (
            <tr key={unit + String(index)}>
              <td className="number">{index + 1}</td>
              <th scope="row">{unit}</th>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function unitCount({ units, allUnits }: SendingSlip): string {
  return units.length < allUnits ? `${formatCount(units.length)} trên ${formatCount(allUnits)}` : formatCount(allUnits)
}

function confirmText({ confirm, dueOn }: Pick<SendingSlip, 'confirm' | 'dueOn'>): string {
  if (!confirm) return 'Không yêu cầu xác nhận đã nhận.'
  return `Đề nghị xác nhận đã nhận trên Hải Đăng hoặc gửi lại phiếu này${dueOn ? `, hạn xác nhận ngày ${formatDay(dueOn)}` : ''}.`
}
