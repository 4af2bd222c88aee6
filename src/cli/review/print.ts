import type { Opinion } from '../../advise/review.ts';
import type { Review } from '../../change/review/verdict.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { formats } from '../../report/formats.ts';
import type { Io } from '../command.ts';
import { opinionsMarkdown, opinionsText } from './opinions.ts';

export const printable = ['text', 'json', 'sarif', 'github', 'markdown'] as const;
export type Printable = (typeof printable)[number];

type Surroundings = {
  readonly head: Snapshot;
  readonly io: Io;
  readonly opinions: readonly Opinion[];
};

export function print(result: Review, format: Printable, { head, io, opinions }: Surroundings): string {
  const { affected, findings, fixed, unchanged, title, summary } = result;
  if (format === 'json') return `${JSON.stringify({ ...asJson(result), opinions }, null, 2)}\n`;
  if (format === 'markdown') return summary + opinionsMarkdown(opinions);
  const options = { colour: io.isTerminal, columns: io.columns, source: head.text };
  const printed = formats[format](findings, options);
  if (format !== 'text') return printed;
  const rest = `${title}. Mended: ${fixed.length}. There before: ${unchanged}.\n`;
  const apps = affected.map(({ name, environment, path }) => `Reaches ${name} (${environment}) at ${path}\n`);
  return `${printed}${opinionsText(opinions)}${apps.join('')}${rest}`;
}

/** The contract of `--format json`. */
function asJson({ verdict, title, affected, changes, ...rest }: Review): object {
  const { capacity, findings, fixed, unchanged } = rest;
  return {
    verdict,
    title,
    affected: affected.map(({ name: app, environment, cluster, path, autoSync, prune }) => {
      return { app, environment, cluster, path, autoSync, prune };
    }),
    changes: changes.map(({ apiVersion, kind, namespace = '', name, action, ...one }) => {
      const { refused, dangers, before, after } = one;
      return { apiVersion, kind, namespace, name, action, refused, dangers, before, after };
    }),
    capacity,
    findings,
    fixed,
    unchanged,
  };
}
