import { measureKind, reachesFloor } from './measureQuality'
import { newcomerKinds } from './newcomers/newcomerKinds'
import { openNewcomerLibrary, openQualityLibrary, openStrangerLibrary } from './qualityLibrary'
import { queryKinds } from './queryKinds'
import { reportQuality } from './reportQuality'
import { strangerKinds } from './strangers/strangerKinds'

const [library, strangers, newcomers] = [openQualityLibrary(), openStrangerLibrary(), openNewcomerLibrary()]
try {
  const results = [
    ...queryKinds.map((kind) => measureKind(library, kind)),
    ...strangerKinds.map((kind) => measureKind(strangers, kind)),
    ...newcomerKinds.map((kind) => measureKind(newcomers, kind)),
  ]
  console.log(reportQuality(results))
  process.exitCode = results.every(reachesFloor) ? 0 : 1
} finally {
  library.close()
  strangers.close()
  newcomers.close()
}
