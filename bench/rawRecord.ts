import type { Client, InStatement } from '@libsql/client'
import type { Payload } from 'payload'

/** A row as the database has it, with names as Payload has them: relations by the field, no `_id`. */
export type RawRow = Record<string, unknown>
export type RawCollection = 'documents' | 'editions' | 'journal'

/** Beside Payload's API, which takes some ten milliseconds a document: rows like one that the acts left. */
export type RawRecord = {
  /** Rows like the one with this id, but for these values. */
  copier: (collection: RawCollection, id: string) => Promise<Copier>
  write: (rows: readonly Copied[]) => Promise<void>
}
export type Copier = (values: RawRow) => Copied[]
type Copied = { table: string; row: RawRow }

export function rawRecord(payload: Payload): RawRecord {
  // What the adapters have beside the interface that they share.
  const db = payload.db as unknown as { client?: Client; collections?: MongoModels }
  if (payload.db.name === 'sqlite' && db.client) return sqliteRecord(db.client)
  if (db.collections) return mongoRecord(db.collections)
  throw new Error(`no way into ${payload.db.name}`)
}

function sqliteRecord(client: Client): RawRecord {
  return {
    copier: async (collection, id) => {
      const { rows } = await client.execute({ sql: `SELECT * FROM ${collection} WHERE id = ?`, args: [id] })
      const like = { ...rows[0] }
      if (!('id' in like)) throw new Error(`no ${collection} ${id}`)
      const columnOf = (name: string) => {
        const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
        return snake in like ? snake : `${snake}_id`
      }
      return (values) => {
        const { topics, ...plain } = values
        const columns = Object.entries(plain).map(([name, value]) => [columnOf(name), asColumn(value)])
        const parent = String(values.id)
        const ties = (Array.isArray(topics) ? topics : []).map((topic, index) => ({
          table: `${collection}_rels`,
          row: { order: index + 1, parent_id: parent, path: 'topics', topics_id: topic },
        }))
        return [{ table: collection, row: { ...like, ...Object.fromEntries(columns) } }, ...ties]
      }
    },
    write: async (rows) => {
      await client.batch(rows.map(insertion), 'write')
    },
  }
}

function asColumn(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value
}

function insertion({ table, row }: Copied): InStatement {
  const names = Object.keys(row).filter((name) => Number.isNaN(Number(name)))
  const columns = names.map((name) => `\`${name}\``).join(', ')
  const sql = `INSERT INTO ${table} (${columns}) VALUES (${names.map(() => '?').join(', ')})`
  return { sql, args: names.map((name) => row[name] as string | number | null) } // columns of SQLite, or made by asColumn
}

type MongoModels = Record<
  string,
  {
    collection: {
      findOne: (filter: RawRow) => Promise<RawRow | null>
      insertMany: (rows: RawRow[], options: { ordered: boolean }) => Promise<unknown>
    }
  }
>

function mongoRecord(models: MongoModels): RawRecord {
  const modelOf = (name: string) => {
    const model = models[name]
    if (!model) throw new Error(`no collection ${name}`)
    return model.collection
  }
  return {
    copier: async (collection, id) => {
      const like = await modelOf(collection).findOne({ _id: id })
      if (!like) throw new Error(`no ${collection} ${id}`)
      return ({ id: own, ...values }) => [{ table: collection, row: { ...like, ...values, _id: own } }]
    },
    write: async (rows) => {
      for (const name of new Set(rows.map(({ table }) => table))) {
        const own = rows.filter(({ table }) => table === name).map(({ row }) => row)
        await modelOf(name).insertMany(own, { ordered: true })
      }
    },
  }
}
