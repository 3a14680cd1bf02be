import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`assignment_steps\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`assignment_id\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`units\` text NOT NULL,
  	\`documents\` text NOT NULL,
  	\`due_on\` text,
  	\`reason\` text,
  	\`at\` text NOT NULL,
  	\`by_id\` text,
  	\`by_unit_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`assignment_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`assignment_steps_assignment_idx\` ON \`assignment_steps\` (\`assignment_id\`);`)
  await db.run(sql`CREATE INDEX \`assignment_steps_by_idx\` ON \`assignment_steps\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`assignment_steps_by_unit_idx\` ON \`assignment_steps\` (\`by_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`assignment_steps_updated_at_idx\` ON \`assignment_steps\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assignment_steps_created_at_idx\` ON \`assignment_steps\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`standing_rules_access\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`standing_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`standing_rules_access_order_idx\` ON \`standing_rules_access\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`standing_rules_access_parent_idx\` ON \`standing_rules_access\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`standing_rules\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`recipients\` text NOT NULL,
  	\`confirm\` integer DEFAULT false,
  	\`due_days\` numeric,
  	\`note\` text,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`backlog\` text NOT NULL,
  	\`active\` integer DEFAULT false,
  	\`made_at\` text NOT NULL,
  	\`made_by_id\` text,
  	\`made_by_unit_id\` text,
  	\`ended_at\` text,
  	\`ended_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`made_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`made_by_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`ended_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`standing_rules_made_by_idx\` ON \`standing_rules\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`standing_rules_made_by_unit_idx\` ON \`standing_rules\` (\`made_by_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`standing_rules_ended_by_idx\` ON \`standing_rules\` (\`ended_by_id\`);`)
  await db.run(sql`CREATE INDEX \`standing_rules_updated_at_idx\` ON \`standing_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`standing_rules_created_at_idx\` ON \`standing_rules\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`standing_rules_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	\`document_types_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`standing_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`document_types_id\`) REFERENCES \`document_types\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`standing_rules_rels_order_idx\` ON \`standing_rules_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`standing_rules_rels_parent_idx\` ON \`standing_rules_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`standing_rules_rels_path_idx\` ON \`standing_rules_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`standing_rules_rels_topics_id_idx\` ON \`standing_rules_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`standing_rules_rels_document_types_id_idx\` ON \`standing_rules_rels\` (\`document_types_id\`);`)
  await db.run(sql`CREATE TABLE \`topic_subscriptions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`made_by_id\` text,
  	\`ended_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`made_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`ended_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`topic_subscriptions_unit_idx\` ON \`topic_subscriptions\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`topic_subscriptions_made_by_idx\` ON \`topic_subscriptions\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topic_subscriptions_ended_by_idx\` ON \`topic_subscriptions\` (\`ended_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topic_subscriptions_updated_at_idx\` ON \`topic_subscriptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topic_subscriptions_created_at_idx\` ON \`topic_subscriptions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`topic_subscriptions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topic_subscriptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topic_subscriptions_rels_order_idx\` ON \`topic_subscriptions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`topic_subscriptions_rels_parent_idx\` ON \`topic_subscriptions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topic_subscriptions_rels_path_idx\` ON \`topic_subscriptions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`topic_subscriptions_rels_topics_id_idx\` ON \`topic_subscriptions_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`standing_rule_positions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL
  );
  `)
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
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`through_id\` text REFERENCES units(id);`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`through_mode\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`below\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`awaits\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`hold_until\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`steps\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`asked\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`rule_id\` text REFERENCES standing_rules(id);`)
  await db.run(sql`CREATE INDEX \`assignments_through_idx\` ON \`assignments\` (\`through_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_awaits_idx\` ON \`assignments\` (\`awaits\`);`)
  await db.run(sql`CREATE INDEX \`assignments_rule_idx\` ON \`assignments\` (\`rule_id\`);`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`released_at\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`held_at\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`assignment_steps\`;`)
  await db.run(sql`DROP TABLE \`standing_rules_access\`;`)
  await db.run(sql`DROP TABLE \`standing_rules\`;`)
  await db.run(sql`DROP TABLE \`standing_rules_rels\`;`)
  await db.run(sql`DROP TABLE \`topic_subscriptions\`;`)
  await db.run(sql`DROP TABLE \`topic_subscriptions_rels\`;`)
  await db.run(sql`DROP TABLE \`standing_rule_positions\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_assignments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`recipients\` text NOT NULL,
  	\`due_on\` text,
  	\`confirm\` integer DEFAULT false,
  	\`note\` text,
  	\`sent_at\` text NOT NULL,
  	\`sent_by_id\` text,
  	\`sent_by_unit_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`sent_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sent_by_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_assignments\`("id", "recipients", "due_on", "confirm", "note", "sent_at", "sent_by_id", "sent_by_unit_id", "updated_at", "created_at") SELECT "id", "recipients", "due_on", "confirm", "note", "sent_at", "sent_by_id", "sent_by_unit_id", "updated_at", "created_at" FROM \`assignments\`;`)
  await db.run(sql`DROP TABLE \`assignments\`;`)
  await db.run(sql`ALTER TABLE \`__new_assignments\` RENAME TO \`assignments\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`assignments_sent_by_idx\` ON \`assignments\` (\`sent_by_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_sent_by_unit_idx\` ON \`assignments\` (\`sent_by_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_updated_at_idx\` ON \`assignments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assignments_created_at_idx\` ON \`assignments\` (\`created_at\`);`)
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
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`released_at\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`held_at\`;`)
}
