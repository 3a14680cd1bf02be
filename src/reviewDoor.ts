import type { Payload } from 'payload'
import type { Person } from '../collections/access/permissions'
import { actingPerson } from './actingPerson'
import type { Reader } from './catalogue/reader'
import { DomainError } from './platform/errors'
import type { ActContext } from './platform/runAct'
import type { Decision, ReviewDoor } from './portal/reviewDoor'
import { addComment } from './review/addComment'
import { mayApprove } from './review/approvalAuthority'
import { approveDocument } from './review/approveDocument'
import { awaitingDocuments, countAwaiting } from './review/awaitingDocuments'
import { resolveComment } from './review/resolveComment'
import { returnDocument } from './review/returnDocument'
import { reviewSheet } from './review/reviewSheet'
import { takeBackDocument } from './review/takeBackDocument'

const MAX_NOTE_LENGTH = 5000

/** The pages' door to working copies, on the record's side: every call is made as the person who is signed in. */
export function reviewDoor(payload: Payload): ReviewDoor {
  const contextOf = async (reader: Reader, seenRevision?: number): Promise<ActContext> => ({
    payload,
    user: await actingPerson(payload, reader),
    seenRevision,
  })
  return {
    mayApprove: (reader) => mayApprove(payload, asPerson(reader)),
    countAwaiting: (reader) => countAwaiting(payload, asPerson(reader)),
    awaiting: async (reader, question) =>
      awaitingDocuments(payload, { ...question, person: await actingPerson(payload, reader) }),
    sheet: async (reader, id) => reviewSheet(payload, { id, user: await actingPerson(payload, reader) }),
    approve: async (reader, { checked, ...decision }) => {
      const checklist = Object.fromEntries(checked.map((slug) => [slug, true]))
      await approveDocument(await contextOf(reader, decision.revision), { ...cleaned(decision), checklist })
    },
    giveBack: async (reader, decision) => {
      await returnDocument(await contextOf(reader, decision.revision), cleaned(decision))
    },
    takeBack: async (reader, decision) => {
      await takeBackDocument(await contextOf(reader, decision.revision), cleaned(decision))
    },
    comment: async (reader, comment) => {
      await addComment(await contextOf(reader), comment)
    },
    resolve: async (reader, comment) => {
      await resolveComment(await contextOf(reader), comment)
    },
  }
}

function asPerson({ id, roles }: Reader): Person {
  return id === null ? null : { id, roles }
}

/** @throws platform/invalid-input for a note that is too long: never cut off */
function cleaned({ id, note }: Decision): { id: string; note: string | null } {
  const written = note?.normalize('NFC').replaceAll('\r\n', '\n').trim() || null
  if (written === null || written.length <= MAX_NOTE_LENGTH) return { id, note: written }
  const message = `Dài ${written.length} ký tự; nhiều nhất ${MAX_NOTE_LENGTH} ký tự.`
  throw new DomainError('platform/invalid-input', { errors: [{ path: 'note', message }] })
}
