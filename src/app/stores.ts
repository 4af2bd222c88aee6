import { openDatabase } from '../adapters/database/open.ts';
import { vacuum } from '../adapters/database/vacuum.ts';
import { createJournal } from '../adapters/journal/journal.ts';
import { recordsOf, type Recorded } from '../adapters/journal/records.ts';
import { pruneRecords } from '../adapters/journal/prune.ts';
import { openQueue } from '../adapters/queue/open.ts';
import { fail, ok } from '../kernel/result.ts';
import type { DatabaseSettings } from '../config/env.ts';
import type { Result } from '../kernel/result.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { Journal } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { Queue } from '../ports/queue.ts';

/** Everything that outlives the process. */
export type Stores = {
  readonly queue: Queue;
  readonly deliveries: Deliveries;
  readonly journal: Journal;
  readonly pruneRecords: (before: Date) => Promise<number>;
  /** Makes room of what was forgotten. */
  readonly tidy: () => Promise<void>;
  readonly records: (topics: readonly string[]) => Promise<readonly Recorded[]>;
  readonly close: () => Promise<void>;
};

export type StoresOptions = {
  readonly database: DatabaseSettings;
  readonly role: 'serve' | 'operate';
  readonly log: Log;
};

/** The least that pg-boss allows; a killed process is noticed after as long. */
export const leaseSeconds = 10;

export async function openStores({ database, role, log }: StoresOptions): Promise<Result<Stores>> {
  try {
    const opened = await openDatabase(database);
    const onError = (error: unknown) => {
      log.error({ err: error }, 'The queue reported an error');
    };
    const { queue, deliveries } = await openQueue(opened, { leaseSeconds, role, onError });
    const close = async () => {
      await queue.stop();
      await opened.close();
    };
    const prune = (before: Date) => pruneRecords(opened, before);
    const records = (topics: readonly string[]) => recordsOf(opened, topics);
    const tidy = () => vacuum(opened);
    return ok({
      queue,
      deliveries,
      journal: createJournal(opened),
      pruneRecords: prune,
      tidy,
      records,
      close,
    });
  } catch (error) {
    const words = unreachable[codeOf(error)];
    if (database.kind === 'folder' || words === undefined) throw error;
    return fail({
      what: `the database cannot be used: ${words}`,
      where: 'DATABASE_URL',
      fix: 'Mend the address or start the server, or unset DATABASE_URL to use the built-in database',
    });
  }
}

const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at that address',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'the host does not answer',
  '28P01': 'user or password is wrong',
  '28000': 'the server does not let this user in',
  '3D000': 'there is no database of that name',
  '42501': 'the user may not create tables there',
};

/** Of several addresses that were tried, the first one speaks. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error) return String(error.code);
  return 'errors' in error && Array.isArray(error.errors) ? codeOf(error.errors[0]) : '';
}
