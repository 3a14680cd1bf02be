import type { Reader } from '../catalogue/reader'

/** Which topics a unit wants to get, from a day to a day (Vietnam, both inclusive; `to` null: until it is ended). */
export type TopicSubscription = {
  id: string
  unit: string
  topics: string[]
  from: string
  to: string | null
  /** Who said so, by name. */
  maker: string | null
}

export type NewSubscription = { unit: string; topics: string[]; from: string; to: string | null }

/** The pages' way to topic subscriptions, which are in the record alone. A mirror has none, and no such page. */
export type SubscriptionDoor = {
  /**
   * The newest first, and for which units this person may subscribe.
   * @throws DomainError review/not-permitted
   */
  list(reader: Reader): Promise<{ scope: 'all' | string[]; subscriptions: TopicSubscription[] }>
  /** @throws DomainError with the act's codes; bad input by `unit`, `topics`, `from`, `to` */
  subscribe(reader: Reader, subscription: NewSubscription): Promise<void>
  /** @throws DomainError with the act's codes; bad input by `on` */
  end(reader: Reader, ending: { id: string; on: string }): Promise<void>
}
