import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`edition_corrections\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`edition_id\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`target_groups\` text,
  	\`note\` text,
  	\`at\` text NOT NULL,
  	\`by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`edition_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`edition_corrections_document_idx\` ON \`edition_corrections\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`edition_corrections_edition_idx\` ON \`edition_corrections\` (\`edition_id\`);`)
  await db.run(sql`CREATE INDEX \`edition_corrections_by_idx\` ON \`edition_corrections\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`edition_corrections_updated_at_idx\` ON \`edition_corrections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`edition_corrections_created_at_idx\` ON \`edition_corrections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`edition_corrections_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`edition_corrections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`edition_corrections_rels_order_idx\` ON \`edition_corrections_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`edition_corrections_rels_parent_idx\` ON \`edition_corrections_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`edition_corrections_rels_path_idx\` ON \`edition_corrections_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`edition_corrections_rels_topics_id_idx\` ON \`edition_corrections_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`delegations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from_id\` text,
  	\`to_id\` text,
  	\`kind\` text DEFAULT 'approve' NOT NULL,
  	\`from_on\` text NOT NULL,
  	\`to_on\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`ended_at\` text,
  	\`last_used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`from_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`delegations_from_idx\` ON \`delegations\` (\`from_id\`);`)
  await db.run(sql`CREATE INDEX \`delegations_to_idx\` ON \`delegations\` (\`to_id\`);`)
  await db.run(sql`CREATE INDEX \`delegations_updated_at_idx\` ON \`delegations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`delegations_created_at_idx\` ON \`delegations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`duty_roster\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user_id\` text NOT NULL,
  	\`from_on\` text NOT NULL,
  	\`to_on\` text NOT NULL,
  	\`note\` text,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`duty_roster_user_idx\` ON \`duty_roster\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`duty_roster_updated_at_idx\` ON \`duty_roster\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`duty_roster_created_at_idx\` ON \`duty_roster\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`checklist_items\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`order\` numeric DEFAULT 0 NOT NULL,
  	\`slug\` text,
  	\`from\` text,
  	\`to\` text,
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`checklist_items_slug_idx\` ON \`checklist_items\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`checklist_items_key_idx\` ON \`checklist_items\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`checklist_items_updated_at_idx\` ON \`checklist_items\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`checklist_items_created_at_idx\` ON \`checklist_items\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`checklist_items_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`checklist_items\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`checklist_items_rels_order_idx\` ON \`checklist_items_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`checklist_items_rels_parent_idx\` ON \`checklist_items_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`checklist_items_rels_path_idx\` ON \`checklist_items_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`checklist_items_rels_topics_id_idx\` ON \`checklist_items_rels\` (\`topics_id\`);`)
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
  await db.run(sql`ALTER TABLE \`documents\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`approvals_needed\` numeric;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`last_act\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_approvals_needed\` numeric;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_last_act\` text;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`needs_second_approval\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`edition_corrections\`;`)
  await db.run(sql`DROP TABLE \`edition_corrections_rels\`;`)
  await db.run(sql`DROP TABLE \`delegations\`;`)
  await db.run(sql`DROP TABLE \`duty_roster\`;`)
  await db.run(sql`DROP TABLE \`checklist_items\`;`)
  await db.run(sql`DROP TABLE \`checklist_items_rels\`;`)
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
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`approvals\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`approvals_needed\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`last_act\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_approvals\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_approvals_needed\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_last_act\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`approvals\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`needs_second_approval\`;`)
}
