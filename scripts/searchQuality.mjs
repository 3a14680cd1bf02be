import { endWithOneLine } from './progress.mjs'
import { runBundled } from './runBundled.mjs'

/** Measures the search with judged queries, for each kind of query; exit code 1 where a kind is below the floor. */
await endWithOneLine(() =>
  runBundled({ out: 'search-quality', entryPoints: [{ in: 'tests/catalogue/searchQuality/main.ts', out: 'main' }] }),
)
