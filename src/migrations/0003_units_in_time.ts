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
  await db.run(sql`CREATE TABLE \`__new_units\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`short_name\` text,
  	\`kind\` text NOT NULL,
  	\`parent_id\` text,
  	\`parents\` text,
  	\`names\` text,
  	\`coastal\` integer DEFAULT false,
  	\`codes\` text DEFAULT '[]',
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`areas_in_time\` text,
  	\`standing\` text,
  	\`groups\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_units\`("id", "name", "slug", "short_name", "kind", "parent_id", "parents", "names", "coastal", "codes", "valid_from", "valid_to", "areas_in_time", "standing", "groups", "updated_at", "created_at") SELECT "id", "name", "slug", "short_name", "kind", "parent_id", "parents", "names", "coastal", "codes", "valid_from", "valid_to", "areas_in_time", "standing", "groups", "updated_at", "created_at" FROM \`units\`;`)
  await db.run(sql`DROP TABLE \`units\`;`)
  await db.run(sql`ALTER TABLE \`__new_units\` RENAME TO \`units\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`units_slug_idx\` ON \`units\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`units_parent_idx\` ON \`units\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`units_updated_at_idx\` ON \`units\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`units_created_at_idx\` ON \`units\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`unit_groups\`;`)
  await db.run(sql`DROP TABLE \`programmes\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_units\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`short_name\` text,
  	\`kind\` text NOT NULL,
  	\`parent_id\` text,
  	\`codes\` text DEFAULT '[]',
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`groups\` text DEFAULT '[]',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_units\`("id", "name", "slug", "short_name", "kind", "parent_id", "codes", "valid_from", "valid_to", "groups", "updated_at", "created_at") SELECT "id", "name", "slug", "short_name", "kind", "parent_id", "codes", "valid_from", "valid_to", "groups", "updated_at", "created_at" FROM \`units\`;`)
  await db.run(sql`DROP TABLE \`units\`;`)
  await db.run(sql`ALTER TABLE \`__new_units\` RENAME TO \`units\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`units_slug_idx\` ON \`units\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`units_parent_idx\` ON \`units\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`units_updated_at_idx\` ON \`units\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`units_created_at_idx\` ON \`units\` (\`created_at\`);`)
}
