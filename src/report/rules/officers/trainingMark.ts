import type { AttendanceRow, CourseRow } from '../rows'
import { isValidOn, validThrough } from './validity'
import type { TrainingMark } from './views'

type Known = { courseOf: ReadonlyMap<string, CourseRow>; day: string }

/** How a person with these results stands on a day: trained for as long as the best of them says, else why no longer. */
export function trainingMark(results: readonly AttendanceRow[], { courseOf, day }: Known): TrainingMark {
  let mark: TrainingMark = { kind: 'none' }
  for (const result of results) {
    const course = courseOf.get(result.courseId)
    if (!course || result.result !== 'passed' || day < result.on) continue
    const next = markOf(result, { course, day })
    if (next && isBetter(next, mark)) mark = next
  }
  return mark
}

function markOf(result: AttendanceRow, { course, day }: { course: CourseRow; day: string }): TrainingMark | null {
  const named = { courseId: course.id, course: course.name }
  const through = validThrough(result, course)
  if (isValidOn(result, { course, day })) return { kind: 'trained', ...named, through }
  if (result.revokedOn !== null && result.revokedOn <= day) return { kind: 'revoked', ...named, on: result.revokedOn }
  return through === null ? null : { kind: 'ran-out', ...named, through }
}

const RANKS = { trained: 3, 'ran-out': 2, revoked: 1, none: 0 } as const

function isBetter(one: TrainingMark, other: TrainingMark): boolean {
  if (RANKS[one.kind] !== RANKS[other.kind]) return RANKS[one.kind] > RANKS[other.kind]
  return lastOf(one) > lastOf(other)
}

function lastOf(mark: TrainingMark): string {
  if (mark.kind === 'none') return ''
  return mark.kind === 'revoked' ? mark.on : (mark.through ?? '9999-12-31')
}
