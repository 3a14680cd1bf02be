import type { Request } from 'express'
import type { z } from 'zod'
import { parseInput } from '../platform/parseInput'

/**
 * The query, read from the address itself, whatever the app's query parser makes of it.
 *
 * @throws platform/invalid-input, also for a parameter that does not exist: a mistyped filter must not widen the answer
 */
export function parsedQuery<Schema extends z.ZodType>({ originalUrl }: Request, schema: Schema): z.output<Schema> {
  const at = originalUrl.indexOf('?')
  const query = at < 0 ? '' : originalUrl.slice(at + 1)
  const known = keptFor(schema)
  // Kept for this schema alone, so of its type.
  if (known.has(query)) return known.get(query) as z.output<Schema>
  const parsed = parse(query, schema)
  if (query.length <= MAX_KEPT_LENGTH) {
    if (known.size >= MAX_KEPT) known.clear()
    known.set(query, Object.freeze(parsed))
  }
  return parsed
}

/** Mirrors and portals ask the same again and again; what was wrong is not kept. */
const kept = new WeakMap<z.ZodType, Map<string, unknown>>()
const MAX_KEPT = 500
// Attack: long addresses that fill the memory.
const MAX_KEPT_LENGTH = 500

function keptFor(schema: z.ZodType): Map<string, unknown> {
  const known = kept.get(schema) ?? new Map<string, unknown>()
  kept.set(schema, known)
  return known
}

function parse<Schema extends z.ZodType>(query: string, schema: Schema): z.output<Schema> {
  const parameters = new URLSearchParams(query)
  const names = [...new Set(parameters.keys())]
  return parseInput(schema, Object.fromEntries(names.map((name) => [name, oneOrMany(parameters.getAll(name))])))
}

function oneOrMany(values: string[]): string | string[] | undefined {
  return values.length > 1 ? values : values[0]
}
