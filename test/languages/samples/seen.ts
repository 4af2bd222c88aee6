import { matcherOf } from '../../../src/adapters/snapshot/patterns.ts';
import { analyze } from '../../../src/facts/analyze.ts';
import type { Service } from '../../../src/facts/facts.ts';
import type { Snapshot } from '../../../src/facts/snapshot.ts';
import { wanted } from '../../../src/facts/wanted.ts';
import { languages } from '../../../src/languages/languages.ts';
import { snapshotOf } from '../../support/snapshot.ts';

/** A repository as analyze sees it, a line a service: `path language framework port start needs`, `-` for what is not there. */
export function seen(files: Readonly<Record<string, string>>): readonly string[] {
  return analyze(reading(files), languages).services.map(lineOf);
}

const isWanted = matcherOf(wanted(languages).patterns);

/** Only what a reading brings has a text. */
export function reading(files: Readonly<Record<string, string>>): Snapshot {
  const { text, ...rest } = snapshotOf(files);
  return { ...rest, text: (path) => (isWanted(path) ? text(path) : undefined) };
}

function lineOf({ path, language, framework, ports, start, needs }: Service): string {
  const required = needs.filter((need) => need.required).map(({ kind }) => kind);
  const numbers = ports.map(({ port }) => port);
  const facts = [path, language, framework, numbers.join(','), start, required.join(',')];
  return facts.map((fact) => (fact === undefined || fact === '' ? '-' : fact)).join(' | ');
}
