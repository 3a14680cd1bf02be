import { ASKERS, DOCUMENTS, type Asker, type DocumentName } from './staffedLibrary'

/**
 * Written by hand, cell by cell: this is what the access rules are held against. A number is the answer's status; a word in a
 * list says which rows: `all`, `own`, `ready` (checked files), `ready+own`, `below` (the coordinator's units), `post`
 * (the officer's unit), `at-post` (a thing of that unit), `sent` (by the coordinator's unit), `mine` (about the asker), `none`.
 */
export const LISTS = byAsker(`
                   anonymous  admin  editor     approver  reviewer  coordinator  officer  broadcaster  auditor
documents          401        403    all        all       all       403          403      403          all
media              401        403    ready+own  ready     all       403          403      403          ready
editions           401        403    all        all       all       403          403      403          all
review-comments    401        403    all        all       all       403          403      403          all
assignments        401        403    all        all       403       sent         403      403          all
deliveries         401        403    all        all       403       below        post     403          all
assignment-steps   401        403    all        all       403       none         403      403          all
standing-rules     401        403    all        all       403       none         403      403          all
topic-subscriptions 401       all    all        all       403       below        post     403          all
receipts           401        403    all        all       403       below        post     403          all
reminders          401        all    403        403       403       403          403      403          all
closed-reports     401        all    all        all       all       403          403      403          all
units              401        all    all        all       all       all          all      all          all
unit-groups        401        all    all        all       all       all          all      all          all
programmes         401        all    all        all       all       all          all      all          all
equipment-items    401        all    all        all       403       at-post      at-post  403          all
equipment-states   401        all    all        all       403       below        post     403          all
usage-days         401        all    all        all       403       403          403      403          all
missed-searches    401        all    all        all       403       403          403      403          all
reorganisations    401        all    403        403       403       403          403      403          all
memberships        401        all    mine       mine      mine      mine         mine     mine         all
officers           401        all    all        403       403       none         none     none         403
officer-terms      401        all    all        all       403       none         none     none         all
courses            401        all    all        all       all       all          all      all          all
attendances        401        all    all        403       403       none         none     none         403
officer-merges     401        all    all        403       403       403          403      403          403
topics             401        all    all        all       all       all          all      all          all
document-types     401        all    all        all       all       all          all      all          all
synonyms           401        all    all        all       all       all          all      all          all
users              401        all    own        own       own       own          own      own          all
api-consumers      401        all    403        403       403       403          403      403          403
webhooks           401        all    403        403       403       403          403      403          403
journal            401        all    403        403       403       403          403      403          all
journal-heads      401        403    403        403       403       403          403      403          all
outbox             401        403    403        403       403       403          403      403          403
nodes              401        403    403        403       403       403          403      403          403
turns              401        403    403        403       403       403          403      403          403
standing-rule-positions 401   403    403        403       403       403          403      403          403
sign-in-attempts   401        403    403        403       403       403          403      403          403
`)

/** Payload's own collections and what is none: alike for everybody. Preferences are one's own, by key. */
export const CLOSED_COLLECTIONS = [
  'payload-locked-documents',
  'payload-migrations',
  'payload-jobs',
  'payload-kv',
  'payload-folders',
  'khong-co',
]

