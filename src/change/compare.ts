import type { Finding } from '../lint/contract.ts';

export type Comparison = {
  readonly added: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly unchanged: number;
};

/** Findings are the same where rule, file, object and words are: lines move with every edit. */
export function compareFindings(base: readonly Finding[], head: readonly Finding[]): Comparison {
  const before = counts(base);
  const after = counts(head);
  const added = beyond(head, before);
  return { added: once(added), fixed: once(beyond(base, after)), unchanged: head.length - added.length };
}

/** Rules of two tools for one thing on one line are one finding to who reads it. */
function once(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ path, line, message }) => [path, line, message].join('\0'));
  return [...groups.values()].flatMap((group) => group.slice(0, 1));
}

/** Those of a list that go beyond what was counted: of three where two were before, the last. */
function beyond(findings: readonly Finding[], known: ReadonlyMap<string, number>): Finding[] {
  const left = new Map(known);
  return findings.filter((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function counts(findings: readonly Finding[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const finding of findings) found.set(keyOf(finding), (found.get(keyOf(finding)) ?? 0) + 1);
  return found;
}

function keyOf({ rule, path, message, resource }: Finding): string {
  const object = resource === undefined ? [] : [resource.kind, resource.namespace ?? '', resource.name];
  return [rule, path, message, ...object].join('\0');
}
