import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`corrects\` text;`)
  await db.run(sql`CREATE INDEX \`receipts_corrects_idx\` ON \`receipts\` (\`corrects\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`receipts_corrects_idx\`;`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`corrects\`;`)
}
