import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

/**
 * Schemas with their names, each described once under `#/components/schemas` and referred to elsewhere. Answers are left open
 * for members that a later release adds.
 */
export function componentSchemas(named: Readonly<Record<string, z.ZodType>>): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { ...AS_WRITTEN, uri: refTo })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [id, schema as JsonSchema]),
  )
}

/** The address of a named schema. */
export function refTo(name: string): string {
  return `#/components/schemas/${name}`
}

/** One value as its sender means it: a number in an address is text there, and a number here. */
export function valueSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...described } = z.toJSONSchema(meantForm(schema), AS_WRITTEN)
  return { ...described, ...(schema.description === undefined ? {} : { description: schema.description }) }
}

/** The last form that still has bounds: behind what turns text into it, before what tidies it up. */
function meantForm(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional) return meantForm(schema.def.innerType)
  return schema instanceof z.ZodPipe && !(schema.def.out instanceof z.ZodTransform) ? schema.def.out : schema
}

const AS_WRITTEN = {
  io: 'input',
  target: 'draft-2020-12',
  override: ({ jsonSchema }: { jsonSchema: JsonSchema }) => simplify(jsonSchema),
} as const

/** Takes out what says nothing more: formats as patterns too, the largest whole number of JavaScript, places that are alike. */
function simplify(schema: JsonSchema): void {
  if (HAVE_THEIR_OWN_TYPES.has(schema.format)) delete schema.pattern
  if (typeof schema.pattern === 'string') schema.pattern = schema.pattern.replaceAll(String.raw`\/`, '/')
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  sayOnceWhatHoldsForAllPlaces(schema)
}

// Makers of clients give these types of their own; a pattern, which is for texts, then makes clients that do not run.
const HAVE_THEIR_OWN_TYPES: ReadonlySet<unknown> = new Set(['date', 'date-time', 'uuid'])

// Makers of clients (oapi-codegen, ogen, openapi-python-client) refuse the whole description for `items: false`.
function sayOnceWhatHoldsForAllPlaces(schema: JsonSchema): void {
  const { prefixItems, items, minItems, maxItems } = schema
  if (!Array.isArray(prefixItems) || items !== false) return
  if (minItems !== prefixItems.length || maxItems !== prefixItems.length) return
  if (!prefixItems.every((place) => isDeepStrictEqual(place, prefixItems[0]))) return
  schema.items = prefixItems[0]
  delete schema.prefixItems
}
