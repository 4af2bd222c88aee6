import type { Outcome } from '../../../lint/schema/outcome.ts';

export type Style = {
  readonly write: (text: string) => void;
  readonly summary: boolean;
  readonly verbose: boolean;
  readonly isStdin: boolean;
};

/** Takes outcomes in the order of files and documents, and ends with what comes after all of them. */
export type Output = {
  readonly take: (path: string, outcome: Outcome) => void;
  readonly end: () => void;
};

export type Counts = { valid: number; invalid: number; errors: number; skipped: number };

export function newCounts(): Counts {
  return { valid: 0, invalid: 0, errors: 0, skipped: 0 };
}

export function count(counts: Counts, { status }: Outcome): void {
  if (status === 'valid') counts.valid += 1;
  else if (status === 'invalid') counts.invalid += 1;
  else if (status === 'error') counts.errors += 1;
  else if (status === 'skipped') counts.skipped += 1;
}

/** `version/kind/namespace/name`. */
export function qualifiedName({ version, kind, namespace, name }: Outcome): string {
  return `${version}/${kind}/${namespace}/${name}`;
}

/** The message with the place of its faults: those who read text want to go there. */
export function placed({ msg, violations, line }: Outcome): string {
  const places = violations.slice(0, 20).map((fault) => `${fault.line}:${fault.column}`);
  if (violations.length === 0) return line > 0 ? `${msg} (line ${line})` : msg;
  return `${msg} (${places.length === 1 ? 'line' : 'lines'} ${places.join(', ')})`;
}

/** `Kind name `, or nothing where a resource could not be read that far. */
export function subject({ kind, name }: Outcome): string {
  return kind !== '' && name !== '' ? `${kind} ${name} ` : '';
}

/** The reason for skipping, where there is one beyond a flag. */
export function reason({ msg }: Outcome): string {
  return msg === '' ? '' : `: ${msg}`;
}
