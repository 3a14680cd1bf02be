import type { CollectionBeforeOperationHook } from 'payload'
import { bodyFromText } from '../../src/review/rules/bodyFromText'
import { cleanText } from './cleanText'

/**
 * What Payload would not take as it is meant: a body of plain text becomes rich text before Payload reads a text like `2026`
 * as JSON, and no bulletin becomes an empty one, which Payload needs to look into.
 */
export const deriveShapes: CollectionBeforeOperationHook = ({ args, operation }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args)) return args
  const data: Record<string, unknown> = { ...args.data }
  if (typeof data.body === 'string') data.body = bodyFromText(cleanText(data.body))
  if (data.bulletin === null) data.bulletin = { ...NO_BULLETIN }
  return { ...args, data }
}

const NO_BULLETIN = { priority: null, validFrom: null, validTo: null, audio: null }
