import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`synonyms\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms_updated_at_idx\` ON \`synonyms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_created_at_idx\` ON \`synonyms\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`synonyms_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`synonyms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms_texts_order_parent\` ON \`synonyms_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`webhooks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`consumer_id\` text NOT NULL,
  	\`url\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`state\` text,
  	\`last_success_at\` text,
  	\`last_attempt_at\` text,
  	\`next_attempt_at\` text,
  	\`stopped_at\` text,
  	\`failures\` numeric,
  	\`last_error\` text,
  	\`last_status\` numeric,
  	\`secret\` text,
  	\`former_secret\` text,
  	\`former_secret_until\` text,
  	\`position\` text,
  	\`position_seq\` numeric,
  	\`lease_id\` text,
  	\`lease_until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`consumer_id\`) REFERENCES \`api_consumers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_consumer_idx\` ON \`webhooks\` (\`consumer_id\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_updated_at_idx\` ON \`webhooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_created_at_idx\` ON \`webhooks\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`rate\` numeric;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`expires_on\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`last_used_at\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`former_key_prefix\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`former_key_until\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`former_key_last_used_at\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`former_key_hash\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`expired_on\` text;`)
  await db.run(sql`CREATE INDEX \`api_consumers_former_key_hash_idx\` ON \`api_consumers\` (\`former_key_hash\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`synonyms\`;`)
  await db.run(sql`DROP TABLE \`synonyms_texts\`;`)
  await db.run(sql`DROP TABLE \`webhooks\`;`)
  await db.run(sql`DROP INDEX \`api_consumers_former_key_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`rate\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`expires_on\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`last_used_at\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`former_key_prefix\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`former_key_until\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`former_key_last_used_at\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`former_key_hash\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`expired_on\`;`)
}
