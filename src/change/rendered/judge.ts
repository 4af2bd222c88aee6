import { isProductive } from '../../facts/tree.ts';
import { join } from '../../kernel/paths.ts';
import { fileNames } from '../../kustomize/kustomization.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Linter, LintRun } from '../../lint/linter.ts';
import { renderedOf } from './built.ts';
import type { Side } from './scope.ts';
import { isWaivedThere, traced } from './trace.ts';
import type { Rendered, Unit } from './unit.ts';

/** A finding of a rendered object where it was written, and where it stands in what is rendered. */
export type Judged = { readonly finding: Finding; readonly at: Finding; readonly rendered: Rendered };

/** All that rules find in the builds of one side. */
export function judgeUnits(side: Side, linters: readonly Linter[], run: LintRun): Judged[] {
  const judges = linters.filter(({ reach }) => reach === 'repository');
  const aliases = new Map(judges.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule.aliases ?? []]));
  const court = { snapshot: side.snapshot, today: run.today };
  return renderedOf(side).flatMap((rendered) => {
    const file = { path: rendered.path, text: rendered.text, siblings: [], companions: {} };
    return judges
      .flatMap((linter) => linter.lint([file], run))
      .filter((at) => isMeant(at, rendered, side.snapshot))
      .map((at) => ({ at, rendered, finding: traced(at, rendered, side.snapshot) }))
      .filter(({ finding }) => !isWaivedThere(finding, aliases.get(finding.rule) ?? [], court));
  });
}

/** Rules that miss something: what they miss may stand in another build, or in a part that was not fetched. */
const missing =
  /^dangling|^missing|^headlessService$|^unknown|^nonIsolatedPod$|^mismatchingSelector$|^targetPort$|^applicationPath$/u;

/** What a difference says more gravely of the same place is not told again as a hint. */
export function withoutHints(findings: readonly Finding[], differences: readonly Finding[]): Finding[] {
  const told = new Set(differences.map(({ path, line }) => `${path}:${line}`));
  return findings.filter((one) => !isMissing(one) || !told.has(`${one.path}:${one.line}`));
}

export function isMissing({ rule }: Finding): boolean {
  return missing.test(rule);
}

function isMeant(finding: Finding, rendered: Rendered, snapshot: Snapshot): boolean {
  if (!isMissing(finding)) return true;
  if (rendered.isIncomplete) return false;
  const names = [...finding.message.matchAll(/`([^`]{2,253})`/gu)].map(([, name]) => name ?? '');
  return !names.some((name) => standsElsewhere(name, rendered, snapshot));
}

function standsElsewhere(name: string, { reads }: Rendered, { entries, text }: Snapshot): boolean {
  const written = ['\n', ',', '}'].flatMap((end) => [`name: ${name}${end}`, `name: "${name}"${end}`]);
  return entries.some(({ path }) => {
    if (!/\.ya?ml$/u.test(path) || reads.has(path)) return false;
    const content = text(path);
    return content !== undefined && written.some((one) => content.includes(one));
  });
}

/** A build that fails is the gravest that can be said of it: nothing of it is synced any more. */
export function brokenBuilds({ units, snapshot }: Side): Finding[] {
  const broken = units.filter((unit) => unit.kind === 'broken');
  const causes = Map.groupBy(broken, ({ problem }) => `${problem.where ?? ''}\0${problem.what}`);
  return [...causes.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [brokenBuild(first, more.length, snapshot)],
  );
}

type Broken = Extract<Unit, { kind: 'broken' }>;

function brokenBuild(
  { tool = 'kustomize', folder, problem }: Broken,
  more: number,
  snapshot: Snapshot,
): Finding {
  const [, path, line = '1'] = /^(.*):(\d+)$/u.exec(problem.where ?? '') ?? [];
  const place = { line: Number(line), column: 1, endLine: Number(line), endColumn: 1 };
  const builds = `${said(folder)}${more === 0 ? ' fails' : ` and ${more} more fail`}`;
  return {
    ...tools[tool],
    severity: isProductive(`${folder}/x`) ? 'error' : 'warning',
    path: path ?? problem.where ?? firstOf(folder, snapshot),
    ...place,
    message: `the build of ${builds}: ${problem.what}`,
    why: `Argo CD and Flux render what they sync. ${problem.fix ?? 'Until the build works again, nothing of it is synced.'}`,
  };
}

const tools = {
  kustomize: {
    rule: 'kustomizeBuild',
    docs: 'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/',
  },
  helm: { rule: 'helmTemplate', docs: 'https://helm.sh/docs/helm/helm_template/' },
} as const;

function said(folder: string): string {
  return `\`${folder === '' ? '.' : folder}\``;
}

function firstOf(folder: string, { entries }: Snapshot): string {
  const names = new Set(fileNames.map((name) => join(folder, name)));
  return entries.find(({ path }) => names.has(path))?.path ?? folder;
}
