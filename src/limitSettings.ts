import type { z } from 'zod'
import type { TrafficLimits } from './platform/limits/guardTraffic'
import { integer } from './settingTypes'

const MOST = 1_000_000_000

/** The variables that say how much the server takes on; part of the schema in `settings.ts`. */
export const limitVariables = {
  RATE_LIMIT_CONSUMER: integer({ min: 0, max: MOST }).default(600),
  RATE_LIMIT_PERSON: integer({ min: 0, max: MOST }).default(1200),
  RATE_LIMIT_ADDRESS: integer({ min: 0, max: MOST }).default(6000),
  OVERLOAD_DELAY_MS: integer({ min: 0, max: 60_000 }).default(300),
  OVERLOAD_REQUESTS: integer({ min: 0, max: 1_000_000 }).default(500),
  MAX_WAITING: integer({ min: 1, max: 100_000 }).default(500),
  MAX_WAITING_EACH: integer({ min: 1, max: 100_000 }).default(10),
  MAX_DOWNLOADS: integer({ min: 1, max: 100_000 }).default(800),
  MAX_DOWNLOADS_EACH: integer({ min: 1, max: 100_000 }).default(100),
}

type Values = { [Name in keyof typeof limitVariables]: z.output<(typeof limitVariables)[Name]> }

export function limitsOf(values: Values): TrafficLimits {
  return {
    perMinute: {
      consumer: values.RATE_LIMIT_CONSUMER,
      person: values.RATE_LIMIT_PERSON,
      anonymous: values.RATE_LIMIT_ADDRESS,
    },
    maxDelayMs: values.OVERLOAD_DELAY_MS,
    maxInProgress: values.OVERLOAD_REQUESTS,
    maxWaiting: values.MAX_WAITING,
    maxWaitingEach: values.MAX_WAITING_EACH,
    maxDownloads: values.MAX_DOWNLOADS,
    maxDownloadsEach: values.MAX_DOWNLOADS_EACH,
  }
}
