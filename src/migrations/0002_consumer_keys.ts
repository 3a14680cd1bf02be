import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`rate\` numeric;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`expires_on\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`last_used_at\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`former_key_prefix\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`former_key_until\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`former_key_last_used_at\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`former_key_hash\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`expired_on\` text;`)
  await db.run(sql`CREATE INDEX \`api_consumers_former_key_hash_idx\` ON \`api_consumers\` (\`former_key_hash\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`api_consumers_former_key_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`rate\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`expires_on\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`last_used_at\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`former_key_prefix\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`former_key_until\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`former_key_last_used_at\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`former_key_hash\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`expired_on\`;`)
}
