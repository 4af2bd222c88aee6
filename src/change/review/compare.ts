import type { Finding } from '../../lint/contract.ts';

export type Comparison = {
  readonly added: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly unchanged: number;
};

/** What the change did to files. */
export type Course = {
  readonly touched: ReadonlySet<string>;
  readonly isGone: (path: string) => boolean;
  /** What was there already of that which the change only uses anew. */
  readonly known: readonly Finding[];
};

/**
 * Findings are the same where rule, file, object and words are: lines move with every edit. What is said of a file that
 * nobody touched was its own before, whichever objects are made of it now, and what is said of one that moved moves along.
 */
export function compareFindings(
  base: readonly Finding[],
  head: readonly Finding[],
  { touched, isGone, known }: Course,
): Comparison {
  const [before, after] = [counts(base, keyOf), counts(head, keyOf)];
  const said = counts([...base, ...known], placeOf);
  const news = beyond(head, before, keyOf).filter((one) => touched.has(one.path) || !said.has(placeOf(one)));
  const ends = beyond(base, after, keyOf);
  const moved = ends.filter(({ path }) => isGone(path));
  const added = beyond(news, counts(moved, matterOf), matterOf);
  const own = new Set(added);
  const arrived = news.filter((one) => !own.has(one));
  const mended = beyond(moved, counts(arrived, matterOf), matterOf);
  const fixed = [...ends.filter(({ path }) => !isGone(path)), ...mended];
  return { added: once(added), fixed: once(fixed), unchanged: head.length - added.length };
}

/** Rules of two tools for one thing on one line are one finding to who reads it. */
function once(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ path, line, message }) => [path, line, message].join('\0'));
  return [...groups.values()].flatMap((group) => group.slice(0, 1));
}

type Key = (finding: Finding) => string;

/** Those of a list that go beyond what was counted: of three where two were before, the last. */
function beyond(findings: readonly Finding[], known: ReadonlyMap<string, number>, keyOf: Key): Finding[] {
  const left = new Map(known);
  return findings.filter((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function counts(findings: readonly Finding[], keyOf: Key): Map<string, number> {
  const found = new Map<string, number>();
  for (const finding of findings) found.set(keyOf(finding), (found.get(keyOf(finding)) ?? 0) + 1);
  return found;
}

function keyOf({ rule, path, message, resource }: Finding): string {
  const object = resource === undefined ? [] : [resource.kind, resource.namespace ?? '', resource.name];
  return [rule, path, message, ...object].join('\0');
}

function placeOf({ rule, path, message }: Finding): string {
  return [rule, path, message].join('\0');
}

/** What is said of what, wherever it is written. */
function matterOf({ rule, message, resource }: Finding): string {
  return [rule, message, resource?.kind, resource?.name].join('\0');
}
