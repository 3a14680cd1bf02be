import { decodeCursor, encodeCursor } from '../../catalogue/cursors'
import type { Catalogue } from '../../catalogue/openCatalogue'
import type { RecordPlace } from '../../catalogue/listPublicRecords'
import { DomainError } from '../../platform/errors'
import type { OaiVerb } from '../rules/oaiArguments'

/** Where a list goes on, with the whole question, so that no process need remember it. */
export type ListState = {
  from: string | null
  until: string | null
  topicId: string | null
  after: RecordPlace
  /** How many records came before. */
  cursor: number
  /** How many there were in all when the list began; 0: not counted. */
  completeListSize: number
}

export function writeToken(catalogue: Catalogue, verb: OaiVerb, state: ListState): string {
  const { from, until, topicId, after, cursor, completeListSize } = state
  const place = [after.stamp, after.key, cursor, completeListSize]
  return encodeCursor([nameOf(catalogue, verb), from ?? '', until ?? '', topicId ?? '', ...place])
}

/** Null for what is no token of ours, for this verb and this record: after a restore a harvester must begin anew. */
export function readToken(catalogue: Catalogue, verb: OaiVerb, token: string): ListState | null {
  const parts = partsOf(token, nameOf(catalogue, verb))
  if (!parts) return null
  const [from = '', until = '', topicId = '', stamp = '', ...numbers] = parts
  const [key = 0, cursor = 0, completeListSize = 0] = numbers.map(Number)
  const text = (part: string | number) => (part === '' ? null : String(part))
  return {
    from: text(from),
    until: text(until),
    topicId: text(topicId),
    after: { stamp: String(stamp), key },
    cursor,
    completeListSize,
  }
}

const SHAPE = ['string', 'string', 'string', 'string', 'number', 'number', 'number'] as const

function partsOf(token: string, name: string): (string | number)[] | null {
  try {
    return decodeCursor(token, { name, shape: SHAPE })
  } catch (error) {
    if (error instanceof DomainError && error.code === 'catalogue/bad-cursor') return null
    throw error
  }
}

function nameOf({ generation }: Catalogue, verb: OaiVerb): string {
  return `${verb} ${generation ?? ''}`
}
