import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import type { Settings } from '../../settings'
import { APPLICATION_NAME } from './endAbandonedTransactions'
import { guardAdapter, type GuardHooks } from './guardAdapter'
import { openSingleWriterClient } from './singleWriterClient'

/** The record's database, chosen by the scheme of the address: `file:` (one process) or `mongodb:` (a replica set). */
export function databaseAdapter(database: Settings['database'], hooks: GuardHooks): DatabaseAdapterObj {
  const base = database.kind === 'sqlite' ? embedded(database) : replicaSet(database.url)
  return { ...base, init: (args) => guardAdapter(base.init(args), hooks) }
}

function embedded({ url, path }: { url: string; path: string }): DatabaseAdapterObj {
  const base = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    push: false,
    transactionOptions: {},
  })
  return {
    ...base,
    init: (args) => {
      const adapter = base.init(args)
      // The adapter connects by itself only when it has no client yet.
      adapter.client = openSingleWriterClient(path)
      return adapter
    },
  }
}

function replicaSet(databaseUrl: string): DatabaseAdapterObj {
  return mongooseAdapter({
    url: databaseUrl,
    ensureIndexes: true,
    // Else Mongoose writes down for each query where it came from, only to tell whoever runs the same one twice.
    afterCreateConnection: ({ connection }) => void connection.base.set('skipOriginalStackTraces', true),
    connectOptions: { serverSelectionTimeoutMS: 5_000, appName: APPLICATION_NAME, autoIndex: false },
    transactionOptions: {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
    },
  })
}
