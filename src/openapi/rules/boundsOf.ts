type Schema = Readonly<Record<string, unknown>>

/** The kind of a value and its bounds in a few Vietnamese words. */
export function boundsOf(schema: Schema): string {
  if (Array.isArray(schema.enum)) return schema.enum.join(' | ')
  switch (schema.type) {
    case 'array':
      return [itemWords(schema.items), `tối đa ${String(schema.maxItems)} giá trị`].filter(Boolean).join(', ')
    case 'integer':
      return `số nguyên từ ${String(schema.minimum)} đến ${String(schema.maximum)}`
    default:
      return textWords(schema)
  }
}

function itemWords(items: unknown): string {
  return typeof items === 'object' && items !== null ? boundsOf({ ...items }) : ''
}

const FORMATS: Record<string, string> = { uuid: 'UUID', date: 'ngày YYYY-MM-DD', 'date-time': 'thời điểm ISO 8601' }

function textWords({ format, maxLength }: Schema): string {
  if (typeof format === 'string' && FORMATS[format] !== undefined) return FORMATS[format]
  return typeof maxLength === 'number' ? `tối đa ${maxLength} ký tự` : ''
}
