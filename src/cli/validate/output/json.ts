import type { Outcome } from '../../../lint/schema/outcome.ts';
import type { Status } from '../../../lint/schema/verdict.ts';
import { count, newCounts, type Output, type Style } from './output.ts';

const words: Readonly<Record<Status, string>> = {
  valid: 'statusValid',
  invalid: 'statusInvalid',
  error: 'statusError',
  skipped: 'statusSkipped',
  empty: '',
};

/** The shape of kubeconform with `line`, `column` and `endLine` added. Written as it comes, never held. */
export function jsonOutput({ write, summary, verbose }: Style): Output {
  const counts = newCounts();
  let isFirst = true;
  return {
    take: (path, outcome) => {
      count(counts, outcome);
      if (!verbose && outcome.status !== 'invalid' && outcome.status !== 'error') return;
      write(`${isFirst ? '{\n  "resources": [' : ','}\n${indent(resource(path, outcome), 4)}`);
      isFirst = false;
    },
    end: () => {
      write(isFirst ? '{\n  "resources": []' : '\n  ]');
      write(summary ? `,\n  "summary": ${indent(counts, 2).trimStart()}\n}\n` : '\n}\n');
    },
  };
}

function resource(filename: string, outcome: Outcome): object {
  const { kind, name, version, status, msg, violations } = outcome;
  const faults = violations.length > 0 && status === 'invalid' ? { validationErrors: violations } : {};
  return { filename, kind, name, version, status: words[status], msg, ...faults, ...placeOf(outcome) };
}

/** Of a resource that could not be read, the place of the fault. */
function placeOf(outcome: Outcome): object {
  const { line, column, endLine } = outcome.status === 'error' ? (outcome.violations[0] ?? outcome) : outcome;
  return line > 0 ? { line, column, endLine } : {};
}

function indent(value: unknown, by: number): string {
  return JSON.stringify(value, null, 2).replace(/^/gmu, ' '.repeat(by));
}
