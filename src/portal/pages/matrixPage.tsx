import type { LedgerMatrix, MatrixRow } from '../../catalogue/ledgerMatrix'
import { formatDay } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { MatrixFilter, type MatrixChoices } from '../parts/matrixFilter'
import { cellStanding } from '../rules/cellStanding'
import { isNarrowed, matrixPath, type MatrixQuery } from '../rules/ledgerFilter'

export type MatrixPageProps = {
  matrix: LedgerMatrix
  query: MatrixQuery
  choices: MatrixChoices
  /** How many documents and units a page shows. */
  pageSize: { documents: number; units: number }
  /** Calendar day in Vietnam. */
  today: string
}

/** `/so-giao-nhan/ma-tran`: documents × units, late ones first; on a phone each document is a card with a line for each unit. */
export function MatrixPage(props: MatrixPageProps) {
  const { matrix, query, choices, today } = props
  const { totals } = matrix
  return (
    <>
      <p className="small no-paper">
        <a href="/so-giao-nhan">Về danh sách sổ giao nhận</a>
      </p>
      <h1>Ma trận giao nhận</h1>
      <MatrixFilter query={query} choices={choices} />
      <p role="status">
        {formatCount(totals.documents)} tài liệu, {formatCount(totals.cells)} lượt gửi đến đơn vị; còn{' '}
        {formatCount(totals.open)} việc chưa xong, trong đó{' '}
        <strong>{formatCount(totals.late)} quá hạn hoặc phải hủy</strong>. Tính đến {formatDay(today)}.
      </p>
      {matrix.rows.length === 0 ? <Nothing query={query} /> : <Grid {...props} />}
    </>
  )
}

function Nothing({ query }: { query: MatrixQuery }) {
  if (query.page > 1) {
    return (
      <p className="card">
        Trang này không có tài liệu nào. <a href={matrixPath(query)}>Về trang đầu</a>
      </p>
    )
  }
  if (!isNarrowed(query)) return <p className="card">Chưa có tài liệu nào được gửi cho đơn vị trong phạm vi của bạn.</p>
  return (
    <p className="card">
      Không có lượt gửi nào đúng với điều kiện lọc. <a href="/so-giao-nhan/ma-tran">Bỏ lọc</a>
    </p>
  )
}

function Grid({ matrix, query, pageSize }: MatrixPageProps) {
  const from = (query.unitPage - 1) * pageSize.units
  const units = matrix.units.slice(from, from + pageSize.units)
  return (
    <>
      <p className="no-paper">
        Tải về những gì đang lọc: <a href={matrixPath(query, {}, '/so-giao-nhan/ma-tran.csv')}>CSV</a>
        {' · '}
        <a href={matrixPath(query, {}, '/so-giao-nhan/ma-tran.xlsx')}>Excel (XLSX)</a>
      </p>
      <div className="scroll" role="region" aria-label="Bảng tài liệu theo đơn vị" tabIndex={0}>
        <table className="grid matrix">
          <caption className="hide">Mỗi dòng một tài liệu, mỗi cột một đơn vị; chưa xong đứng trước</caption>
          <thead>
            <tr>
              <th scope="col">Tài liệu</th>
              {units.map((unit) => (
                <th scope="col" key={unit.id}>
                  {unit.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <Row key={row.documentId} row={row} units={units} />
            ))}
          </tbody>
        </table>
      </div>
      <Turning
        name="đơn vị"
        page={query.unitPage}
        pages={Math.ceil(matrix.units.length / pageSize.units)}
        pathOf={(unitPage) => matrixPath(query, { page: query.page, unitPage })}
      />
      <Turning
        name="tài liệu"
        page={query.page}
        pages={Math.ceil(matrix.totals.documents / pageSize.documents)}
        pathOf={(page) => matrixPath(query, { page })}
      />
    </>
  )
}

function Row({ row, units }: { row: MatrixRow; units: LedgerMatrix['units'] }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/so-giao-nhan/${row.documentId}`}>{row.title ?? 'Tài liệu đã xóa vĩnh viễn'}</a>
        <span className="soft small">
          {row.number ? ` Số ${row.number} ·` : ''} bản {row.version} · {formatCount(row.late)}/
          {formatCount(row.recipients)} đơn vị quá hạn hoặc phải hủy
        </span>
      </th>
      {units.map((unit) => (
        <Cell key={unit.id} row={row} unit={unit} />
      ))}
    </tr>
  )
}

function Cell({ row, unit }: { row: MatrixRow; unit: LedgerMatrix['units'][number] }) {
  const cell = row.cells.get(unit.id)
  if (!cell) {
    return (
      <td className="none">
        <span aria-hidden="true">–</span>
        <span className="hide">không có</span>
      </td>
    )
  }
  const { label, tone } = cellStanding(cell)
  return (
    <td data-name={unit.name}>
      <a href={`/so-giao-nhan/${row.documentId}/${unit.id}`}>
        <span className={`tag ${tone}`.trim()}>{label}</span>
        <span className="hide">, {unit.name}</span>
      </a>
      {cell.open === 'confirm' && cell.dueOn ? <span className="soft small"> hạn {formatDay(cell.dueOn)}</span> : null}
    </td>
  )
}

type TurningProps = { name: string; page: number; pages: number; pathOf: (page: number) => string }

function Turning({ name, page, pages, pathOf }: TurningProps) {
  if (pages <= 1 && page === 1) return null
  return (
    <nav className="pages no-paper" aria-label={`Trang ${name}`}>
      <span>{page > 1 ? <a href={pathOf(page - 1)}>Các {name} trước</a> : null}</span>
      <span className="soft">
        Trang {name} {formatCount(page)}/{formatCount(Math.max(pages, 1))}
      </span>
      <span>{page < pages ? <a href={pathOf(page + 1)}>Các {name} tiếp theo</a> : null}</span>
    </nav>
  )
}
