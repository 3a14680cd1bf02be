/** The middle of the values; NaN where there is none. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5)
}

/** The value that this share of the values (0 to 1) does not exceed, between neighbours in proportion; NaN where there is none. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) return Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}
