import { getPayload } from 'payload'
import config from '../src/payload.config'

/** For developers: writes what the collections gained since the newest migration into `migrations/`. */
const name = process.argv[2]
if (!name) {
  console.error('Cách dùng: npm run migration -- <tên>')
  process.exit(2)
}
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true })
process.exit(0)
