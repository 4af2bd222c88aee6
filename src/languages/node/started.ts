import type { Evidence } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Framework } from './framework.ts';
import type { Manager } from './manager.ts';
import type { Package } from './package.ts';
import type { Resolved } from './script.ts';

export type Start = Resolved & {
  readonly evidence: Evidence;
  /** Only a file was found, nobody says that it is started. */
  readonly isEntry?: true;
};

export type Asked = {
  readonly pkg: Package;
  readonly framework: Framework | undefined;
  readonly manager: Manager;
  readonly snapshot: Snapshot;
};

/** Files that usually begin a program, without their endings. */
export const entries = [
  'server',
  'index',
  'app',
  'main',
  'src/server',
  'src/index',
  'src/app',
  'src/main',
  'bin/www',
  'bin/server',
  'server/index',
  'server/server',
  'worker',
  'src/worker',
  'bot',
];

export function started(words: readonly string[], { path, why }: { path: string; why: string }): Start {
  return { words, before: [], env: {}, evidence: { fact: 'start', path, line: 1, why } };
}

export function guessed(start: Start | undefined): Start | undefined {
  return start === undefined ? undefined : { ...start, isEntry: true };
}
