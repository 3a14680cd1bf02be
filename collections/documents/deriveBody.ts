import type { CollectionBeforeOperationHook } from 'payload'
import { bodyFromText } from '../../src/review/rules/bodyFromText'
import { cleanText } from './cleanText'

/** A body sent as plain text becomes rich text, before Payload takes a text like `2026` for JSON. */
export const deriveBody: CollectionBeforeOperationHook = ({ args, operation }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args)) return args
  const { data } = args
  if (typeof data?.body !== 'string') return args
  return { ...args, data: { ...data, body: bodyFromText(cleanText(data.body)) } }
}
