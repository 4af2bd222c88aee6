import type { Snapshot } from '../../facts/snapshot.ts';
import { filesOf } from '../../kustomize/files.ts';
import type { Finding } from '../../lint/contract.ts';
import { brokenYaml } from './broken-yaml.ts';
import { lostFolders } from './lost-folders.ts';
import { chartsElsewhere, valuesElsewhere } from '../charts/elsewhere.ts';
import { compareFindings, type Comparison } from './compare.ts';
import { ignoredBy, inspect, isWaived, lintRun, type Terms } from '../house/inspect.ts';
import { together } from '../rendered/together.ts';
import { type Capacity, capacityOf } from '../rendered/capacity.ts';
import { inspectStates, type States } from '../rendered/diff.ts';
import { judgeComments } from '../rendered/comments.ts';
import { withFixes } from '../rendered/fixes.ts';
import { brokenBuilds, type Judged, judgeUnits, withoutHints } from '../rendered/judge.ts';
import { looseStates } from '../rendered/loose.ts';
import { objectChanges, type ObjectChange } from '../rendered/objects.ts';
import { saidOf } from '../rendered/said.ts';
import { renderedOf } from '../rendered/built.ts';
import { takenRoutes } from '../rendered/routes.ts';
import { type Reach, type Scope, scopeOf, type Side } from '../rendered/scope.ts';
import type { Unit } from '../rendered/unit.ts';
import type { Changes, Judges } from './changes.ts';

export type Judgement = Comparison & {
  readonly changes: readonly ObjectChange[];
  readonly capacity: Capacity;
  /** What lies elsewhere, and was therefore not judged. */
  readonly skipped: readonly string[];
};

/** Both ends of a change, rendered and judged; of builds only those that it reaches. */
export function judge(changes: Changes, judges: Judges, reach: Reach): Judgement {
  const { base, head, policy, today } = changes;
  const { linters, diffRules, portsOf } = judges;
  const touched = new Set(reach.paths);
  const terms = { policy, today, linters, touched, deliveries: reach.affected, portsOf };
  const scope = scopeOf(changes, reach);
  const unreadable = brokenYaml(head, touched);
  const broken = new Set(unreadable.map(({ path }) => path));
  const states = statesOf(
    scope,
    scope.near.filter((path) => !broken.has(path)),
  );
  const before = findingsOf(scope.base, terms, brokenYaml(base, touched));
  const after = findingsOf(scope.head, terms, unreadable);
  const known = judgedOf({ ...scope.base, units: scope.beneath }, terms).map(({ finding }) => finding);
  const compared = compareEnds(before, after, { touched, head, known });
  const differences = inspectStates(states, scope, { rules: diffRules, today }).filter(({ finding }) =>
    isWanted(finding, terms),
  );
  const said = saidOf(
    differences.map(({ at }) => at),
    [...after.raw, ...after.judged.map(({ at }) => at)],
    diffRules,
  );
  const lost = lostFolders(changes, reach.affected).filter((finding) => isWanted(finding, terms));
  const taken = takenRoutes(states, scope, { reach, terms }).filter((finding) => isWanted(finding, terms));
  const changed = [...lost, ...once([...differences.map(({ finding }) => finding), ...taken])];
  const objects = objectChanges(states.before, states.after, said);
  return {
    added: [...changed, ...withFixes(withoutHints(compared.added, changed), scope.head, terms)],
    // Nothing is mended in a file that nobody can read any more.
    fixed: compared.fixed.filter(({ path }) => !broken.has(path)),
    unchanged: compared.unchanged,
    changes: objects,
    capacity: capacityOf(states.before, states.after),
    skipped: [...skippedOf(scope), ...chartsElsewhere(objects), ...valuesElsewhere(changes, reach.affected)],
  };
}

/** What is compared by object: builds that work at both ends, and files that no build has. */
function statesOf(scope: Scope, paths: readonly string[]): States {
  const broken = new Set([...scope.base.units, ...scope.head.units].flatMap(unknownFolder));
  const working = (side: Side) =>
    renderedOf(side).filter(({ group }) => !broken.has(group) && !side.absent.has(group));
  const [was, is] = [working(scope.base), working(scope.head)];
  const { before, after, beside } = looseStates(scope, paths);
  return { ...together([...was, ...before], [...is, ...after]), beside };
}

type Found = {
  readonly raw: readonly Finding[];
  readonly judged: readonly Judged[];
  /** Builds that failed. */
  readonly builds: readonly Finding[];
  /** Folders of which nobody knows what they give. */
  readonly unknown: ReadonlySet<string>;
};

function findingsOf(side: Side, terms: Terms, unreadable: readonly Finding[]): Found {
  const ofComments = judgeComments(side, terms.linters, lintRun(side.snapshot, terms));
  const raw = [
    ...inspect(side.snapshot, { ...terms, isLoose: side.isLoose }),
    ...ofComments.filter((finding) => isWanted(finding, terms)),
    ...unreadable,
  ];
  const known = new Set(
    raw.filter(({ severity }) => severity === 'error').map(({ path, line }) => `${path}:${line}`),
  );
  return {
    raw,
    judged: judgedOf(side, terms),
    builds: brokenBuilds(side).filter(({ path, line }) => !known.has(`${path}:${line}`)),
    unknown: new Set(side.units.flatMap(unknownFolder)),
  };
}

type Course = {
  readonly touched: ReadonlySet<string>;
  readonly head: Snapshot;
  readonly known: readonly Finding[];
};

function judgedOf(side: Side, terms: Terms): Judged[] {
  const judged = judgeUnits(side, terms.linters, lintRun(side.snapshot, terms));
  return judged.filter(({ finding }) => isWanted(finding, terms));
}

function compareEnds(before: Found, after: Found, { touched, head, known }: Course): Comparison {
  const old = comparable(before, after, () => false);
  const now = comparable(after, before, (path) => touched.has(path));
  const there = filesOf(head);
  return compareFindings(old, now, { touched, isGone: (path) => there.has(path) === undefined, known });
}

/** Of a build that fails at the other end nobody can say what was there, but for what the change itself wrote. */
function comparable(
  { raw, judged, builds }: Found,
  other: Found,
  isOwn: (path: string) => boolean,
): Finding[] {
  const kept = judged.filter(
    ({ rendered, finding }) => !other.unknown.has(rendered.group) || isOwn(finding.path),
  );
  return [...raw, ...once(kept.map(({ finding }) => finding)), ...builds];
}

function isWanted(finding: Finding, terms: Pick<Terms, 'policy' | 'today'>): boolean {
  return !ignoredBy(terms.policy)(finding.path) && !isWaived(finding, terms);
}

/** A base that stands in several builds is written once, and so is what is wrong with it. */
function once(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ rule, path, line, message }) =>
    [rule, path, line, message].join('\0'),
  );
  return [...groups.values()].flatMap(([first]) => first ?? []);
}

function skippedOf({ head, left }: Scope): string[] {
  const skipped = new Set(head.units.flatMap(skippedIn));
  return [...skipped, ...(left === 0 ? [] : [`${left} more builds that the change reaches`])];
}

function skippedIn(unit: Unit): readonly string[] {
  if (unit.kind === 'unread') return [`\`${unit.folder}\`: ${unit.why}`];
  return unit.kind === 'rendered' ? unit.skipped : [];
}

function unknownFolder(unit: Unit): string[] {
  return unit.kind === 'broken' || unit.kind === 'unread' ? [unit.folder] : [];
}
