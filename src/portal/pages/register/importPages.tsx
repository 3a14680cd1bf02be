import type { ImportCheck, RowOutcome } from '../../../report/rules/officers/import/importPlan'
import { formatCount } from '../../../vietnamese/numbers'
import { FORM_TOKEN_FIELD } from '../../formTokens'
import { FormFault } from '../../parts/field'
import { Form } from '../../parts/form'
import { Notice } from '../../parts/notice'
import { RegisterMenu } from '../../parts/registerMenu'

type ImportPageProps = { token: string; fault: string | null; maxMegabytes: number; notice: unknown }

/** `/bao-cao/nhap`: choosing a table. */
export function ImportPage({ token, fault, maxMegabytes, notice }: ImportPageProps) {
  return (
    <>
      <h1>Nhập cán bộ từ bảng tính</h1>
      <RegisterMenu at="/bao-cao/nhap" mayKeep />
      <Notice code={notice} />
      <div className="card narrow">
        <FormFault text={fault} />
        <p>
          Bảng tính được kiểm tra từng dòng trước; chưa ghi gì cho đến khi bạn xem kết quả và đồng ý. Có một dòng sai
          thì không dòng nào được ghi.
        </p>
        <form method="post" action="/bao-cao/nhap" encType="multipart/form-data">
          <input type="hidden" name={FORM_TOKEN_FIELD} value={token} />
          <div className="field">
            <label htmlFor="tep">Tệp XLSX</label>
            <p className="soft small tight" id="tep-goi-y">
              Nhiều nhất {maxMegabytes} MB. Tệp chỉ được giữ để kiểm tra, xóa ngay khi ghi xong hoặc sau một ngày.
            </p>
            <input id="tep" name="tep" type="file" accept=".xlsx" required aria-describedby="tep-goi-y" />
          </div>
          <button className="go">Kiểm tra bảng tính</button>
        </form>
        <p>
          <a className="alt" href="/bao-cao/nhap/mau.xlsx" download>
            Tải tệp mẫu
          </a>
        </p>
      </div>
      <Columns />
    </>
  )
}

function Columns() {
  return (
    <>
      <h2>Các cột</h2>
      <ul>
        <li>
          <strong>Họ tên</strong>, <strong>Đơn vị</strong>: bắt buộc. Đơn vị ghi bằng tên, mã hoặc địa chỉ (slug) như
          vào ngày phụ trách.
        </li>
        <li>
          <strong>Từ ngày</strong>, <strong>Đến ngày</strong>, <strong>Chức vụ</strong>: thời gian phụ trách. Ngày ghi
          dạng 05/8/2020. Người đã có trong sổ ở đơn vị ấy thì không cần.
        </li>
        <li>
          <strong>Khóa</strong>, <strong>Kết quả</strong>, <strong>Số chứng nhận</strong>: tên lớp đã lập trong thư
          viện; kết quả là Đạt, Chưa đạt hoặc Vắng.
        </li>
        <li>Không dùng công thức và ô gộp.</li>
      </ul>
    </>
  )
}

type ImportCheckPageProps = { check: ImportCheck; token: string; refusal: string | null }

/** `/bao-cao/nhap/:file`: what each row would do, or what is wrong with it. */
export function ImportCheckPage({ check, token, refusal }: ImportCheckPageProps) {
  return (
    <>
      <h1>Kết quả kiểm tra bảng tính</h1>
      <RegisterMenu at="/bao-cao/nhap" mayKeep />
      <FormFault text={refusal} />
      {check.unreadable === null ? <Standing check={check} token={token} /> : <Unread why={check.unreadable} />}
      {check.notes.map((note) => (
        <p key={note} className="say warn">
          {note}
        </p>
      ))}
      <Faults check={check} />
      <Doing check={check} />
    </>
  )
}

