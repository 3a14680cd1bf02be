import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`closed_reports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`period\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`as_of\` text NOT NULL,
  	\`figures\` text NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`closed_at\` text NOT NULL,
  	\`closed_by\` text NOT NULL,
  	\`closed_by_name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`closed_reports_period_idx\` ON \`closed_reports\` (\`period\`);`)
  await db.run(sql`CREATE INDEX \`closed_reports_updated_at_idx\` ON \`closed_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`closed_reports_created_at_idx\` ON \`closed_reports\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`edition_corrections\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`unit_groups\` ADD \`counted\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`closed_reports\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`review_on\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_review_on\`;`)
  await db.run(sql`ALTER TABLE \`edition_corrections\` DROP COLUMN \`review_on\`;`)
  await db.run(sql`ALTER TABLE \`unit_groups\` DROP COLUMN \`counted\`;`)
}
