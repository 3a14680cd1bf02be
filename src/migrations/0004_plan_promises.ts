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
  await db.run(sql`CREATE TABLE \`programmes_required_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programmes_required_kinds_order_idx\` ON \`programmes_required_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`programmes_required_kinds_parent_idx\` ON \`programmes_required_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`equipment_items\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`serial\` text,
  	\`serial_key\` text NOT NULL,
  	\`source\` text,
  	\`programme_id\` text,
  	\`sample\` integer DEFAULT false,
  	\`entered_at\` text NOT NULL,
  	\`made_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`made_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`equipment_items_key_idx\` ON \`equipment_items\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`equipment_items_serial_key_idx\` ON \`equipment_items\` (\`serial_key\`);`)
  await db.run(sql`CREATE INDEX \`equipment_items_programme_idx\` ON \`equipment_items\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`equipment_items_made_by_idx\` ON \`equipment_items\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`equipment_items_updated_at_idx\` ON \`equipment_items\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`equipment_items_created_at_idx\` ON \`equipment_items\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`equipment_states\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`item_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`note\` text,
  	\`entered_at\` text NOT NULL,
  	\`made_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`item_id\`) REFERENCES \`equipment_items\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`made_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`equipment_states_key_idx\` ON \`equipment_states\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`equipment_states_item_idx\` ON \`equipment_states\` (\`item_id\`);`)
  await db.run(sql`CREATE INDEX \`equipment_states_unit_idx\` ON \`equipment_states\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`equipment_states_made_by_idx\` ON \`equipment_states\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`equipment_states_updated_at_idx\` ON \`equipment_states\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`equipment_states_created_at_idx\` ON \`equipment_states\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`officers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`pseudonym\` text NOT NULL,
  	\`user_id\` text,
  	\`sample\` integer DEFAULT false,
  	\`pseudonymised_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`officers_user_idx\` ON \`officers\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`officers_updated_at_idx\` ON \`officers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`officers_created_at_idx\` ON \`officers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`officer_terms\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`officer_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`position\` text,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`end_known_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`officer_id\`) REFERENCES \`officers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`officer_terms_officer_idx\` ON \`officer_terms\` (\`officer_id\`);`)
  await db.run(sql`CREATE INDEX \`officer_terms_unit_idx\` ON \`officer_terms\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`officer_terms_updated_at_idx\` ON \`officer_terms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`officer_terms_created_at_idx\` ON \`officer_terms\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`courses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`starts_on\` text NOT NULL,
  	\`ends_on\` text NOT NULL,
  	\`organiser\` text NOT NULL,
  	\`place\` text,
  	\`programme_id\` text,
  	\`syllabus\` text,
  	\`valid_months\` numeric,
  	\`materials\` text DEFAULT '[]',
  	\`reading_counts\` integer DEFAULT false,
  	\`made_by_unit\` text,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_programme_idx\` ON \`courses\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_made_by_unit_idx\` ON \`courses\` (\`made_by_unit\`);`)
  await db.run(sql`CREATE INDEX \`courses_updated_at_idx\` ON \`courses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`courses_created_at_idx\` ON \`courses\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`attendances\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`officer_id\` text NOT NULL,
  	\`course_id\` text NOT NULL,
  	\`result\` text NOT NULL,
  	\`on\` text NOT NULL,
  	\`known_at\` text NOT NULL,
  	\`certificate\` text,
  	\`certificate_file_id\` text,
  	\`revoked_on\` text,
  	\`revoked_known_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`officer_id\`) REFERENCES \`officers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`certificate_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`attendances_key_idx\` ON \`attendances\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`attendances_officer_idx\` ON \`attendances\` (\`officer_id\`);`)
  await db.run(sql`CREATE INDEX \`attendances_course_idx\` ON \`attendances\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`attendances_certificate_file_idx\` ON \`attendances\` (\`certificate_file_id\`);`)
  await db.run(sql`CREATE INDEX \`attendances_updated_at_idx\` ON \`attendances\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attendances_created_at_idx\` ON \`attendances\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`officer_merges\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`merged_id\` text NOT NULL,
  	\`kept_id\` text NOT NULL,
  	\`standing\` text NOT NULL,
  	\`undone_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`merged_id\`) REFERENCES \`officers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`kept_id\`) REFERENCES \`officers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`officer_merges_merged_idx\` ON \`officer_merges\` (\`merged_id\`);`)
  await db.run(sql`CREATE INDEX \`officer_merges_kept_idx\` ON \`officer_merges\` (\`kept_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`officer_merges_standing_idx\` ON \`officer_merges\` (\`standing\`);`)
  await db.run(sql`CREATE INDEX \`officer_merges_updated_at_idx\` ON \`officer_merges\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`officer_merges_created_at_idx\` ON \`officer_merges\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`usage_days\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`visits\` numeric NOT NULL,
  	\`searches\` numeric NOT NULL,
  	\`missed\` numeric NOT NULL,
  	\`shown\` numeric NOT NULL,
  	\`shown_in\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`usage_days_day_idx\` ON \`usage_days\` (\`day\`);`)
  await db.run(sql`CREATE TABLE \`missed_searches\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`query\` text NOT NULL,
  	\`times\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`missed_searches_key_idx\` ON \`missed_searches\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`missed_searches_day_idx\` ON \`missed_searches\` (\`day\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`edition_corrections\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`coast_order\` numeric;`)
  await db.run(sql`ALTER TABLE \`unit_groups\` ADD \`counted\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`closed_reports\`;`)
  await db.run(sql`DROP TABLE \`programmes_required_kinds\`;`)
  await db.run(sql`DROP TABLE \`equipment_items\`;`)
  await db.run(sql`DROP TABLE \`equipment_states\`;`)
  await db.run(sql`DROP TABLE \`officers\`;`)
  await db.run(sql`DROP TABLE \`officer_terms\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`DROP TABLE \`attendances\`;`)
  await db.run(sql`DROP TABLE \`officer_merges\`;`)
  await db.run(sql`DROP TABLE \`usage_days\`;`)
  await db.run(sql`DROP TABLE \`missed_searches\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`review_on\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_review_on\`;`)
  await db.run(sql`ALTER TABLE \`edition_corrections\` DROP COLUMN \`review_on\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`coast_order\`;`)
  await db.run(sql`ALTER TABLE \`unit_groups\` DROP COLUMN \`counted\`;`)
}
