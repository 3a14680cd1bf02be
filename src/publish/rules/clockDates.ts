import { vietnamDay } from '../../vietnamese/calendar'

type Dates = { effectiveOn: string | null; expiresOn: string | null }

/**
 * What the clock still has to do with an edition: its effective day where that is still to come when it is published, and its
 * last day. Calendar days in Vietnam; each begins at 17:00 UTC of the day before.
 */
export function clockDatesOf(
  { effectiveOn, expiresOn }: Dates,
  { publishedAt }: { publishedAt: string },
): { takesEffectOn: string | null; endsOn: string | null } {
  return { takesEffectOn: isInEffectAtOnce(effectiveOn, { publishedAt }) ? null : effectiveOn, endsOn: expiresOn }
}

/** Whether the effective day had come when the edition was published; one without such a day waits for none. */
export function isInEffectAtOnce(effectiveOn: string | null, { publishedAt }: { publishedAt: string }): boolean {
  return effectiveOn === null || effectiveOn <= vietnamDay(new Date(publishedAt))
}
