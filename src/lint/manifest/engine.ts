import { indexLines, positionAt } from '../../kernel/text.ts';
import type { LineIndex } from '../../kernel/text.ts';
import type { Finding, Report, ResourceId } from '../contract.ts';
import { containersOf, podOf } from './pods.ts';
import type { ManifestFile, ManifestRule, ManifestSubject, PlacedResource, ResourceSet } from './subject.ts';
import { toResourceSet } from './resource-set.ts';

export type ManifestLint = {
  readonly files: readonly ManifestFile[];
  readonly rules: readonly ManifestRule[];
  readonly minor: number;
};

/** Judges every resource of the files by every rule handed in; findings come in the order of files and lines. */
export function lintManifests({ files, rules, minor }: ManifestLint): Finding[] {
  const set = toResourceSet(files);
  const linesOf = lazyLines(files);
  const findings = set.all.flatMap((resource) => checkAll(toSubject(resource, set, minor), rules, linesOf));
  const order = new Map(files.map(({ path }, index) => [path, index]));
  return findings.toSorted(
    (a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.line - b.line || a.column - b.column,
  );
}

function toSubject(resource: PlacedResource, set: ResourceSet, minor: number): ManifestSubject {
  const pod = podOf(resource);
  return { resource, pod, containers: pod === undefined ? [] : containersOf(pod), set, minor };
}

/** Most files have no finding, so lines are counted only where one is placed. */
function lazyLines(files: readonly ManifestFile[]): (path: string) => LineIndex {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const known = new Map<string, LineIndex>();
  return (path) => {
    const lines = known.get(path) ?? indexLines(texts.get(path) ?? '');
    known.set(path, lines);
    return lines;
  };
}

function checkAll(
  subject: ManifestSubject,
  rules: readonly ManifestRule[],
  linesOf: (path: string) => LineIndex,
): Finding[] {
  return rules.flatMap((rule) =>
    [...rule.check(subject)].map((report) =>
      toFinding({ rule, report, resource: subject.resource }, linesOf(report.path ?? subject.resource.path)),
    ),
  );
}

type Reported = {
  readonly rule: ManifestRule;
  readonly report: Report;
  readonly resource: PlacedResource;
};

function toFinding({ rule, report, resource }: Reported, lines: LineIndex): Finding {
  const start = positionAt(lines, report.at.start);
  const end = positionAt(lines, report.at.end);
  return {
    rule: rule.id,
    severity: report.severity ?? rule.severity,
    path: report.path ?? resource.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: report.message ?? rule.summary,
    why: rule.why,
    docs: rule.docs,
    resource: report.resource ?? identify(resource),
    ...(report.fix !== undefined && { fix: report.fix }),
  };
}

function identify({ apiVersion, kind, namespace, name }: PlacedResource): ResourceId {
  return { apiVersion, kind, ...(namespace !== '' && { namespace }), name };
}
