import type { ReactNode } from 'react'
import type { ReviewSheet } from '../../review/rules/reviewViews'
import { Form } from './form'
import { Faults, type SentForm } from './sentForm'

type FormsProps = { sheet: ReviewSheet; token: string; sent: SentForm | null }

/** Approve, return, take back: what this person may do with the document as this page shows it. */
export function DecisionForms(props: FormsProps) {
  const { sheet } = props
  const { approve, giveBack, takeBack } = sheet.may
  return (
    <>
      {sheet.state === 'in-review' && sheet.isOwnWork ? (
        <p className="say warn">
          <strong>Bạn không duyệt được tài liệu này</strong> vì bạn đã soạn, sửa hoặc tải lên tệp của bản đang trình.
          Theo nguyên tắc “người thứ hai”, người duyệt khác phải duyệt.
        </p>
      ) : null}
      {approve ? <Approve {...props} /> : null}
      {giveBack ? <GiveBack {...props} /> : null}
      {takeBack ? <TakeBack {...props} /> : null}
    </>
  )
}

function Approve({ sheet, token, sent }: FormsProps) {
  const mine = sent?.act === 'duyet' ? sent : null
  const missing = new Set(mine?.faults.map(({ path }) => path))
  return (
    <Card id="duyet" title="Duyệt">
      <Form action={`/cho-duyet/${sheet.id}/duyet`} token={token} hidden={{ lan: String(sheet.revision) }}>
        <Faults id="loi-duyet" sent={mine} />
        <p>
          Bạn xác nhận từng mục cho đúng nội dung và các tệp trên trang này. Sau đó sửa bất cứ điều gì thì phải duyệt
          lại.
        </p>
        {sheet.comments.open > 0 ? (
          <p>
            <strong>Còn {sheet.comments.open} góp ý chưa xử lý.</strong> <a href="#gop-y">Xem góp ý</a>
          </p>
        ) : null}
        <fieldset className="ticks">
          <legend>Phiếu soát: phải xác nhận đủ từng mục</legend>
          {sheet.checklist.map(({ slug, label }) => {
            const isMissing = missing.has(`checklist.${slug}`)
            return (
              <label key={slug} className={`tick ${isMissing ? 'missing' : ''}`.trim()}>
                <input
                  type="checkbox"
                  name="muc"
                  value={slug}
                  defaultChecked={mine?.checked.includes(slug)}
                  aria-invalid={isMissing ? true : undefined}
                  aria-describedby={isMissing ? 'loi-duyet' : undefined}
                />
                <span>
                  {isMissing ? <strong>Chưa xác nhận: </strong> : null}
                  {label}
                </span>
              </label>
            )
          })}
        </fieldset>
        <NoteField id="ghi-chu-duyet" label="Ghi chú (không bắt buộc)" sent={mine} />
        <button className="go">Duyệt tài liệu</button>
      </Form>
    </Card>
  )
}

function GiveBack({ sheet, token, sent }: FormsProps) {
  const mine = sent?.act === 'tra-lai' ? sent : null
  return (
    <Card id="tra-lai" title="Trả lại">
      <Form action={`/cho-duyet/${sheet.id}/tra-lai`} token={token} hidden={{ lan: String(sheet.revision) }}>
        <Faults id="loi-tra-lai" sent={mine} />
        <p>Tài liệu trở về bản nháp. Người soạn thấy lý do và sửa.</p>
        <NoteField id="ly-do" label="Lý do trả lại (bắt buộc)" sent={mine} faultId="loi-tra-lai" />
        <button className="alt">Trả lại tài liệu</button>
      </Form>
    </Card>
  )
}

function TakeBack({ sheet, token, sent }: FormsProps) {
  const mine = sent?.act === 'rut-lai' ? sent : null
  return (
    <Card id="rut-lai" title="Rút lại">
      <Form action={`/cho-duyet/${sheet.id}/rut-lai`} token={token} hidden={{ lan: String(sheet.revision) }}>
        <Faults id="loi-rut-lai" sent={mine} />
        <p>Tài liệu trở về bản nháp để sửa tiếp; sau đó phải trình duyệt lại.</p>
        <NoteField id="ghi-chu-rut" label="Ghi chú (không bắt buộc)" sent={mine} />
        <button className="alt">Rút lại tài liệu</button>
      </Form>
    </Card>
  )
}

function NoteField(props: { id: string; label: string; sent: SentForm | null; faultId?: string }) {
  const { id, label, sent, faultId } = props
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name="ghi-chu"
        rows={3}
        maxLength={5000}
        aria-invalid={sent && faultId ? true : undefined}
        aria-describedby={sent && faultId ? faultId : undefined}
        defaultValue={sent?.values['ghi-chu']}
      />
    </div>
  )
}

function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
