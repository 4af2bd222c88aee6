import type { Outcome } from '../../../lint/schema/outcome.ts';
import { type Counts, count, newCounts, type Output, placed, reason, type Style, subject } from './output.ts';

export type Line = (path: string, outcome: Outcome, verbose: boolean) => string | undefined;

export function textOutput(style: Style): Output {
  return lineOutput(style, lineOf);
}

/** One line a resource, and the summary at the end. */
export function lineOutput(style: Style, line: Line): Output {
  const counts = newCounts();
  let files = 0;
  let last: string | undefined;
  return {
    take: (path, outcome) => {
      if (path !== last) files += 1;
      last = path;
      count(counts, outcome);
      const text = line(path, outcome, style.verbose);
      if (text !== undefined) style.write(`${text}\n`);
    },
    end: () => {
      if (style.summary) style.write(summary(counts, style.isStdin ? undefined : files));
    },
  };
}

function lineOf(path: string, outcome: Outcome, verbose: boolean): string | undefined {
  const { kind, name } = outcome;
  switch (outcome.status) {
    case 'valid':
      return verbose ? `${path} - ${kind} ${name} is valid` : undefined;
    case 'invalid':
      return `${path} - ${kind} ${name} is invalid: ${placed(outcome)}`;
    case 'error':
      return `${path} - ${subject(outcome)}failed validation: ${placed(outcome)}`;
    case 'skipped':
      return verbose ? `${path} - ${name} ${kind} skipped${reason(outcome)}` : undefined;
    case 'empty':
      return undefined;
  }
}

function summary(counts: Counts, files: number | undefined): string {
  const { valid, invalid, errors, skipped } = counts;
  const resources = valid + invalid + errors + skipped;
  const where = files === undefined ? 'parsing stdin' : `in ${files} file${files > 1 ? 's' : ''}`;
  const found = `${resources} resource${resources > 1 ? 's' : ''} found ${where}`;
  return `Summary: ${found} - Valid: ${valid}, Invalid: ${invalid}, Errors: ${errors}, Skipped: ${skipped}\n`;
}
