import type { SignedHead } from '../headSigner'
import { GENESIS_HASH, hashOfEvent, type NumberedEvent } from './chain'
import { indexOf } from './indexOf'

export type JournalFault =
  | { kind: 'altered' | 'missing' | 'reordered' | 'appended' | 'misfiled'; seq: number }
  | { kind: 'truncated' | 'recomputed' | 'forged-head'; seq: number; head: string }

/** With what it is looked for by, as stored beside it; neither in a row of an earlier release that was not filled in yet. */
type FiledEvent = NumberedEvent & { actorId?: string | null; subject?: string | null }

export type ChainChecker = {
  /** Takes the events in the order of their numbers. */
  check: (event: FiledEvent) => void
  finish: () => JournalFault[]
}

type NamedHead = SignedHead & { id: string }

/**
 * Checks a journal against itself and against its signed heads. An event changed in place breaks its own hash; one left out
 * leaves a gap; one moved breaks the chain; one added lies behind the signed head; a shortened or recomputed chain no longer
 * meets a head that was signed. Filed under another actor or subject it would be found by nobody: what is beside the hash is held
 * against what is in it.
 */
export function chainChecker(heads: readonly NamedHead[], isGenuine: (head: SignedHead) => boolean): ChainChecker {
  const faults: JournalFault[] = []
  const headsBySeq = new Map<number, NamedHead[]>()
  for (const head of heads) {
    if (!isGenuine(head)) faults.push({ kind: 'forged-head', seq: head.seq, head: head.id })
    headsBySeq.set(head.seq, [...(headsBySeq.get(head.seq) ?? []), head])
  }
  const signedSeq = heads.find((head) => head.id === 'current')?.seq ?? 0
  let last = { seq: 0, hash: GENESIS_HASH }

  function check(event: FiledEvent): void {
    if (event.seq !== last.seq + 1) faults.push({ kind: 'missing', seq: last.seq + 1 })
    else if (event.prevHash !== last.hash) faults.push({ kind: 'reordered', seq: event.seq })
    if (hashOfEvent(event) !== event.hash) faults.push({ kind: 'altered', seq: event.seq })
    if (isMisfiled(event)) faults.push({ kind: 'misfiled', seq: event.seq })
    if (event.seq > signedSeq) faults.push({ kind: 'appended', seq: event.seq })
    for (const head of headsBySeq.get(event.seq) ?? []) {
      if (head.hash !== event.hash) faults.push({ kind: 'recomputed', seq: event.seq, head: head.id })
    }
    last = { seq: event.seq, hash: event.hash }
  }

  function finish(): JournalFault[] {
    for (const head of heads) {
      if (head.seq > last.seq) faults.push({ kind: 'truncated', seq: last.seq, head: head.id })
    }
    return faults
  }

  return { check, finish }
}

function isMisfiled(event: FiledEvent): boolean {
  const [actorId, subject] = [event.actorId ?? null, event.subject ?? null]
  if (actorId === null && subject === null) return false
  const meant = indexOf(event)
  return actorId !== meant.actorId || subject !== meant.subject
}
