import type { Took } from './stopwatch'

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

export function ratio(one: number, other: number): string {
  const value = one / other
  return `${value.toFixed(value < 10 ? 2 : 0)}×`
}

export function ms(value: number): string {
  return value.toFixed(value < 10 ? 3 : 1)
}

export function whole(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0)
}

export function tookText(count: number, { seconds, cpuSeconds }: Took): string {
  const cpuMsEach = ((cpuSeconds * 1000) / count).toFixed(1)
  return `trong ${seconds.toFixed(1)} giây (${(count / seconds).toFixed(0)}/giây; CPU ${cpuMsEach} ms mỗi cái)`
}

export function verdict(isMet: boolean): string {
  return isMet ? 'đạt' : 'CHƯA'
}
