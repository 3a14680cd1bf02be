import { CELL_STATES } from '../../catalogue/ledgerMatrix'
import { STATE_LABELS } from '../rules/cellStanding'
import { isNarrowed, type MatrixQuery, PARAMETERS } from '../rules/ledgerFilter'

type Choice = { value: string; label: string }

/** What may be chosen: units in the reader's scope, their kinds and groups, and topics. */
export type MatrixChoices = { units: Choice[]; kinds: Choice[]; groups: Choice[]; topics: Choice[] }

/** Narrows the matrix; what is asked for stands in the address, so that it can be sent on. */
export function MatrixFilter({ query, choices }: { query: MatrixQuery; choices: MatrixChoices }) {
  const states = CELL_STATES.map((value) => ({ value, label: STATE_LABELS[value] }))
  return (
    <details open={isNarrowed(query)} className="no-paper">
      <summary>Lọc</summary>
      <form method="get" action="/so-giao-nhan/ma-tran">
        <div className="set">
          <Select name={PARAMETERS.state} label="Tình trạng" value={query.state} choices={states} />
          <div className="field">
            <label htmlFor={PARAMETERS.document}>Tên hoặc số tài liệu</label>
            <input id={PARAMETERS.document} name={PARAMETERS.document} defaultValue={query.document} maxLength={200} />
          </div>
          <Select name={PARAMETERS.topic} label="Chủ đề" value={query.topic} choices={choices.topics} />
          <Select name={PARAMETERS.unit} label="Đơn vị" value={query.unit} choices={choices.units} />
          <Select name={PARAMETERS.kind} label="Loại đơn vị" value={query.kind} choices={choices.kinds} />
          <Select name={PARAMETERS.group} label="Nhóm đơn vị" value={query.group} choices={choices.groups} />
          <Day name={PARAMETERS.from} label="Gửi từ ngày" value={query.from} />
          <Day name={PARAMETERS.to} label="Gửi đến hết ngày" value={query.to} />
        </div>
        <button className="go">Lọc</button> {isNarrowed(query) ? <a href="/so-giao-nhan/ma-tran">Bỏ lọc</a> : null}
      </form>
    </details>
  )
}

type FieldProps = { name: string; label: string; value: string }

function Select({ name, label, value, choices }: FieldProps & { choices: Choice[] }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        <option value="">Tất cả</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Day({ name, label, value }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type="date" defaultValue={value} placeholder="2026-12-31" />
    </div>
  )
}
