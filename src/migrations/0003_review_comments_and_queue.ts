import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`review_comments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`part\` text,
  	\`text\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`author_id\` text,
  	\`resolved_at\` text,
  	\`resolved_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`resolved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_comments_document_idx\` ON \`review_comments\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_author_idx\` ON \`review_comments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_resolved_by_idx\` ON \`review_comments\` (\`resolved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_updated_at_idx\` ON \`review_comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_created_at_idx\` ON \`review_comments\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`submitted_at\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`submitted_by\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`involved\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`open_comments\` numeric DEFAULT 0;`)
  await db.run(sql`CREATE INDEX \`documents_submitted_at_idx\` ON \`documents\` (\`submitted_at\`);`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_submitted_at\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_submitted_by\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_involved\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_open_comments\` numeric DEFAULT 0;`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_submitted_at_idx\` ON \`_documents_v\` (\`version_submitted_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`review_comments\`;`)
  await db.run(sql`DROP INDEX \`documents_submitted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`submitted_at\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`submitted_by\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`involved\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`open_comments\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_submitted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_submitted_at\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_submitted_by\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_involved\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_open_comments\`;`)
}
