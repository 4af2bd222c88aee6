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
    remember: async (key, value) => void memory.set(key, hidden(value)),
    add: async (key, amount) => {
      const sum = Number(memory.get(key) ?? 0) + amount;
      memory.set(key, sum);
      return sum;
    },
    forget: async (prefix) => {
      for (const key of memory.keys()) if (key.startsWith(prefix)) memory.delete(key);
    },
    record: async (topic, facts) => void records.push({ topic, facts: hiddenFacts(facts) }),
  };
}
