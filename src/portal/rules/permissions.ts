import type { Reader } from '../../catalogue/reader'

/** Coordinators and those who answer for the whole library look at who has confirmed. */
export function mayReadLedgers(reader: Reader): boolean {
  return reader.kind === 'person' && (reader.unitScope === 'all' || reader.roles.includes('coordinator'))
}

/** Whom the register of officers and courses concerns: who keeps it, answers for it, or may be in it. */
export function isInRegister(reader: Reader): boolean {
  return reader.kind === 'person' && reader.roles.some((role) => role !== 'reviewer')
}

/** Those who audit, and who run the system, read the journal. */
export function mayReadJournal(reader: Reader): boolean {
  return reader.kind === 'person' && (reader.roles.includes('auditor') || reader.roles.includes('admin'))
}

/** May say that a document was spread: whoever is in charge of it in the unit, or reads bulletins out. */
export function mayReportDissemination(reader: Reader): reader is Reader & { id: string; unitId: string } {
  return mayReportBroadcast(reader) || (isNotedForUnit(reader) && reader.roles.includes('officer'))
}

/** May say which topics a unit wants to get: for the own one, for the branch, or for all. */
export function maySubscribe(reader: Reader): boolean {
  if (reader.kind !== 'person') return false
  if (reader.roles.includes('admin')) return true
  if (reader.unitId === null) return false
  return reader.roles.includes('coordinator') || (reader.roles.includes('officer') && reader.confirmsForUnit)
}

/** May enter a receipt for a unit in scope that could not report itself. */
export function mayEnterByHand(reader: Reader): boolean {
  return mayReadLedgers(reader) && reader.roles.some((role) => ['coordinator', 'editor', 'approver'].includes(role))
}

/** Writes, approves or checks for secrecy: has a say in what is not published yet. */
export function hasASay(reader: Reader): boolean {
  return reader.kind === 'person' && reader.roles.some((role) => ['editor', 'approver', 'reviewer'].includes(role))
}

/** What a unit's own reader opens and fetches is noted in the ledger. */
export function isNotedForUnit(reader: Reader): reader is Reader & { id: string; unitId: string } {
  return reader.kind === 'person' && reader.id !== null && reader.unitId !== null
}

/** May say in the unit's name: received, destroyed. */
export function mayConfirm(reader: Reader): reader is Reader & { id: string; unitId: string } {
  return isNotedForUnit(reader) && reader.confirmsForUnit
}

/** May say that a bulletin was read out. */
export function mayReportBroadcast(reader: Reader): reader is Reader & { id: string; unitId: string } {
  return isNotedForUnit(reader) && (reader.confirmsForUnit || reader.roles.includes('broadcaster'))
}
