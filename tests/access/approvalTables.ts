import { ASKERS, type Asker } from './staffedLibrary'

type Row = Record<Asker, string>

/** As in `tables.ts`: what belongs to approving. A word in a list says which rows. */
export const APPROVAL_LISTS = byAsker(`
                     anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
checklist-items      401        all    all     all       all       all          all      all          all
delegations          401        all    all     all       all       403          403      403          all
duty-roster          401        all    all     all       all       403          403      403          all
edition-corrections  401        403    all     all       all       403          403      403          all
`)

/** One row by its id. */
export const APPROVAL_ROWS = byAsker(`
                     anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
checklist-items      401        200    200     200       200       200          200      200          200
delegations          401        200    200     200       200       404          404      404          200
duty-roster          401        200    200     200       200       404          404      404          200
edition-corrections  401        404    200     200       200       404          404      404          200
`)

/** `POST /api/<collection>`; a delegation is an act, for whom the admin must say. */
export const APPROVAL_CREATE = byAsker(`
                     anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
checklist-items      401        201    403     403       403       403          403      403          403
duty-roster          401        201    403     403       403       403          403      403          403
delegations          401        201    403     201       403       403          404      404          403
edition-corrections  404        404    404     404       404       404          404      404          404
`)

/** `PATCH /api/<collection>/<id>`. */
export const APPROVAL_UPDATE = byAsker(`
                     anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
checklist-items      401        200    403     403       403       403          403      403          403
duty-roster          401        200    403     403       403       403          403      403          403
delegations          404        404    404     404       404       404          404      404          404
edition-corrections  404        404    404     404       404       404          404      404          404
`)

/** Whether the form may save, `POST /api/<collection>/access/<id>`. */
export const APPROVAL_FORMS = byAsker(`
                     anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
checklist-items      401        yes    no      no        no        no           no       no           no
duty-roster          401        yes    no      no        no        no           no       no           no
`)

/** Acts on a document; `may`: then the state and the recipients decide. */
export const APPROVAL_ACTS = byAsker(`
                   anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
correct-placement  401        403    may     may       403       403          404      404          403
publish-and-send   401        403    may     may       403       403          404      404          403
`)

/** `<draft>` is a document that waits; `<delegation>` one that the approver gave the editor; `<id>` nothing. */
export const APPROVAL_ADDRESSES = byAsker(`
                                          anonymous  admin  editor  approver  reviewer  coordinator  officer  broadcaster  auditor
GET/documents/checklist                   401        200    200     200       200       200          200      200          200
GET/documents/checklist?document=<draft>  401        404    200     200       200       404          404      404          200
GET/documents/checklist?document=<id>     401        404    404     404       404       404          404      404          404
GET/documents/approvers                   401        200    200     200       200       404          404      404          200
GET/delegations/candidates                401        200    404     200       404       404          404      404          404
POST/delegations/<id>/end                 401        404    404     404       404       404          404      404          404
POST/delegations/<delegation>/end         401        200    200     200       403       403          404      404          403
`)

function byAsker(text: string): Record<string, Row> {
  const [head = '', ...lines] = text.trim().split('\n')
  if (head.trim().split(/\s+/).join() !== ASKERS.join()) throw new Error(`the columns are ${head}`)
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...cells] = line.trim().split(/\s+/)
      if (cells.length !== ASKERS.length) throw new Error(`the row of ${name} has ${cells.length} cells`)
      const row = Object.fromEntries(ASKERS.map((asker, index) => [asker, cells[index] ?? '']))
      return [name, row as Row] // each asker has a cell
    }),
  )
}
