import { nameOfQuestion } from './cursors'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { memoized } from './sql'

/**
 * Validators of what was answered, by `validatorName`, until readers could notice a change. Only for answers that follow from the
 * catalogue, the address and the reader's rights, and not from the clock. Ask for it before the answer is computed: what is
 * put into it after a change is forgotten.
 */
export function validatorsOf(catalogue: Catalogue): Map<string, string> {
  const kept = memoized(catalogue, 'validators', () => new Map<string, string>())
  if (kept.size >= MAX_KEPT) kept.clear()
  return kept
}

/** The same for all who ask the same with the same rights. */
export function validatorName(reader: Reader, address: string): string {
  return `${rightsOf(reader)} ${address}`
}

const MAX_KEPT = 2_000

/** Whoever recognises readers keeps them, so that their rights are written out once. */
const written = new WeakMap<Reader, string>()

/** All of a reader that decides what they are given, as a name. */
export function rightsOf(reader: Reader): string {
  const known = written.get(reader)
  if (known !== undefined) return known
  const { kind, audiences, topicIds, unitScope, unitId } = reader
  const rights = nameOfQuestion({ kind, audiences, topicIds, unitScope, unitId })
  written.set(reader, rights)
  return rights
}
