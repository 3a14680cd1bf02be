import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`programmes_required_kinds\`;`)
  await db.run(sql`DROP TABLE \`equipment_items\`;`)
  await db.run(sql`DROP TABLE \`equipment_states\`;`)
  await db.run(sql`DROP TABLE \`usage_days\`;`)
  await db.run(sql`DROP TABLE \`missed_searches\`;`)
}