/** One row by its id; `another` is somebody else's account. */
export const ROWS = byAsker(`
                        anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
documents/draft         401        404    200     200       200       404          404      404          200
documents/in-review     401        404    200     200       200       404          404      404          200
documents/approved      401        404    200     200       200       404          404      404          200
documents/public        401        404    200     200       200       404          404      404          200
documents/assigned      401        404    200     200       200       404          404      404          200
documents/withdrawn     401        404    200     200       200       404          404      404          200
media/ready             401        404    200     200       200       404          404      404          200
media/picture           401        404    200     200       200       404          404      404          200
media/quarantined       401        404    404     404       200       404          404      404          404
media/held              401        404    404     404       200       404          404      404          404
media/own               401        404    200     404       200       404          404      404          404
editions/any            401        404    200     200       200       404          404      404          200
review-comments/any     401        404    200     200       200       404          404      404          200
assignments/byEditor    401        404    200     200       404       404          404      404          200
assignments/sent        401        404    200     200       404       200          404      404          200
deliveries/post         401        404    200     200       404       200          200      404          200
deliveries/ward         401        404    200     200       404       404          404      404          200
receipts/post           401        404    200     200       404       200          200      404          200
receipts/ward           401        404    200     200       404       404          404      404          200
units/any               401        200    200     200       200       200          200      200          200
memberships/any         401        200    404     404       404       200          404      404          200
equipment-items/any     401        200    200     200       404       200          200      404          200
equipment-states/post   401        200    200     200       404       200          200      404          200
equipment-states/ward   401        200    200     200       404       404          404      404          200
synonyms/any            401        200    200     200       200       200          200      200          200
users/own               401        200    200     200       200       200          200      200          200
users/another           401        200    404     404       404       404          404      404          200
api-consumers/any       401        200    404     404       404       404          404      404          404
webhooks/any            401        200    404     404       404       404          404      404          404
journal/any             401        200    404     404       404       404          404      404          200
`)

/** `POST /api/<collection>`; 404: there is no such door, files and assignments come in by their own acts. */
export const CREATE = byAsker(`
                   anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
documents          401        403    201     201       403       403          403      403          403
units              401        201    403     403       403       403          403      403          403
unit-groups        401        201    403     403       403       403          403      403          403
programmes         401        201    403     403       403       403          403      403          403
equipment-items    401        201    201     201       403       201          403      403          403
equipment-states   404        404    404     404       404       404          404      404          404
usage-days         404        404    404     404       404       404          404      404          404
missed-searches    404        404    404     404       404       404          404      404          404
memberships        404        404    404     404       404       404          404      404          404
reorganisations    404        404    404     404       404       404          404      404          404
topics             401        201    403     403       403       403          403      403          403
document-types     401        201    403     403       403       403          403      403          403
synonyms           401        201    403     403       403       403          403      403          403
users              401        201    403     403       403       403          403      403          403
api-consumers      401        201    403     403       403       403          403      403          403
webhooks           401        201    403     403       403       403          403      403          403
assignments        401        403    201     201       403       201          403      403          403
officer-terms      404        404    404     404       404       404          404      404          404
attendances        404        404    404     404       404       404          404      404          404
officer-merges     404        404    404     404       404       404          404      404          404
editions           404        404    404     404       404       404          404      404          404
review-comments    404        404    404     404       404       404          404      404          404
deliveries         404        404    404     404       404       404          404      404          404
receipts           404        404    404     404       404       404          404      404          404
reminders          404        404    404     404       404       404          404      404          404
journal            404        404    404     404       404       404          404      404          404
journal-heads      404        404    404     404       404       404          404      404          404
outbox             404        404    404     404       404       404          404      404          404
nodes              404        404    404     404       404       404          404      404          404
turns              404        404    404     404       404       404          404      404          404
assignment-steps   404        404    404     404       404       404          404      404          404
closed-reports     404        404    404     404       404       404          404      404          404
standing-rule-positions 404   404    404     404       404       404          404      404          404
sign-in-attempts   404        404    404     404       404       404          404      404          404
`)

