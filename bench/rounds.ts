/** The first shows how quick a server is, the second is as long as those that count: a server that runs for months has compiled what it runs. */
export const WARM_UP_ROUNDS = 2

export function progressOf(round: number, { rounds }: { rounds: number }): string {
  return round < WARM_UP_ROUNDS ? 'Chạy nóng máy …' : `Đo lượt ${round + 1 - WARM_UP_ROUNDS}/${rounds} …`
}
