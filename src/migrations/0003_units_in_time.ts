import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`unit_groups\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`rule\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_groups_slug_idx\` ON \`unit_groups\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`unit_groups_updated_at_idx\` ON \`unit_groups\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_groups_created_at_idx\` ON \`unit_groups\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`programmes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`decision\` text,
  	\`places\` numeric,
  	\`members\` text DEFAULT '[]',
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`programmes_slug_idx\` ON \`programmes\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`programmes_updated_at_idx\` ON \`programmes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`programmes_created_at_idx\` ON \`programmes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reorganisations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text NOT NULL,
  	\`decision\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`steps\` text NOT NULL,
  	\`faults\` text,
  	\`units\` text,
  	\`passed\` numeric,
  	\`people\` numeric,
  	\`decided_by_id\` text,
  	\`decided_at\` text,
  	\`applied_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reorganisations_state_idx\` ON \`reorganisations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`reorganisations_decided_by_idx\` ON \`reorganisations\` (\`decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`reorganisations_updated_at_idx\` ON \`reorganisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reorganisations_created_at_idx\` ON \`reorganisations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`memberships\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`position\` text,
  	\`confirms_for_unit\` integer DEFAULT false,
  	\`from\` text,
  	\`to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`memberships_user_idx\` ON \`memberships\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`memberships_unit_idx\` ON \`memberships\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`memberships_updated_at_idx\` ON \`memberships\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`memberships_created_at_idx\` ON \`memberships\` (\`created_at\`);`)
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
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`inherited_from_id\` text REFERENCES units(id);`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`reorganisation\` text;`)
  await db.run(sql`CREATE INDEX \`deliveries_inherited_from_idx\` ON \`deliveries\` (\`inherited_from_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_reorganisation_idx\` ON \`deliveries\` (\`reorganisation\`);`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`parents\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`names\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`coastal\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`areas_in_time\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`standing\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`unit_groups\`;`)
  await db.run(sql`DROP TABLE \`programmes\`;`)
  await db.run(sql`DROP TABLE \`reorganisations\`;`)
  await db.run(sql`DROP TABLE \`memberships\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_deliveries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`assignment_id\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`due_on\` text,
  	\`confirm\` integer DEFAULT false,
  	\`sent_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`assignment_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_deliveries\`("id", "assignment_id", "document_id", "unit_id", "due_on", "confirm", "sent_at", "updated_at", "created_at") SELECT "id", "assignment_id", "document_id", "unit_id", "due_on", "confirm", "sent_at", "updated_at", "created_at" FROM \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`ALTER TABLE \`__new_deliveries\` RENAME TO \`deliveries\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`deliveries_assignment_idx\` ON \`deliveries\` (\`assignment_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_document_idx\` ON \`deliveries\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_unit_idx\` ON \`deliveries\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`document_unit_idx\` ON \`deliveries\` (\`document_id\`,\`unit_id\`);`)
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
  await db.run(sql`CREATE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_state_idx\` ON \`media\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`media_uploaded_by_idx\` ON \`media\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`parents\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`names\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`coastal\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`areas_in_time\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`standing\`;`)
}