function Unread({ why }: { why: string }) {
  return (
    <>
      <p className="say bad" role="alert">
        {why}
      </p>
      <p>
        <a className="go" href="/bao-cao/nhap">
          Chọn tệp khác
        </a>
      </p>
    </>
  )
}

function Standing({ check, token }: { check: ImportCheck; token: string }) {
  const { rows, faulty, sums, file, plan } = check
  const isEmpty = sums.people + sums.terms + sums.ends + sums.results === 0
  return (
    <>
      {faulty > 0 ? (
        <p className="say bad" role="status">
          {formatCount(faulty)} trong {formatCount(rows)} dòng chưa đúng. Chưa ghi gì. Hãy sửa trong tệp rồi kiểm tra
          lại.
        </p>
      ) : (
        <p className="say good" role="status">
          {formatCount(rows)} dòng đều đúng. Chưa ghi gì. Sẽ thêm {formatCount(sums.people)} cán bộ,{' '}
          {formatCount(sums.terms)} thời gian phụ trách, {formatCount(sums.ends)} ngày cuối, {formatCount(sums.results)}{' '}
          kết quả; {formatCount(sums.unchanged)} dòng đã có trong sổ.
        </p>
      )}
      <div className="act">
        {faulty === 0 && !isEmpty ? (
          <Form action={`/bao-cao/nhap/${file}`} token={token} hidden={{ 'ket-qua': plan }}>
            <button className="go">Ghi {formatCount(rows)} dòng vào sổ</button>
          </Form>
        ) : null}
        <a className="alt" href={`/bao-cao/nhap/${file}/ket-qua.csv`} download>
          Tải kết quả từng dòng (CSV)
        </a>
        <a className="alt" href="/bao-cao/nhap">
          Chọn tệp khác
        </a>
      </div>
    </>
  )
}

function Faults({ check: { faults, faulty } }: { check: ImportCheck }) {
  if (faults.length === 0) return null
  return (
    <>
      <h2>Dòng chưa đúng ({formatCount(faulty)})</h2>
      {faulty > faults.length ? (
        <p className="soft">Trang này nêu {formatCount(faults.length)} dòng đầu; tải kết quả để xem hết.</p>
      ) : null}
      <table className="grid">
        <caption className="hide">Các dòng chưa đúng</caption>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Họ tên, đơn vị</th>
            <th scope="col">Lỗi</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((outcome) => (
            <tr key={outcome.row}>
              <th scope="row">Dòng {outcome.row}</th>
              <td data-name="Họ tên, đơn vị">{[outcome.name, outcome.unit].filter(Boolean).join(', ') || '–'}</td>
              <td>
                <ul className="plain">
                  {outcome.faults.map(({ column, message }) => (
                    <li key={column + message}>
                      {column ? <strong>{column}: </strong> : null}
                      {message}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Doing({ check: { shown, rows, faulty } }: { check: ImportCheck }) {
  if (shown.length === 0) return null
  const more = rows - faulty > shown.length
  return (
    <>
      <h2>Dòng đúng ({formatCount(rows - faulty)})</h2>
      {more ? (
        <p className="soft">Trang này nêu {formatCount(shown.length)} dòng đầu; tải kết quả để xem hết.</p>
      ) : null}
      <table className="grid">
        <caption className="hide">Các dòng đúng và việc sẽ làm</caption>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Họ tên</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Việc sẽ làm</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((outcome) => (
            <DoingRow key={outcome.row} outcome={outcome} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function DoingRow({ outcome: { row, name, unit, does, notes } }: { outcome: RowOutcome }) {
  return (
    <tr>
      <th scope="row">Dòng {row}</th>
      <td data-name="Họ tên">{name}</td>
      <td data-name="Đơn vị">{unit}</td>
      <td data-name="Việc sẽ làm">
        {does.length > 0 ? does.join('; ') : 'Giữ nguyên'}
        {notes.map((note) => (
          <p key={note} className="soft small tight">
            {note}
          </p>
        ))}
      </td>
    </tr>
  )
}
