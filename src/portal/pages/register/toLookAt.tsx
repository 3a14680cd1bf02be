import type { Alike, MoveOffer } from '../../../report/rules/officers/views'
import { formatCount } from '../../../vietnamese/numbers'
import { FormFault } from '../../parts/field'
import { Form } from '../../parts/form'
import type { SentBack } from '../../sentBack'

/** Whoever's account moved: the term does not move by itself, since being in charge is said by who answers for the unit. */
export function OfferList({ offers }: { offers: readonly MoveOffer[] }) {
  if (offers.length === 0) return null
  return (
    <section aria-labelledby="da-dieu-chuyen">
      <h2 id="da-dieu-chuyen">Tài khoản đã điều chuyển, chưa chuyển việc phụ trách ({formatCount(offers.length)})</h2>
      <ul className="plain">
        {offers.map(({ officerId, name, from, to }) => (
          <li key={officerId} className="card">
            <a href={`/bao-cao/can-bo/${officerId}#chuyen`}>{name}</a>: đang ghi phụ trách tại {from}, tài khoản nay
            thuộc {to}.
          </li>
        ))}
      </ul>
    </section>
  )
}

type AlikeListProps = { alike: readonly Alike[]; token: string; back: SentBack | null }

/** The same name twice: one person, or two. Nobody but who keeps the register can know. */
export function AlikeList({ alike, token, back }: AlikeListProps) {
  if (alike.length === 0) return null
  return (
    <section aria-labelledby="trung-ten" className="no-paper">
      <h2 id="trung-ten">Có thể là một người ({formatCount(alike.length)})</h2>
      <FormFault text={back?.form === 'gop' ? `Chưa gộp. ${back.detail}` : null} />
      <p className="soft">
        Chỉ gộp khi biết chắc là một người. Thời gian phụ trách và kết quả của hai mục được tính chung; bỏ gộp được bất
        cứ lúc nào.
      </p>
      <ul className="plain">
        {alike.map(({ one, other, isSame }) => (
          <li key={`${one.value} ${other.value}`} className="card">
            <p>
              <a href={`/bao-cao/can-bo/${one.value}`}>{one.label}</a> và{' '}
              <a href={`/bao-cao/can-bo/${other.value}`}>{other.label}</a>
              {isSame ? '' : ' (khác cách viết)'}
            </p>
            <Form
              action={`/bao-cao/can-bo/${one.value}/gop`}
              token={token}
              hidden={{ voi: other.value, ve: 'danh-sach' }}
            >
              <button className="alt">
                Gộp thành một người<span className="hide">{`: ${one.label} và ${other.label}`}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
