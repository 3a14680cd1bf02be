const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long something has waited, in the largest whole unit: `3 ngày`, `5 giờ`, `12 phút`; under a minute `vừa xong`. Instants ISO 8601. */
export function waitedText(since: string, now: Date): string {
  const waitedMs = now.getTime() - new Date(since).getTime()
  if (waitedMs >= DAY_MS) return `${Math.floor(waitedMs / DAY_MS)} ngày`
  if (waitedMs >= HOUR_MS) return `${Math.floor(waitedMs / HOUR_MS)} giờ`
  return waitedMs >= MINUTE_MS ? `${Math.floor(waitedMs / MINUTE_MS)} phút` : 'vừa xong'
}
