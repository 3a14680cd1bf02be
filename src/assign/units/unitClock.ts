import type { Payload } from 'payload'
import { vietnamDay } from '../../vietnamese/calendar'
import { keepMemberships } from './keepMemberships'
import { keepReorganisations } from './keepReorganisations'
import { keepUnitTime } from './keepUnitTime'

/**
 * What begins and ends at 00:00 in Vietnam, of units and of people: done when the clock says another day than the last time that
 * all of it was done. Cheap to ask often.
 */
export function unitClock(payload: Payload): (now: Date) => Promise<void> {
  let doneOn = ''
  return async (now) => {
    const today = vietnamDay(now)
    if (today === doneOn) return
    await keepReorganisations(payload, now)
    await keepUnitTime(payload, now)
    await keepMemberships(payload, now)
    doneOn = today
  }
}
