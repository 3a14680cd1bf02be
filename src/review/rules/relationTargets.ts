import type { FieldFault } from '../../platform/errors'
import type { RelationKind, WorkingCopy } from './workingCopy'

type Related = Pick<WorkingCopy, 'supersedes' | 'relations'>

/** Kinds that say the same to a loop: what is replaced or repealed is over. */
type LoopKind = 'ends' | 'amends' | 'corrects'

export type Target = { kind: 'supersedes' | RelationKind; document: string; path: string }

/** Each document that a working copy names as replaced, amended, corrected or repealed, and where the form says so. */
export function relationTargets({ supersedes, relations }: Related): Target[] {
  const named = (relations ?? []).map(({ kind, document }, index) => ({
    kind,
    document,
    path: `relations.${index}.document`,
  }))
  return supersedes ? [{ kind: 'supersedes', document: supersedes, path: 'supersedes' }, ...named] : named
}

export type KnownDocument = Related & {
  id: string
  /** 0: never published. */
  version: number
}

/**
 * What is wrong with the documents that one names: there is nothing to replace in what was never published, and of two documents
 * only one can come after the other. `known`: every document on the way, as it stands in force.
 */
export function targetFaults(
  copy: Related & { id: string },
  { known }: { known: ReadonlyMap<string, KnownDocument> },
): FieldFault[] {
  return relationTargets(copy).flatMap(({ kind, document, path }): FieldFault[] => {
    const target = known.get(document)
    if (!target || target.version === 0) return [{ path, message: 'Chỉ nêu được tài liệu đã công bố.' }]
    return leadsTo(copy.id, { from: document, kind: loopKindOf(kind), known }) ? [{ path, message: LOOP }] : []
  })
}

const LOOP = 'Tài liệu này đã nêu ngược lại, nên hai bên tạo thành vòng.'

/** Whether what goes in a loop keeps a document from coming out; targets that are gone meanwhile do not. */
export function goesInLoop(faults: readonly FieldFault[]): boolean {
  return faults.some(({ message }) => message === LOOP)
}

type Walk = { from: string; kind: LoopKind; known: ReadonlyMap<string, KnownDocument> }

function leadsTo(id: string, { from, kind, known }: Walk): boolean {
  const passed = new Set<string>()
  const waiting = [from]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true
    if (passed.has(next)) continue
    passed.add(next)
    const document = known.get(next)
    if (document) waiting.push(...targetsOfKind(document, kind))
  }
  return false
}

export function targetsOfKind(document: Related, kind: LoopKind): string[] {
  return relationTargets(document).flatMap((target) => (loopKindOf(target.kind) === kind ? target.document : []))
}

function loopKindOf(kind: Target['kind']): LoopKind {
  return kind === 'amends' || kind === 'corrects' ? kind : 'ends'
}
