import type { Payload } from 'payload'
import { vietnamDay } from '../../vietnamese/calendar'
import { keptTables } from './import/keptTables'
import { pseudonymiseOfficers } from './pseudonymiseOfficers'

type Rule = { /** Months after the last term. */ months: number; mediaDir: string }

/** Looks once a day, in Vietnam, whose name has had its time, and which tables were left lying. Cheap to ask often. */
export function officerClock(payload: Payload, { months, mediaDir }: Rule): (now: Date) => Promise<void> {
  let doneOn = ''
  return async (now) => {
    const today = vietnamDay(now)
    if (today === doneOn) return
    await pseudonymiseOfficers(payload, { now, months })
    await keptTables(mediaDir).forgetOld(now)
    doneOn = today
  }
}
