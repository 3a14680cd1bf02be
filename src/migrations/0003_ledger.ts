import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`reminders\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`stage\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`person_id\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`urgent\` integer DEFAULT false,
  	\`attempts\` numeric DEFAULT 0,
  	\`next_attempt_at\` text,
  	\`claimed_at\` text,
  	\`claim\` text,
  	\`settled_at\` text,
  	\`last_error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reminders_key_idx\` ON \`reminders\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`reminders_document_idx\` ON \`reminders\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`reminders_unit_idx\` ON \`reminders\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`reminders_person_idx\` ON \`reminders\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`reminders_state_idx\` ON \`reminders\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`reminders_claim_idx\` ON \`reminders\` (\`claim\`);`)
  await db.run(sql`CREATE INDEX \`reminders_updated_at_idx\` ON \`reminders\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reminders_created_at_idx\` ON \`reminders\` (\`created_at\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_media\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`original_name\` text NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`mime_type\` text NOT NULL,
  	\`filesize\` numeric NOT NULL,
  	\`state\` text DEFAULT 'checking' NOT NULL,
  	\`findings\` text,
  	\`decision\` text,
  	\`uploaded_by_id\` text,
  	\`declared_not_secret\` integer,
  	\`pages\` numeric,
  	\`signed\` integer,
  	\`alt\` text,
  	\`thumbnail_sha256\` text,
  	\`text\` text,
  	\`check_lease_until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_media\`("id", "original_name", "sha256", "mime_type", "filesize", "state", "findings", "decision", "uploaded_by_id", "declared_not_secret", "pages", "signed", "alt", "thumbnail_sha256", "text", "check_lease_until", "updated_at", "created_at") SELECT "id", "original_name", "sha256", "mime_type", "filesize", "state", "findings", "decision", "uploaded_by_id", "declared_not_secret", "pages", "signed", "alt", "thumbnail_sha256", "text", "check_lease_until", "updated_at", "created_at" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_state_idx\` ON \`media\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`media_uploaded_by_idx\` ON \`media\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`sessions\` numeric;`)
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`via\` text;`)
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`entered_by\` text;`)
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`reason\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`contact_email\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`kind\` text DEFAULT 'system';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`reminders\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_media\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`original_name\` text NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`mime_type\` text NOT NULL,
  	\`filesize\` numeric NOT NULL,
  	\`state\` text DEFAULT 'checking' NOT NULL,
  	\`findings\` text,
  	\`decision\` text,
  	\`uploaded_by_id\` text NOT NULL,
  	\`declared_not_secret\` integer,
  	\`pages\` numeric,
  	\`signed\` integer,
  	\`alt\` text,
  	\`thumbnail_sha256\` text,
  	\`text\` text,
  	\`check_lease_until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_media\`("id", "original_name", "sha256", "mime_type", "filesize", "state", "findings", "decision", "uploaded_by_id", "declared_not_secret", "pages", "signed", "alt", "thumbnail_sha256", "text", "check_lease_until", "updated_at", "created_at") SELECT "id", "original_name", "sha256", "mime_type", "filesize", "state", "findings", "decision", "uploaded_by_id", "declared_not_secret", "pages", "signed", "alt", "thumbnail_sha256", "text", "check_lease_until", "updated_at", "created_at" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_state_idx\` ON \`media\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`media_uploaded_by_idx\` ON \`media\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`sessions\`;`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`via\`;`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`entered_by\`;`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`reason\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`contact_email\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`kind\`;`)
}
