import { partsText, valueText } from '../../report/rules/figureWords'
import type { Figure } from '../../report/rules/indicators/figure'
import { hasMore, missesSomebody } from '../../report/rules/reportRows'
import { formatCount } from '../../vietnamese/numbers'
import { figurePath, type Place } from '../rules/reportPaths'

/** Figures as large numbers, each with what it is made of, its definition, and the way to its rows. */
export function FigureCards({ figures, place }: { figures: readonly Figure[]; place: Place }) {
  return (
    <ul className="plain figures">
      {figures.map((figure) => (
        <li key={figure.code} className={hasMore(figure) ? 'card missing' : 'card'}>
          <h3>
            <a href={figurePath(figure.code, place)}>{figure.label}</a>
          </h3>
          <p className="big">{valueText(figure.measure, figure.value)}</p>
          <p className="tight">{partsText(figure.measure, figure)}</p>
          {missesSomebody(figure) && figure.outside.length > 0 ? (
            <p className="tight">
              <a href={`${figurePath(figure.code, place)}#chua`}>
                Chưa đạt: {formatCount(figure.outside.length)}
                <span className="hide"> ({figure.label})</span>
              </a>
            </p>
          ) : null}
          <p className="soft small">{figure.definition}</p>
        </li>
      ))}
    </ul>
  )
}
