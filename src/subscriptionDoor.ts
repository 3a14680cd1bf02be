import type { Payload } from 'payload'
import { actingPerson } from './actingPerson'
import { listSubscriptions } from './assign/listSubscriptions'
import { endSubscription, subscribeToTopics } from './assign/subscribeTopics'
import type { Reader } from './catalogue/reader'
import type { ActContext } from './platform/runAct'
import type { SubscriptionDoor } from './portal/subscriptionDoor'

/** The pages' door to topic subscriptions, on the record's side: every call is made as the person who is signed in. */
export function subscriptionDoor(payload: Payload): SubscriptionDoor {
  const contextOf = async (reader: Reader): Promise<ActContext> => ({
    payload,
    user: await actingPerson(payload, reader),
  })
  return {
    list: async (reader) => listSubscriptions(await contextOf(reader)),
    subscribe: async (reader, subscription) => {
      await subscribeToTopics(await contextOf(reader), subscription)
    },
    end: async (reader, ending) => {
      await endSubscription(await contextOf(reader), ending)
    },
  }
}
