import { measureKind, reachesFloor } from './measureQuality'
import { openQualityLibrary, openStrangerLibrary } from './qualityLibrary'
import { queryKinds } from './queryKinds'
import { reportQuality } from './reportQuality'
import { strangerKinds } from './strangers/strangerKinds'

const [library, strangers] = [openQualityLibrary(), openStrangerLibrary()]
try {
  const results = [
    ...queryKinds.map((kind) => measureKind(library, kind)),
    ...strangerKinds.map((kind) => measureKind(strangers, kind)),
  ]
  console.log(reportQuality(results))
  process.exitCode = results.every(reachesFloor) ? 0 : 1
} finally {
  library.close()
  strangers.close()
}
