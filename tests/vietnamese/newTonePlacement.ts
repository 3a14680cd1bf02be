const NEW_STYLE: Readonly<Record<string, string>> = { hòa: 'hoà', thủy: 'thuỷ', khỏe: 'khoẻ', Hòa: 'Hoà' }
const ALSO_NEW_STYLE: Readonly<Record<string, string>> = { xõa: 'xoã', lòe: 'loè', ủy: 'uỷ' }

/** The words of the arbitraries in the newer tone placement: by a list, so that it shares no rule with what it tests. */
export function toNewTonePlacement(text: string): string {
  return text
    .split(' ')
    .map((word) => NEW_STYLE[word] ?? ALSO_NEW_STYLE[word] ?? word)
    .join(' ')
}
