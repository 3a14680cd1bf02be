import type { Payload } from 'payload'
import { EVENT_WORDS, eventWords } from './admin/eventWords'
import { everyEvent, findEvents } from './platform/journal/findEvents'
import { headSigner } from './platform/journal/headSigner'
import { currentHead } from './platform/journal/numberEvents'
import { compareWithKept, readHead, readHeads } from './platform/journal/readHeads'
import type { NumberedEvent } from './platform/journal/rules/chain'
import { journalFaultText } from './platform/journal/rules/journalFaultText'
import { verifyJournal } from './platform/journal/verifyJournal'
import type { JournalDoor, ShownEvent } from './portal/journalDoor'

/** More days than anybody looks at on a page. */
const MAX_HEADS = 400

/** The auditors' pages' narrow door to the journal. */
export function journalDoor({ payload, secret }: { payload: Payload; secret: string }): JournalDoor {
  const signer = headSigner(secret)
  return {
    codes: Object.entries(EVENT_WORDS).map(([code, { vi }]) => ({ code, words: vi })),
    find: async (question, page) => (await findEvents(payload, question, page)).map(inWords),
    every: async function* (question) {
      for await (const event of everyEvent(payload, question)) yield inWords(event)
    },
    newestSeq: async () => (await currentHead(payload))?.seq ?? 0,
    verify: async () => {
      const { events, heads, faults } = await verifyJournal(payload, signer)
      return { events, heads, faults: faults.map(journalFaultText) }
    },
    heads: () => readHeads(payload, { limit: MAX_HEADS }),
    head: (day) => readHead(payload, day),
    compare: (kept) => compareWithKept(payload, kept),
    publicKeyPem: signer.publicKeyPem,
  }
}

function inWords(event: NumberedEvent): ShownEvent {
  return { ...event, words: eventWords(event.code).vi }
}
