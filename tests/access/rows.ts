import type { CollectionSlug, TypedUser } from 'payload'
import { PASSWORD } from '../support/library'
import { itemAt, type Asker, type StaffedLibrary } from './staffedLibrary'

type Row = { id: string } & Record<string, unknown>

/** An id that nothing has. */
export const NO_ID = '01900000-0000-7000-8000-000000000000'

export async function answers<Column extends string>(
  columns: readonly Column[],
  answer: (column: Column) => Promise<unknown>,
): Promise<Record<string, string>> {
  const row: Record<string, string> = {}
  for (const column of columns) row[column] = String(await answer(column))
  return row
}

/** The ids that a word of the tables stands for. */
export async function rowsNamed(
  staff: StaffedLibrary,
  { collection, rows, asker }: { collection: string; rows: string; asker: Asker },
): Promise<string[]> {
  const { files, units } = staff
  const all = await rowsOf(staff, collection)
  const ready = [files.ready.id, files.picture.id]
  const wanted: Record<string, (row: Row) => boolean> = {
    all: () => true,
    none: () => false,
    own: ({ id }) => id === personId(staff, asker),
    ready: ({ id }) => ready.includes(id),
    'ready+own': ({ id }) => [...ready, files.own.id].includes(id),
    sent: ({ id }) => id === staff.rows.byCoordinator,
    below: ({ unit }) => unit === units.post || unit === units.coast,
    post: ({ unit }) => unit === units.post,
    'at-post': ({ name }) => name === 'Máy của đồn',
    mine: ({ user }) => user === personId(staff, asker),
  }
  const isWanted = wanted[rows]
  return isWanted ? all.filter(isWanted).map(({ id }) => id) : []
}

/** The row that a path of the tables means, for this asker. */
export async function sampleRow(
  staff: StaffedLibrary,
  { path, asker }: { path: string; asker: Asker },
): Promise<{ id: string; address: string }> {
  const [collection = '', name = ''] = path.split('/')
  const id = await idNamed(staff, { collection, name, asker })
  return { id, address: `/api/${collection}/${id}` }
}

/** The person as signing in gives them to Payload; null for nobody. */
export async function userOf({ library, people }: StaffedLibrary, asker: Asker): Promise<TypedUser | null> {
  if (asker === 'anonymous') return null
  const row = await library.payload.findByID({ collection: 'users', id: people[asker], depth: 0 })
  return { ...row, collection: 'users' } as unknown as TypedUser // a row of users
}

/** What the Local API lists on behalf of this person, or the status of its refusal. */
export async function listedLocally(
  staff: StaffedLibrary,
  { collection, asker }: { collection: string; asker: Asker },
): Promise<string[] | number> {
  const options = { depth: 0, pagination: false, overrideAccess: false, user: await userOf(staff, asker) } as const
  return staff.library.payload
    .find({ collection: collection as CollectionSlug, ...options }) // a name of the tables
    .then(idsOf, (error: { status: number }) => error.status)
}

export function idsOf({ docs }: { docs: { id: unknown }[] }): string[] {
  return docs.map(({ id }) => String(id)).sort()
}

type Question = { collection: string; name: string; asker: Asker }

async function idNamed(staff: StaffedLibrary, { collection, name, asker }: Question): Promise<string> {
  const { documents, files, units } = staff
  if (collection === 'documents') return found(documents, name)
  if (collection === 'media') return found(files, name).id
  if (collection === 'users') return name === 'own' ? personId(staff, asker) : staff.people.author
  if (collection === 'assignments') return found(staff.rows, name === 'sent' ? 'byCoordinator' : name)
  const all = await rowsOf(staff, collection)
  const unit = name === 'any' ? null : found(units, name)
  const row = unit ? all.find((each) => each.unit === unit) : all[0]
  if (!row) throw new Error(`there is no row of ${collection} called ${name}`)
  // The signed head is named, not numbered: any address of that form will do to ask for it.
  return row.id
}

function found<Value>(named: Record<string, Value>, name: string): Value {
  const value = named[name]
  if (value === undefined) throw new Error(`nothing is called ${name}`)
  return value
}

/** For nobody the admin's: they have none. */
function personId(staff: StaffedLibrary, asker: Asker): string {
  return staff.people[asker === 'anonymous' ? 'admin' : asker]
}

async function rowsOf({ library }: StaffedLibrary, collection: string): Promise<Row[]> {
  const { docs } = await library.payload.db.find<Row>({
    collection: collection as CollectionSlug, // a name of the tables
    pagination: false,
    limit: 0,
    sort: 'id',
  })
  return docs
}

/** What an asker sends to make a row of a collection. */
export function newRow(staff: StaffedLibrary, { collection, asker }: { collection: string; asker: Asker }): object {
  const { documents, units } = staff
  const bodies: Record<string, object> = {
    documents: { title: 'Mới' },
    units: { name: `Đơn vị ${asker}`, kind: 'so' },
    'unit-groups': { name: `Nhóm ${asker}`, rule: { any: [{ coastal: true }] } },
    users: { username: `moi-${asker}`, name: 'Mới', password: PASSWORD, roles: ['admin'] },
    'api-consumers': { name: 'Mới', access: ['public', 'internal', 'assigned'] },
    synonyms: { forms: ['BĐBP', 'Bộ đội Biên phòng'] },
    webhooks: { consumer: staff.rows.press, url: 'https://8.8.8.8/', active: false },
    assignments: { documents: [documents.public], units: [units.post] },
    'equipment-items': itemAt(units.post, `Máy của ${asker}`),
  }
  return bodies[collection] ?? { name: `Mới ${asker}`, order: 1 }
}
