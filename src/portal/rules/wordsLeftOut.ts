/** Words that an offer does without, in the order of the query; those in one that stand there side by side. */
export function wordsLeftOut(q: string, leftOut: readonly string[]): string[] {
  const runs: string[] = []
  let from = 0
  for (const word of leftOut) {
    const start = q.indexOf(word, from)
    const before = runs.at(-1)
    if (before !== undefined && start > 0 && !/[\p{L}\p{N}]/u.test(q.slice(from, start)))
      runs.splice(-1, 1, `${before} ${word}`)
    else runs.push(word)
    // What was put right before it was left out does not stand in the query.
    if (start >= 0) from = start + word.length
  }
  return runs
}