/** `PATCH /api/<collection>/<id>`. */
export const UPDATE = byAsker(`
                        anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
documents/draft         401        403    200     200       403       403          403      403          403
documents/public        401        403    409     409       403       403          403      403          403
documents/internal      401        403    409     409       403       403          403      403          403
documents/assigned      401        403    409     409       403       403          403      403          403
documents/withdrawn     401        403    409     409       403       403          403      403          403
units/any               401        200    403     403       403       403          403      403          403
memberships/any         404        404    404     404       404       404          404      404          404
equipment-items/any     404        404    404     404       404       404          404      404          404
equipment-states/post   404        404    404     404       404       404          404      404          404
synonyms/any            401        200    403     403       403       403          403      403          403
topics/any              401        200    403     403       403       403          403      403          403
users/own               401        200    200     200       200       200          200      200          200
users/another           401        200    403     403       403       403          403      403          403
api-consumers/any       401        200    403     403       403       403          403      403          403
webhooks/any            401        200    403     403       403       403          403      403          403
media/ready             404        404    404     404       404       404          404      404          404
editions/any            404        404    404     404       404       404          404      404          404
review-comments/any     404        404    404     404       404       404          404      404          404
assignments/sent        404        404    404     404       404       404          404      404          404
deliveries/post         404        404    404     404       404       404          404      404          404
receipts/post           404        404    404     404       404       404          404      404          404
journal/any             404        404    404     404       404       404          404      404          404
`)

/** Whether the form may save, `POST /api/<collection>/access/<id>`: what the panel asks after each saving. */
export const FORMS = byAsker(`
                        anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
units/any               401        yes    no      no        no        no           no       no           no
documents/draft         401        no     yes     yes       no        no           no       no           no
topics/any              401        yes    no      no        no        no           no       no           no
users/own               401        yes    yes     yes       yes       yes          yes      yes          yes
users/another           401        yes    no      no        no        no           no       no           no
api-consumers/any       401        yes    no      no        no        no           no       no           no
`)

/** Who may begin an act at all; `may`: then the state decides. Posts only know editions, so for them there is no working copy. */
export const ACTS = byAsker(`
              anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
submit        401        403    may     may       403       403          404      404          403
take-back     401        403    may     may       403       403          404      404          403
return        401        403    403     may       may       403          404      404          403
approve       401        403    403     may       403       403          404      404          403
publish       401        403    may     may       403       403          404      404          403
revise        401        403    may     may       403       403          404      404          403
withdraw      401        403    may     may       403       403          404      404          403
purge         401        403    403     may       may       403          404      404          403
`)

/** From which state; 409: the state does not allow it. */
export const STATES = byDocument(`
              draft  in-review  approved  public  internal  assigned  withdrawn  revised
submit        yes    409        409       409     409       409       409        yes
take-back     409    yes        409       409     409       409       409        409
return        409    yes        yes       409     409       409       409        409
approve       409    yes        409       409     409       409       409        409
publish       409    409        yes       409     409       409       409        409
revise        409    409        409       yes     yes       yes       yes        409
withdraw      409    409        409       yes     yes       yes       409        yes
`)

/** What those who check look at and say, by the API and on pages: who sees no working copies learns of none. A page sends nobody to sign in. */
export const REVIEWING = byAsker(`
                                   anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
GET /api/documents/awaiting        401        404    200     200       200       404          404      404          200
GET /api/documents/<id>/changes    401        404    200     200       200       404          404      404          200
GET /api/documents/<id>/comments   401        404    200     200       200       404          404      404          200
POST /api/documents/<id>/comments  401        403    200     200       200       403          404      404          403
POST /api/documents/<id>/comments/<comment>/resolve  401  403  200  200  200  403  404  404  403
GET /cho-duyet                     303        404    200     200       200       404          404      404          404
GET /cho-duyet/<id>                303        404    200     200       200       404          404      404          404
`)

/** What readers get of a document: `/api/v1/documents/:id`. `press` and `station` are keys of API consumers. */
export const READERS = parse(`
              anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor  press  station
draft         404        404    404     404       404       404          404      404          404      404    404
in-review     404        404    404     404       404       404          404      404          404      404    404
approved      404        404    404     404       404       404          404      404          404      404    404
public        200        200    200     200       200       200          200      200          200      200    200
internal      404        200    200     200       200       200          200      200          200      200    404
assigned      404        404    200     200       200       200          200      404          200      404    200
withdrawn     410        410    410     410       410       410          410      410          410      410    410
revised       200        200    200     200       200       200          200      200          200      200    200
`)

