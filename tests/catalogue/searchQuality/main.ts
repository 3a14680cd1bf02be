import { measureKind, reachesFloor } from './measureQuality'
import { openQualityLibrary } from './qualityLibrary'
import { queryKinds } from './queryKinds'
import { reportQuality } from './reportQuality'

const library = openQualityLibrary()
try {
  const results = queryKinds.map((kind) => measureKind(library, kind))
  console.log(reportQuality(results))
  process.exitCode = results.every(reachesFloor) ? 0 : 1
} finally {
  library.close()
}
