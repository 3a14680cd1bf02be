/** What was asked of a library of 10,000 documents, on one core; milliseconds of CPU a request. */
export const CPU_TARGETS_MS: Record<string, number> = {
  list: 0.3,
  'list-unit': 0.3,
  item: 0.2,
  'list-304': 0.12,
  delta: 1,
  'search-marked': 1.5,
  'search-unmarked': 1.5,
}
/** Times as much as a bare Node server. */
export const FILE_TARGET = 1.3
/** Times cheaper than stock Payload. */
export const CHEAPER_TARGET = 100
export const FILES_CHEAPER_TARGET = 5

/** Ten times as many documents may cost so many times as much. */
export const GROWTH_TARGETS: Record<string, number> = {
  list: 1.2,
  'list-unit': 1.2,
  item: 1.2,
  'search-marked': 1.5,
  'search-unmarked': 1.5,
  'search-marked-ended': 1.5,
  'search-unmarked-ended': 1.5,
}
export const LONGEST_TURN_MS = 10
export const DEEP_PAGE_TARGET = 1.5
/** Of a question about the plan's figures, whatever period. */
export const REPORT_SECONDS = 1
export const FRESH_MS = 1_000
export const MEMORY_MB = 450
