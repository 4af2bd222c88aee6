import type { Journal, Json } from '../../ports/journal.ts';
import { hidden, hiddenFacts } from './hidden.ts';

export type MemoryJournal = Journal & {
  readonly memory: Map<string, Json>;
  readonly records: { readonly topic: string; readonly facts: Readonly<Record<string, Json>> }[];
};

/** Lasts as long as the process: for the command line, and for tests whose subject is not the journal. */
export function memoryJournal(
  memory = new Map<string, Json>(),
  records: { topic: string; facts: Readonly<Record<string, Json>> }[] = [],
): MemoryJournal {
  return {
    memory,
    records,
    recall: async (key) => memory.get(key),
    recallAll: async (keys) => heldIn(memory, keys),
    remember: async (key, value) => void memory.set(key, hidden(value)),
    add: async (key, amount) => {
      const sum = Number(memory.get(key) ?? 0) + amount;
      memory.set(key, sum);
      return sum;
    },
    record: async (topic, facts) => void records.push({ topic, facts: hiddenFacts(facts) }),
  };
}

function heldIn(memory: ReadonlyMap<string, Json>, keys: readonly string[]): ReadonlyMap<string, Json> {
  const wanted = new Set(keys);
  return new Map([...memory].filter(([key]) => wanted.has(key)));
}
