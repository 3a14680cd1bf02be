import type { CourseResult } from '../../report/rules/rows'

export const RESULT_LABELS: Record<CourseResult, string> = { passed: 'Đạt', 'not-passed': 'Chưa đạt', absent: 'Vắng' }

/** Reads a choice of the class's form; null: nothing chosen. */
export function resultOf(text: string): CourseResult | null {
  return text === 'passed' || text === 'not-passed' || text === 'absent' ? text : null
}
