import type { CollectionSlug } from 'payload'
import type { Asker, StaffedLibrary } from './staffedLibrary'

type Row = { id: string } & Record<string, unknown>

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
