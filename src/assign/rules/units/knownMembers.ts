import type { ProgrammeMember } from './programmeFaults'

/** A member with the instants at which the library learnt of it and of its last day; null: before it kept them, or no last day. */
export type KnownMember = ProgrammeMember & { knownAt: string | null; endKnownAt: string | null }

/** Says of each member since when it is known: what stood there before keeps its time, whatever is new or ends otherwise is known now. */
export function knownMembers(
  members: readonly ProgrammeMember[],
  { before, now }: { before: readonly Partial<KnownMember>[]; now: string },
): KnownMember[] {
  return members.map((member) => {
    const known = before.find(({ unit, from }) => unit === member.unit && (from ?? null) === member.from)
    const endedAlike = known && (known.to ?? null) === member.to
    return {
      ...member,
      knownAt: known ? (known.knownAt ?? null) : now,
      endKnownAt: endedAlike ? (known.endKnownAt ?? null) : member.to === null ? null : now,
    }
  })
}
