import type { Registers } from '../../../src/report/rules/indicators/figuresOf'

/** Every post is one of the plan's recipients; nobody is in charge, and no programme runs. */
export const NO_REGISTERS: Registers = {
  counted: [{ any: [{ kinds: ['don-bien-phong'] }] }],
  members: [],
  officers: { officers: [], terms: [], courses: [], attendances: [] },
  programmes: [],
  places: [],
  equipment: [],
  dayCounts: [],
  missedSearches: [],
  trainedOn: () => [],
  equippedOn: () => [],
  kindNames: new Map(),
}
