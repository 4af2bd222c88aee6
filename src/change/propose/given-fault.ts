import { literally } from '../../kernel/literally.ts';
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

/** A value that was asked for in these words, and that no cluster takes; undefined where the words do not hold it. */
export function saidFault({ rule, message, why }: Finding, line: string, words: string): Problem | undefined {
  const [, value = ''] = /^ *(?:- )?(?:[^\s:]+: +)?["']?([^\s"'][^"']*)["']? *$/u.exec(line) ?? [];
  const isSaid = value !== '' && new RegExp(`(?<![\\w.-])${literally(value)}(?![\\w.-])`, 'u').test(words);
  // A field that is misplaced or of another type was never asked for so.
  if (!isSaid || rule === 'fitsSchema') return undefined;
  return {
    id: 'said',
    facts: { value, what: message },
    what: `\`${value}\` was asked for, and Kubernetes refuses it: ${message}`,
    why,
    fix: 'Please ask again with a value that it takes.',
  };
}
