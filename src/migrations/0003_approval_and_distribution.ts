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
  await db.run(sql`CREATE TABLE \`review_comments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`part\` text,
  	\`text\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`author_id\` text,
  	\`resolved_at\` text,
  	\`resolved_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`resolved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_comments_document_idx\` ON \`review_comments\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_author_idx\` ON \`review_comments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_resolved_by_idx\` ON \`review_comments\` (\`resolved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_updated_at_idx\` ON \`review_comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_created_at_idx\` ON \`review_comments\` (\`created_at\`);`)
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
  await db.run(sql`CREATE TABLE \`reminders\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`stage\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`person_id\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`urgent\` integer DEFAULT false,
  	\`attempts\` numeric DEFAULT 0,
  	\`next_attempt_at\` text,
  	\`claimed_at\` text,
  	\`claim\` text,
  	\`settled_at\` text,
  	\`last_error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reminders_key_idx\` ON \`reminders\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`reminders_document_idx\` ON \`reminders\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`reminders_unit_idx\` ON \`reminders\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`reminders_person_idx\` ON \`reminders\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`reminders_state_idx\` ON \`reminders\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`reminders_claim_idx\` ON \`reminders\` (\`claim\`);`)
  await db.run(sql`CREATE INDEX \`reminders_updated_at_idx\` ON \`reminders\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reminders_created_at_idx\` ON \`reminders\` (\`created_at\`);`)
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
  await db.run(sql`CREATE TABLE \`standing_rule_positions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE TABLE \`turns\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`count\` numeric NOT NULL
  );
  `)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`submitted_at\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`submitted_by\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`involved\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`open_comments\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`takes_effect_on\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`ends_on\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`dated_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`notify_holders\` integer;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`schedule_fault\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`schedule_fault_for\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`approvals_needed\` numeric;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`last_act\` text;`)
  await db.run(sql`CREATE INDEX \`documents_submitted_at_idx\` ON \`documents\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_takes_effect_on_idx\` ON \`documents\` (\`takes_effect_on\`);`)
  await db.run(sql`CREATE INDEX \`documents_ends_on_idx\` ON \`documents\` (\`ends_on\`);`)
  await db.run(sql`CREATE INDEX \`documents_dated_version_idx\` ON \`documents\` (\`dated_version\`);`)
  await db.run(sql`CREATE INDEX \`documents_schedule_fault_idx\` ON \`documents\` (\`schedule_fault\`);`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_submitted_at\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_submitted_by\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_involved\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_open_comments\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_takes_effect_on\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_ends_on\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_dated_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_notify_holders\` integer;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_schedule_fault\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_schedule_fault_for\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_approvals_needed\` numeric;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_last_act\` text;`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_submitted_at_idx\` ON \`_documents_v\` (\`version_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_takes_effect_on_idx\` ON \`_documents_v\` (\`version_takes_effect_on\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_ends_on_idx\` ON \`_documents_v\` (\`version_ends_on\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_dated_version_idx\` ON \`_documents_v\` (\`version_dated_version\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_schedule_fault_idx\` ON \`_documents_v\` (\`version_schedule_fault\`);`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`through_id\` text REFERENCES units(id);`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`through_mode\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`handed_to_id\` text REFERENCES units(id);`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`below\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`awaits\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`hold_until\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`steps\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`asked\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`rule_id\` text REFERENCES standing_rules(id);`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`origin\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`reason\` text;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`former_id\` text REFERENCES documents(id);`)
  await db.run(sql`CREATE INDEX \`assignments_through_idx\` ON \`assignments\` (\`through_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_handed_to_idx\` ON \`assignments\` (\`handed_to_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_awaits_idx\` ON \`assignments\` (\`awaits\`);`)
  await db.run(sql`CREATE INDEX \`assignments_rule_idx\` ON \`assignments\` (\`rule_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_former_idx\` ON \`assignments\` (\`former_id\`);`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`released_at\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`held_at\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`origin\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`inherited_from_id\` text REFERENCES units(id);`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`settled_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`reorganisation\` text;`)
  await db.run(sql`CREATE INDEX \`deliveries_inherited_from_idx\` ON \`deliveries\` (\`inherited_from_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_reorganisation_idx\` ON \`deliveries\` (\`reorganisation\`);`)
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`sessions\` numeric;`)
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`via\` text;`)
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`entered_by\` text;`)
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`reason\` text;`)
  await db.run(sql`ALTER TABLE \`receipts\` ADD \`corrects\` text;`)
  await db.run(sql`CREATE INDEX \`receipts_corrects_idx\` ON \`receipts\` (\`corrects\`);`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`parents\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`names\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`kinds\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`coastal\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`areas_in_time\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`standing\` text;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`needs_second_approval\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`contact_email\` text;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` ADD \`kind\` text DEFAULT 'system';`)
  await db.run(sql`ALTER TABLE \`journal\` ADD \`actor_id\` text;`)
  await db.run(sql`ALTER TABLE \`journal\` ADD \`subject\` text;`)
  await db.run(sql`CREATE INDEX \`journal_actor_id_idx\` ON \`journal\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_subject_idx\` ON \`journal\` (\`subject\`);`)
  await db.run(sql`ALTER TABLE \`journal_heads\` ADD \`mailed_at\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`documents_relations\`;`)
  await db.run(sql`DROP TABLE \`_documents_v_version_relations\`;`)
  await db.run(sql`DROP TABLE \`review_comments\`;`)
  await db.run(sql`DROP TABLE \`edition_corrections\`;`)
  await db.run(sql`DROP TABLE \`edition_corrections_rels\`;`)
  await db.run(sql`DROP TABLE \`delegations\`;`)
  await db.run(sql`DROP TABLE \`duty_roster\`;`)
  await db.run(sql`DROP TABLE \`assignment_steps\`;`)
  await db.run(sql`DROP TABLE \`standing_rules_access\`;`)
  await db.run(sql`DROP TABLE \`standing_rules\`;`)
  await db.run(sql`DROP TABLE \`standing_rules_rels\`;`)
  await db.run(sql`DROP TABLE \`topic_subscriptions\`;`)
  await db.run(sql`DROP TABLE \`topic_subscriptions_rels\`;`)
  await db.run(sql`DROP TABLE \`reminders\`;`)
  await db.run(sql`DROP TABLE \`unit_groups\`;`)
  await db.run(sql`DROP TABLE \`programmes\`;`)
  await db.run(sql`DROP TABLE \`reorganisations\`;`)
  await db.run(sql`DROP TABLE \`checklist_items\`;`)
  await db.run(sql`DROP TABLE \`checklist_items_rels\`;`)
  await db.run(sql`DROP TABLE \`memberships\`;`)
  await db.run(sql`DROP TABLE \`standing_rule_positions\`;`)
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
  await db.run(sql`CREATE INDEX \`deliveries_assignment_idx\` ON \`deliveries\` (\`assignment_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_document_idx\` ON \`deliveries\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_unit_idx\` ON \`deliveries\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`document_unit_idx\` ON \`deliveries\` (\`document_id\`,\`unit_id\`);`)
  await db.run(sql`DROP INDEX \`documents_submitted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_takes_effect_on_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_ends_on_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_dated_version_idx\`;`)
  await db.run(sql`DROP INDEX \`documents_schedule_fault_idx\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`submitted_at\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`submitted_by\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`involved\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`open_comments\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`takes_effect_on\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`ends_on\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`dated_version\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`notify_holders\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`schedule_fault\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`schedule_fault_for\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`approvals\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`approvals_needed\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`last_act\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_submitted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_takes_effect_on_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_ends_on_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_dated_version_idx\`;`)
  await db.run(sql`DROP INDEX \`_documents_v_version_version_schedule_fault_idx\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_submitted_at\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_submitted_by\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_involved\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_open_comments\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_takes_effect_on\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_ends_on\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_dated_version\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_notify_holders\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_schedule_fault\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_schedule_fault_for\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_approvals\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_approvals_needed\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_last_act\`;`)
  await db.run(sql`DROP INDEX \`receipts_corrects_idx\`;`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`sessions\`;`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`via\`;`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`entered_by\`;`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`reason\`;`)
  await db.run(sql`ALTER TABLE \`receipts\` DROP COLUMN \`corrects\`;`)
  await db.run(sql`DROP INDEX \`journal_actor_id_idx\`;`)
  await db.run(sql`DROP INDEX \`journal_subject_idx\`;`)
  await db.run(sql`ALTER TABLE \`journal\` DROP COLUMN \`actor_id\`;`)
  await db.run(sql`ALTER TABLE \`journal\` DROP COLUMN \`subject\`;`)
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
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`approvals\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`parents\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`names\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`kinds\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`coastal\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`areas_in_time\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`standing\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`needs_second_approval\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`contact_email\`;`)
  await db.run(sql`ALTER TABLE \`api_consumers\` DROP COLUMN \`kind\`;`)
  await db.run(sql`ALTER TABLE \`journal_heads\` DROP COLUMN \`mailed_at\`;`)
}
