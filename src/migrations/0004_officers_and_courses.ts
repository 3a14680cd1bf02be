import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`officers\`;`)
  await db.run(sql`DROP TABLE \`officer_terms\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`DROP TABLE \`attendances\`;`)
  await db.run(sql`DROP TABLE \`officer_merges\`;`)
}
