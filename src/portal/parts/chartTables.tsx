import { partsText, valueText } from '../../report/rules/figureWords'
import type { Amount, Measure, Trend } from '../../report/rules/indicators/figure'

/** Quarter by quarter, newest first, a column for each figure. */
export function TrendTable({ trends, caption }: { trends: readonly Trend[]; caption: string }) {
  const quarters = (trends[0]?.points ?? []).toReversed()
  return (
    <table className="grid">
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Quý</th>
          {trends.map(({ code, label }) => (
            <th scope="col" key={code}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quarters.map(({ key, label }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {trends.map(({ code, label: name, measure, points }) => (
              <td key={code} data-name={name}>
                <AmountText measure={measure} amount={points.find((point) => point.key === key)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type PartsTableProps = {
  caption: string
  /** What each row is: Đơn vị, Chủ đề … */
  what: string
  measure: Measure
  rows: readonly (Amount & { key: string; label: string; href?: string | undefined })[]
}

export function PartsTable({ caption, what, measure, rows }: PartsTableProps) {
  return (
    <table className="grid">
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">Kết quả</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, href, ...amount }) => (
          <tr key={key}>
            <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
            <td data-name="Kết quả">
              <AmountText measure={measure} amount={amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A value with what it is made of; nothing to tell is said in words, since a dash alone is not read out. */
export function AmountText({ measure, amount }: { measure: Measure; amount: Amount | null | undefined }) {
  if (!amount || amount.value === null) return <span className="soft">chưa có</span>
  return (
    <>
      {valueText(measure, amount.value)}
      {measure === 'share' ? <span className="soft small weight">&nbsp;({partsText(measure, amount)})</span> : null}
    </>
  )
}
