import quickselect from 'quickselect'

/** The middle one, or half way between the two in the middle; null of none. The values are left in another order. */
export function median(values: number[]): number | null {
  if (values.length === 0) return null
  const upper = Math.floor(values.length / 2)
  quickselect(values, upper)
  const middle = values[upper] ?? 0
  // Whatever stands before it is no larger.
  return values.length % 2 === 1 ? middle : (middle + largestBefore(values, upper)) / 2
}

function largestBefore(values: readonly number[], end: number): number {
  let most = -Infinity
  for (let place = 0; place < end; place += 1) most = Math.max(most, values[place] ?? most)
  return most
}
