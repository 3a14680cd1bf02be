import { DomainError } from '../../platform/errors'

type Standing = { id?: unknown; unit?: unknown; position?: unknown; confirmsForUnit?: unknown }
type Change = { data: Standing; originalDoc?: Standing; isByAct: boolean }

/**
 * Unit, position and who confirms for a unit have a history, which the acts keep: a form that was opened before a transfer
 * would otherwise take it back.
 *
 * @throws DomainError platform/invalid-input
 */
export function ensureMembershipByAct({ data, originalDoc, isByAct }: Change): void {
  // For a new account Payload hands on an empty row.
  if (!originalDoc?.id || isByAct) return
  const [next, last] = [standingOf({ ...originalDoc, ...data }), standingOf(originalDoc)]
  const isInUnit = last.unit !== null || next.unit !== null
  const paths = (['unit', 'confirmsForUnit', 'position'] as const).filter((field) => next[field] !== last[field])
  if (!isInUnit || paths.length === 0) return
  const message = 'Đổi đơn vị, chức vụ hoặc người xác nhận bằng việc “Điều chuyển”, có ngày bắt đầu.'
  throw new DomainError('platform/invalid-input', { errors: paths.map((path) => ({ path, message })) })
}

function standingOf({ unit, position, confirmsForUnit }: Standing) {
  const unitId: unknown = unit && typeof unit === 'object' && 'id' in unit ? unit.id : unit
  return { unit: unitId || null, position: position || null, confirmsForUnit: confirmsForUnit === true }
}
