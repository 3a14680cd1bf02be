import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`turns\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`count\` numeric NOT NULL
  );
  `)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`handed_to_id\` text REFERENCES units(id);`)
  await db.run(sql`CREATE INDEX \`assignments_handed_to_idx\` ON \`assignments\` (\`handed_to_id\`);`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`settled_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`kinds\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`turns\`;`)
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
  	\`through_id\` text,
  	\`through_mode\` text,
  	\`below\` text,
  	\`awaits\` text,
  	\`hold_until\` text,
  	\`steps\` numeric DEFAULT 0,
  	\`asked\` text,
  	\`rule_id\` text,
  	\`origin\` text,
  	\`reason\` text,
  	\`former_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`sent_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sent_by_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`through_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`rule_id\`) REFERENCES \`standing_rules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`former_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_assignments\`("id", "recipients", "due_on", "confirm", "note", "sent_at", "sent_by_id", "sent_by_unit_id", "through_id", "through_mode", "below", "awaits", "hold_until", "steps", "asked", "rule_id", "origin", "reason", "former_id", "updated_at", "created_at") SELECT "id", "recipients", "due_on", "confirm", "note", "sent_at", "sent_by_id", "sent_by_unit_id", "through_id", "through_mode", "below", "awaits", "hold_until", "steps", "asked", "rule_id", "origin", "reason", "former_id", "updated_at", "created_at" FROM \`assignments\`;`)
  await db.run(sql`DROP TABLE \`assignments\`;`)
  await db.run(sql`ALTER TABLE \`__new_assignments\` RENAME TO \`assignments\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`assignments_sent_by_idx\` ON \`assignments\` (\`sent_by_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_sent_by_unit_idx\` ON \`assignments\` (\`sent_by_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_through_idx\` ON \`assignments\` (\`through_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_awaits_idx\` ON \`assignments\` (\`awaits\`);`)
  await db.run(sql`CREATE INDEX \`assignments_rule_idx\` ON \`assignments\` (\`rule_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_former_idx\` ON \`assignments\` (\`former_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_updated_at_idx\` ON \`assignments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assignments_created_at_idx\` ON \`assignments\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`settled_version\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`kinds\`;`)
}
