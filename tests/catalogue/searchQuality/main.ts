import { measureKind, reachesFloor } from './measureQuality'
import { newcomerKinds } from './newcomers/newcomerKinds'
import { outsiderKinds } from './outsiders/outsiderKinds'
import { openNewcomerLibrary, openOutsiderLibrary, openQualityLibrary, openStrangerLibrary } from './qualityLibrary'
import { queryKinds } from './queryKinds'
import { reportQuality } from './reportQuality'
import { strangerKinds } from './strangers/strangerKinds'

const [library, strangers, newcomers, outsiders] = [
  openQualityLibrary(),
  openStrangerLibrary(),
  openNewcomerLibrary(),
  openOutsiderLibrary(),
]
try {
  const results = [
    ...queryKinds.map((kind) => measureKind(library, kind)),
    ...strangerKinds.map((kind) => measureKind(strangers, kind)),
    ...newcomerKinds.map((kind) => measureKind(newcomers, kind)),
    ...outsiderKinds.map((kind) => measureKind(outsiders, kind)),
  ]
  console.log(reportQuality(results))
  process.exitCode = results.every(reachesFloor) ? 0 : 1
} finally {
  library.close()
  strangers.close()
  newcomers.close()
  outsiders.close()
}
