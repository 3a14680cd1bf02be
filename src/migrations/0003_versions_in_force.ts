import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`documents_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`parts\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_relations_order_idx\` ON \`documents_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`documents_relations_parent_id_idx\` ON \`documents_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_relations_document_idx\` ON \`documents_relations\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`_documents_v_version_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`parts\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_documents_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_documents_v_version_relations_order_idx\` ON \`_documents_v_version_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_relations_parent_id_idx\` ON \`_documents_v_version_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_relations_document_idx\` ON \`_documents_v_version_relations\` (\`document_id\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`takes_effect_on\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`ends_on\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`dated_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`notify_holders\` integer;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`schedule_fault\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`schedule_fault_for\` text;`)
  await db.run(sql`CREATE INDEX \`documents_takes_effect_on_idx\` ON \`documents\` (\`takes_effect_on\`);`)
  await db.run(sql`CREATE INDEX \`documents_ends_on_idx\` ON \`documents\` (\`ends_on\`);`)
  await db.run(sql`CREATE INDEX \`documents_dated_version_idx\` ON \`documents\` (\`dated_version\`);`)
  await db.run(sql`CREATE INDEX \`documents_schedule_fault_idx\` ON \`documents\` (\`schedule_fault\`);`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_takes_effect_on\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_ends_on\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_dated_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_notify_holders\` integer;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_schedule_fault\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_schedule_fault_for\` text;`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_takes_effect_on_idx\` ON \`_documents_v\` (\`version_takes_effect_on\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_ends_on_idx\` ON \`_documents_v\` (\`version_ends_on\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_dated_version_idx\` ON \`_documents_v\` (\`version_dated_version\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_schedule_fault_idx\` ON \`_documents_v\` (\`version_schedule_fault\`);`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`origin\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`reason\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`former_id\` text REFERENCES documents(id);`)
  await db.run(sql`CREATE INDEX \`assignments_former_idx\` ON \`assignments\` (\`former_id\`);`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`origin\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`documents_relations\`;`)
  await db.run(sql`DROP TABLE \`_documents_v_version_relations\`;`)
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
  await db.run(sql`DROP INDEX \`documents_takes_effect_on_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_ends_on_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_dated_version_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_schedule_fault_idx\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`takes_effect_on\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`ends_on\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`dated_version\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`notify_holders\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`schedule_fault\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`schedule_fault_for\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_takes_effect_on_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_ends_on_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_dated_version_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_schedule_fault_idx\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_takes_effect_on\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_ends_on\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_dated_version\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_notify_holders\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_schedule_fault\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_schedule_fault_for\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`origin\`;`)
}