/** `/files/:sha256`: a file is had through a published document only. */
export const FILES = parse(`
              anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor  press  station
ready         200        200    200     200       200       200          200      200          200      200    200
picture       404        200    200     200       200       200          200      200          200      200    404
thumbnail     404        200    200     200       200       200          200      200          200      200    404
quarantined   404        404    404     404       404       404          404      404          404      404    404
held          404        404    404     404       404       404          404      404          404      404    404
own           404        404    404     404       404       404          404      404          404      404    404
`)

/** `/api/v1/<address>`: the same for everybody, whatever they send to say who they are; tried in `tests/openapi/fuzz.test.ts`. */
export const DESCRIPTION = parse(`
              anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor  press  station  ended
openapi.json  200        200    200     200       200       200          200      200          200      200    200      200
docs          200        200    200     200       200       200          200      200          200      200    200      200
`)

/** Addresses for machines without a key, and which documents they name; of a withdrawn one a harvester is told that it is gone. */
export const HARVESTED: Record<string, DocumentName[]> = {
  '/feed.xml': ['public', 'revised'],
  '/oai?verb=ListRecords&metadataPrefix=oai_dc': ['public', 'revised', 'withdrawn'],
  '/oai?verb=ListIdentifiers&metadataPrefix=oai_dc': ['public', 'revised', 'withdrawn'],
  '/sitemap.xml': ['public', 'revised'],
  '/robots.txt': [],
}

/** What Payload brings or others would have, and we have not; `<id>` is a document's, `<file>` a file's. */
export const SHUT_DOORS = `
POST users/first-register
GET users/init
POST users/forgot-password
POST users/reset-password
POST users/unlock
POST users/verify/<id>
POST payload-jobs/run
GET payload-jobs/run
POST graphql
GET graphql
GET graphql-playground
GET media/paste-url/<id>
GET media/paste-url
GET media/file/<file>
GET folders
POST folders
GET globals/x
POST documents/duplicate
POST documents/<id>
POST documents/<id>/duplicate
POST documents/versions/<id>
PATCH documents?where[id][exists]=true
PUT documents/<id>
DELETE documents
DELETE documents/<id>
DELETE media
DELETE media/<file>
DELETE users
DELETE journal
DELETE webhooks
GET webhooks/versions
DELETE receipts
GET editions/versions
GET users/../journal
POST documents/%2e%2e/users/first-register
GET Documents
GET /documents
`
  .trim()
  .split('\n')

type Row<Column extends string> = Record<Column, string>

export function byAsker(text: string): Record<string, Row<Asker>> {
  return checked(parse(text), ASKERS)
}

function byDocument(text: string): Record<string, Row<DocumentName>> {
  return checked(parse(text), DOCUMENTS)
}

function parse(text: string): Record<string, Record<string, string>> {
  const [head = '', ...lines] = text.trim().split('\n')
  const columns = head.trim().split(/\s+/)
  return Object.fromEntries(
    lines.map((line) => {
      const { name, cells } = rowIn(line)
      if (cells.length !== columns.length) throw new Error(`the row of ${name} has ${cells.length} cells`)
      return [name, Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))]
    }),
  )
}

/** A name is one word, or a method and an address. */
function rowIn(line: string): { name: string; cells: string[] } {
  const words = line.trim().split(/\s+/)
  const length = /^[A-Z]+$/.test(words[0] ?? '') ? 2 : 1
  return { name: words.slice(0, length).join(' '), cells: words.slice(length) }
}

function checked<Column extends string>(
  table: Record<string, Record<string, string>>,
  columns: readonly Column[],
): Record<string, Row<Column>> {
  for (const row of Object.values(table)) {
    if (Object.keys(row).join() !== columns.join()) throw new Error(`the columns are ${Object.keys(row).join()}`)
  }
  return table as Record<string, Row<Column>> // its columns were compared just before
}
