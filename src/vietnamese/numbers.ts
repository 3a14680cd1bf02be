/** A whole number as Vietnamese text writes it: 1234567 → 1.234.567. */
export function formatCount(count: number): string {
  return WHOLE.format(count)
}

/**
 * A size for people: 2500000 → 2,5 MB. Units are decimal (1 kB = 1000 B), as networks and disks count and as a person on
 * a slow line reckons; one decimal below 100, none above.
 */
export function formatBytes(sizeBytes: number): string {
  let value = sizeBytes
  let unit = 0
  while (rounded(value) >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${DECIMAL.format(rounded(value))} ${UNITS[unit]}`
}

const WHOLE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })
const DECIMAL = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

function rounded(value: number): number {
  return value < 99.95 ? Math.round(value * 10) / 10 : Math.round(value)
}
