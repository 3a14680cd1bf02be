import { borderGuardDay } from './materials/borderGuardDay'
import { fishingBulletin, stormDrill } from './materials/bulletins'
import { coastalPlaces } from './materials/coastalPlaces'
import { communeLookup } from './materials/communeLookup'
import type { DemoMaterial } from './materials/demoMaterial'
import { equalityInfographic, humanRightsDeclaration } from './materials/humanRights'
import { mapChecklist } from './materials/mapChecklist'
import { planSummary } from './materials/planSummary'
import { rebuttal } from './materials/rebuttal'
import { recipientList2021, recipientList2025 } from './materials/recipientLists'
import { secrecyLecture } from './materials/secrecyLecture'
import { strategyOutline } from './materials/strategyOutline'

/** The demonstration library in the order of its list; a material comes after the one that it supersedes. */
export const demoMaterials: readonly DemoMaterial[] = [
  planSummary,
  humanRightsDeclaration,
  equalityInfographic,
  mapChecklist,
  stormDrill,
  fishingBulletin,
  borderGuardDay,
  communeLookup,
  secrecyLecture,
  rebuttal,
  recipientList2021,
  recipientList2025,
  coastalPlaces,
  strategyOutline,
]
