import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Journal, Json } from '../../ports/journal.ts';
import { memoryJournal } from './memory.ts';

const kept = z.object({ version: z.literal(1), entries: z.array(z.tuple([z.string(), z.json()])) });

/**
 * A journal in one file, for a command line that is started anew each time: what was answered is not paid for twice,
 * and a budget holds for the day. A file that cannot be read is begun anew; one that cannot be written is done without.
 */
export function fileJournal(path: string): Journal {
  const journal = memoryJournal(new Map(entriesIn(path)));
  const save = (): void => write(path, [...journal.memory]);
  return {
    ...journal,
    remember: async (key, value) => {
      // What is used last is kept longest.
      journal.memory.delete(key);
      await journal.remember(key, value);
      save();
    },
    add: async (key, amount) => {
      const sum = await journal.add(key, amount);
      save();
      return sum;
    },
  };
}

/** More answers than this nobody asks for again. */
const most = 500;

function entriesIn(path: string): readonly (readonly [string, Json])[] {
  try {
    const read = kept.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? read.data.entries : [];
  } catch {
    return [];
  }
}

/** In one piece, so that another run never reads half of it, and for nobody else to read. */
function write(path: string, entries: readonly (readonly [string, Json])[]): void {
  const partial = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(partial, JSON.stringify({ version: 1, entries: entries.slice(-most) }), { mode: 0o600 });
    renameSync(partial, path);
  } catch {
    // A folder that nobody may write to is no reason to answer nothing.
  }
}
