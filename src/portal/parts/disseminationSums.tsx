import { type DisseminationSum, sumDissemination, totalOf } from '../../acknowledge/rules/sumDissemination'
import type { DisseminationDeed } from '../../catalogue/disseminationOf'
import { formatCount } from '../../vietnamese/numbers'

type Named = { id: string; name: string }

/** How far a document was spread, in all and unit by unit; nothing where nobody reported anything. */
export function DisseminationSums({ deeds, units }: { deeds: DisseminationDeed[]; units: readonly Named[] }) {
  if (deeds.length === 0) return null
  const sums = sumDissemination(deeds, { by: ({ unitId }) => unitId })
  const total = totalOf(sums.values())
  const named = units.flatMap(({ id, name }) => {
    const sum = sums.get(id)
    return sum ? [{ id, name, sum }] : []
  })
  return (
    <section aria-labelledby="pho-bien">
      <h2 id="pho-bien">Đã phổ biến</h2>
      <ul className="sum">
        <Total count={total.sessions} name="Buổi phổ biến" />
        <Total count={total.listeners} name="Lượt người nghe" />
        <Total count={total.broadcasts} name="Lần phát loa" />
      </ul>
      <table className="grid">
        <caption className="hide">Kết quả phổ biến theo đơn vị</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Số buổi</th>
            <th scope="col">Lượt người nghe</th>
            <th scope="col">Lần phát loa</th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ id, name, sum }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-name="Số buổi">{formatCount(sum.sessions)}</td>
              <td data-name="Lượt người nghe">{formatCount(sum.listeners)}</td>
              <td data-name="Lần phát loa">{formatCount(sum.broadcasts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Total({ count, name }: { count: DisseminationSum[keyof DisseminationSum]; name: string }) {
  return (
    <li>
      <span>
        <b>{formatCount(count)}</b> {name}
      </span>
    </li>
  )
}
