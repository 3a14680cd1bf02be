import type { CollectionBeforeChangeHook } from 'payload'
import { assertDuty } from '../../src/review/dutyRoster'

export const ensureDuty: CollectionBeforeChangeHook = ({ data, originalDoc, req }) =>
  assertDuty(req, { ...originalDoc, ...data }).then(() => data)
