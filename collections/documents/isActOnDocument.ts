import type { RequestContext } from 'payload'

const ACT = Symbol.for('hai-dang.act-on-document')

/** The context that acts update a document with: a symbol, so that nothing sent by a client can look like it. */
export const actOnDocument = { [ACT]: true } as unknown as RequestContext // Payload types contexts by string keys

export function isActOnDocument(context: RequestContext): boolean {
  return Reflect.get(context, ACT) === true
}
