import { valueText } from '../../report/rules/figureWords'
import type { Measure } from '../../report/rules/indicators/figure'
import { type CoastLevel, type CoastPlace, LEVEL_WORDS } from '../rules/coast'
import { CHART_WIDTH, INK, shortLabel, SOFT } from './chartLook'

const ROW = 46
const TOP = 34
const LAND = { x: 32, width: 48 }
const FILLS: Record<CoastLevel, string> = {
  unknown: '#ffffff',
  none: 'url(#muc-chua)',
  some: 'url(#muc-duoi-nua)',
  most: 'url(#muc-tren-nua)',
  all: '#0b5a8a',
}

/**
 * The coast as a plain strip, north at the top: a box for each commune, a round sign for each border post, filled by how far it is. Nothing
 * of a map: no place is measured, no border drawn.
 */
export function CoastStrip({ places, measure }: { places: readonly CoastPlace[]; measure: Measure }) {
  const height = TOP * 2 + places.length * ROW
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${CHART_WIDTH} ${height}`}
      aria-hidden="true"
      focusable="false"
      fontFamily="sans-serif"
    >
      <Patterns />
      <rect width={CHART_WIDTH} height={height} fill="#ffffff" />
      <text x={LAND.x} y={22} fontSize={13} fontWeight={700} fill={INK}>
        Bắc
      </text>
      <text x={LAND.x} y={height - 12} fontSize={13} fontWeight={700} fill={INK}>
        Nam
      </text>
      <path d={`M${LAND.x - 14} 23 l5 -11 5 11z`} fill={INK} />
      <path d={`M${LAND.x - 14} ${height - 22} l5 11 5 -11z`} fill={INK} />
      <path d={shorePath(height)} fill="none" stroke={SOFT} strokeWidth={1.5} strokeDasharray="2 5" />
      {places.map((place, index) => (
        <Place key={place.id} place={place} measure={measure} y={TOP + index * ROW} />
      ))}
    </svg>
  )
}

function Place({ place, measure, y }: { place: CoastPlace; measure: Measure; y: number }) {
  const middle = y + ROW / 2
  const look = { fill: FILLS[place.level], stroke: INK, strokeWidth: 1.5 }
  const outline = place.level === 'unknown' ? { strokeDasharray: '4 3' } : {}
  return (
    <g>
      {isPost(place.kind) ? (
        <circle cx={LAND.x + LAND.width / 2} cy={middle} r={17} {...look} {...outline} />
      ) : (
        <rect x={LAND.x} y={y + 3} width={LAND.width} height={ROW - 6} rx={4} {...look} {...outline} />
      )}
      <text x={LAND.x + LAND.width + 12} y={middle - 3} fontSize={13} fontWeight={700} fill={INK}>
        {shortLabel(place.name, 31)}
      </text>
      <text x={LAND.x + LAND.width + 12} y={middle + 14} fontSize={13} fill={INK}>
        {place.amount ? `${valueText(measure, place.amount.value)} · ` : ''}
        {LEVEL_WORDS[place.level]}
      </text>
    </g>
  )
}

export function isPost(kind: string): boolean {
  return kind.startsWith('don-')
}

/** A line that only says: the sea is on this side. */
function shorePath(height: number): string {
  const waves = Math.max(1, Math.floor((height - TOP * 2) / 24))
  return `M12 ${TOP}${' q8 12 0 24'.repeat(waves)}`
}

function Patterns() {
  return (
    <defs>
      <pattern id="muc-chua" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#ffffff" />
        <path d="M0 0 8 8M8 0 0 8" stroke="#8a1c13" strokeWidth="1.2" />
      </pattern>
      <pattern id="muc-duoi-nua" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#fdf0d3" />
        <circle cx="4" cy="4" r="1.6" fill="#674100" />
      </pattern>
      <pattern id="muc-tren-nua" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#e0f1ec" />
        <path d="M-1 5 5-1M-1 9 9-1M3 9 9 3" stroke="#0a5344" strokeWidth="1.6" />
      </pattern>
    </defs>
  )
}

/** What the fills mean, as small boxes with words. */
export function CoastLegend() {
  return (
    <ul className="plain coast-legend">
      {(Object.keys(FILLS) as CoastLevel[]).map((level) => (
        // exactly the levels, by the type of FILLS
        <li key={level}>
          <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" focusable="false">
            <rect
              x="1"
              y="1"
              width="26"
              height="18"
              fill={FILLS[level]}
              stroke="currentColor"
              strokeDasharray={level === 'unknown' ? '4 3' : undefined}
            />
          </svg>{' '}
          {LEVEL_WORDS[level]}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" focusable="false">
          <circle cx="14" cy="10" r="8" fill="none" stroke="currentColor" />
        </svg>{' '}
        Đồn Biên phòng
      </li>
      <li>
        <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" focusable="false">
          <rect x="2" y="3" width="24" height="14" rx="2" fill="none" stroke="currentColor" />
        </svg>{' '}
        Xã, phường (trước 01/7/2025: huyện, thị xã, thành phố)
      </li>
    </ul>
  )
}
