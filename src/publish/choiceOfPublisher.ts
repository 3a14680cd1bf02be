import type { RequestContext } from 'payload'

const CHOICE = Symbol.for('hai-dang.notify-holders')

/**
 * Carries the publisher's choice to what hangs on the making of an edition. A symbol, so that nothing sent by a client can look
 * like it.
 */
export function choiceOfPublisher(notifyHolders: boolean | null | undefined): RequestContext {
  return { [CHOICE]: notifyHolders ?? null } as unknown as RequestContext // Payload types contexts by string keys
}

/** Null: nothing was chosen. */
export function chosenByPublisher(context: RequestContext): boolean | null {
  const choice: unknown = Reflect.get(context, CHOICE)
  return typeof choice === 'boolean' ? choice : null
}
