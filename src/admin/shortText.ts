const LONGEST = 80

/** A structured value on one line: its name where it has one, the number of many, else its values. */
export function shortText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') && value.length < 4
      ? value.join(', ')
      : `${value.length} mục`
  if (typeof value !== 'object') return String(value)
  if ('name' in value && typeof value.name === 'string') return value.name
  const text = Object.entries(value)
    .map(([key, item]) => `${key}: ${typeof item === 'string' ? item : JSON.stringify(item)}`)
    .join(', ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
