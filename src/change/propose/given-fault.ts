import type { Problem } from '../../kernel/problem.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Repaired } from '../../lint/repair/repair.ts';

/** What was wrong with a quoted manifest before anything was written, and could not be repaired. */
export function givenFault({ line, message, why }: Pick<Finding, 'line' | 'message' | 'why'>): Problem {
  return {
    id: 'given',
    facts: { line: String(line), what: message },
    what: message,
    where: `line ${line} of the YAML that you gave`,
    why,
    fix: 'What was meant there cannot be told for sure, so please write it as you want it, and ask again.',
  };
}

export function unreadableFault({ line, what }: NonNullable<Repaired['unreadable']>): Problem {
  return givenFault({ line, message: what, why: 'Nothing behind it can be read as YAML.' });
}
