import type { EventActor, EventData } from './chain'

/** By what events are looked for; kept beside them and no part of their hash. */
export type EventIndex = { actorId: string; subject: string }

/** In this order: an event about a document and a file is one about the document. */
const SUBJECTS = [
  'document',
  'assignment',
  'media',
  'officer',
  'course',
  'unit',
  'user',
  'consumer',
  'webhook',
  'batch',
] as const

/** Not the empty text: MongoDB's adapter takes that for nothing. */
const NONE = '-'

export function indexOf({ actor, data }: { actor: EventActor; data: EventData }): EventIndex {
  const subject = SUBJECTS.map((name) => data[name]).find((id) => typeof id === 'string')
  return { actorId: actor.id ?? NONE, subject: typeof subject === 'string' ? subject : NONE }
}
