import type { FigureCode } from '../../report/rules/indicators/figure'

/** The last part of a figure's address, see `/bao-cao/:code`. */
export const FIGURE_SLUGS = {
  supply: 'cung-cap',
  trained: 'boi-duong',
  equipped: 'trang-bi',
  'confirmed-in-time': 'xac-nhan-dung-han',
  'median-days-to-confirm': 'thoi-gian-xac-nhan',
  'recalls-within-24h': 'thu-hoi-24-gio',
  sessions: 'buoi-pho-bien',
  listeners: 'luot-nguoi-nghe',
  documents: 'tai-lieu',
  'missed-searches': 'tim-khong-thay',
  visits: 'luot-truy-cap',
  'past-review': 'qua-han-ra-soat',
} as const satisfies Record<FigureCode, string>

/** The figure that an address names; null where it names none. */
export function figureCodeOf(slug: unknown): FigureCode | null {
  // `FIGURE_SLUGS` has exactly the codes of figures, by its own type.
  const found = Object.entries(FIGURE_SLUGS).find(([, known]) => known === slug) as [FigureCode, string] | undefined
  return found?.[0] ?? null
}
