const HOUR_MS = 60 * 60 * 1000

/** How long ago an instant (ISO 8601) was, as it is said: `chưa đến 1 giờ`, `5 giờ`, `3 ngày`. */
export function timeSince(at: string, now: Date): string {
  const hours = Math.floor((now.getTime() - new Date(at).getTime()) / HOUR_MS)
  if (hours < 1) return 'chưa đến 1 giờ'
  return hours < 48 ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`
}
