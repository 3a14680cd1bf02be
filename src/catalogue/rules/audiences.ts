import type { AccessClass } from '../changes'
import type { Audience, Reader } from '../reader'

/** What decides who may see an edition: its class, its topics, and the recipients of its document. */
export type Visibility = { access: AccessClass; topicIds: readonly string[]; unitIds: readonly string[] }

/** Who may see it, one for one with `Reader.audiences`. The class itself is always the first. */
export function audiencesOf({ access, unitIds }: Pick<Visibility, 'access' | 'unitIds'>): Audience[] {
  if (access !== 'assigned') return [access]
  return ['assigned', ...new Set(unitIds.map((id): Audience => `unit:${id}`))]
}

/** Audience and topic of each grant; the topic is '' for a document without any, which no reader with a limit on topics sees. */
export function grantsOf(visibility: Visibility): { audience: Audience; topic: string }[] {
  const topics = visibility.topicIds.length > 0 ? [...new Set(visibility.topicIds)] : ['']
  return audiencesOf(visibility).flatMap((audience) => topics.map((topic) => ({ audience, topic })))
}

/** Whether a grant for this audience and topic is one for this reader. */
export function holdsGrant(reader: Reader, { audience, topic }: { audience: string; topic: string }): boolean {
  return (
    reader.audiences.some((own) => own === audience) && (reader.topicIds === null || reader.topicIds.includes(topic))
  )
}

export function maySee(reader: Reader, visibility: Visibility): boolean {
  return grantsOf(visibility).some((grant) => holdsGrant(reader, grant))
}
