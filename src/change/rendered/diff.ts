import type { Finding } from '../../lint/contract.ts';
import { lintDiff } from '../../lint/diff/engine.ts';
import type { DiffRule } from '../../lint/diff/subject.ts';
import type { Scope } from './scope.ts';
import { isWaivedThere, tracedChange } from './trace.ts';
import { isMissing } from './judge.ts';
import type { Rendered } from './unit.ts';

export type States = {
  readonly before: readonly Rendered[];
  readonly after: readonly Rendered[];
  /** What the change leaves as it is, and may rob of what it needs. */
  readonly beside: readonly Rendered[];
};

/** A finding where it was written, and where it stands in what is rendered. */
export type DiffFinding = { readonly finding: Finding; readonly at: Finding };

/** By which rules, on which day. */
export type DiffRun = { readonly rules: readonly DiffRule[]; readonly today: string };

/** What the change does to the objects of each build, and to those of files that no build has. */
export function inspectStates(
  { before, after, beside }: States,
  { base, head, touched }: Scope,
  { rules, today }: DiffRun,
): DiffFinding[] {
  const groups = new Set([...before, ...after].map(({ group }) => group));
  const places = new Map([
    ...before.map((rendered) => [rendered.path, { rendered, snapshot: base.snapshot }] as const),
    ...[...after, ...beside].map(
      (rendered) => [rendered.path, { rendered, snapshot: head.snapshot }] as const,
    ),
  ]);
  const isForced = (path: string) => places.get(path)?.rendered.isForced === true;
  const aliases = new Map(rules.map((rule) => [rule.id, rule.aliases ?? []]));
  return [...groups].flatMap((group) => {
    const own = (states: readonly Rendered[]) => states.filter((state) => state.group === group);
    const ends = { base: own(before), head: own(after), beside: own(beside) };
    return lintDiff({ ...ends, rules, today, isForced }).flatMap((at) => {
      const place = places.get(at.path);
      if (place === undefined || isUnknown(at, place.rendered)) return [];
      const finding = tracedChange(at, place.rendered, { snapshot: place.snapshot, touched });
      const isWaived = isWaivedThere(finding, aliases.get(finding.rule) ?? [], {
        snapshot: place.snapshot,
        today,
      });
      return isWaived ? [] : [{ at, finding }];
    });
  });
}

/** What is missed in a build may stand in a part of it that was not fetched. */
function isUnknown(finding: Finding, { isIncomplete }: Rendered): boolean {
  return isIncomplete && isMissing(finding);
}
