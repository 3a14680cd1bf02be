/** How long a run is that is looked for. */
export const WINDOW_BYTES = 32

const BASE = 0x01000193
/** BASE to the power of the window, modulo 2 to the 32nd: what the byte that falls out weighs. */
const OUTGOING = powerOfBase(WINDOW_BYTES)

/** The hash of the first `WINDOW_BYTES` bytes. Source: Karp and Rabin (1987), modulo 2 to the 32nd. */
export function rollingHash(bytes: Uint8Array): number {
  let hash = 0
  for (let at = 0; at < WINDOW_BYTES; at += 1) hash = (Math.imul(hash, BASE) + (bytes[at] ?? 0) + 1) | 0
  return hash
}

/** The hash one byte on: `outgoing` leaves the window, `incoming` enters it. */
export function rolledOn(hash: number, outgoing: number, incoming: number): number {
  return (Math.imul(hash, BASE) + incoming + 1 - Math.imul(outgoing + 1, OUTGOING)) | 0
}

function powerOfBase(power: number): number {
  let value = 1
  for (let count = 0; count < power; count += 1) value = Math.imul(value, BASE)
  return value
}
