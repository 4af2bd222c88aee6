import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

/** Names sort in the order of time; what has been released is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-deliveries': { up: createDeliveries },
  '0002-journal': { up: createJournal },
};

export const migrationProvider: MigrationProvider = {
  getMigrations: async () => migrations,
};

async function createDeliveries(db: Kysely<never>): Promise<void> {
  await sql`
    create table delivery (
      id text primary key,
      name text not null,
      action text,
      conversation text not null,
      subject text,
      state text not null,
      attempts integer not null default 0,
      received_at timestamptz not null default now(),
      finished_at timestamptz,
      last_error text,
      body text not null
    )`.execute(db);
  // To compress a payload takes longer than to write it, and GitHub waits.
  await sql`alter table delivery alter column body set storage external`.execute(db);
  await sql`create index delivery_open on delivery (state, received_at) where state <> 'done'`.execute(db);
  await sql`create index delivery_subject on delivery (subject) where subject is not null`.execute(db);
  await sql`create index delivery_received_at on delivery (received_at)`.execute(db);
}

async function createJournal(db: Kysely<never>): Promise<void> {
  await sql`
    create table memory (
      key text collate "C" primary key,
      value text not null,
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table record (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      topic text not null,
      facts text not null
    )`.execute(db);
}
