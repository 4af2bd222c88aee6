import { type LineIndex, indexLines, positionAt } from '../../kernel/text.ts';
import type { Finding, Report, ResourceId } from '../contract.ts';
import { containersOf, podOf } from './pods.ts';
import { toResourceSet } from './resource-set.ts';
import type { ManifestFile, ManifestRule, ManifestSubject, PlacedResource, ResourceSet } from './subject.ts';
import { type Waived, waiversOf } from './waivers.ts';

export type ManifestLint = {
  readonly files: readonly ManifestFile[];
  /** Those that run, chosen by the caller. */
  readonly rules: readonly ManifestRule[];
  readonly minor: number;
  /** All paths of the repository, where more is known than the files. */
  readonly paths?: Iterable<string>;
};

/** Judges every resource of the files by every rule handed in; findings come in the order of files and lines. */
export function lintManifests({ files, rules, minor, paths }: ManifestLint): Finding[] {
  const set = toResourceSet(files, paths);
  const sources = new Map(
    files.map(({ path, text }, order) => [path, { path, text, order, lines: lazyLines(text) }]),
  );
  const findings = set.all.flatMap((resource) => judge(toSubject(resource, set, minor), rules, sources));
  return findings.toSorted(
    (a, b) => orderOf(sources, a) - orderOf(sources, b) || a.line - b.line || a.column - b.column,
  );
}

type Source = ManifestFile & { readonly order: number; readonly lines: () => LineIndex };
type Sources = ReadonlyMap<string, Source>;

function toSubject(resource: PlacedResource, set: ResourceSet, minor: number): ManifestSubject {
  const pod = podOf(resource);
  return { resource, pod, containers: pod === undefined ? [] : containersOf(pod), set, minor };
}

function judge(subject: ManifestSubject, rules: readonly ManifestRule[], sources: Sources): Finding[] {
  const { resource } = subject;
  const findings: Finding[] = [];
  let isWaived: Waived | undefined;
  for (const rule of rules) {
    for (const report of rule.check(subject)) {
      isWaived ??= waiversOf(resource, sources.get(resource.path)?.text ?? '');
      const finding = toFinding({ rule, report, resource }, sources);
      if (!isWaived(rule, finding.line)) findings.push(finding);
    }
  }
  return findings;
}

type Reported = { readonly rule: ManifestRule; readonly report: Report; readonly resource: PlacedResource };

function toFinding({ rule, report, resource }: Reported, sources: Sources): Finding {
  const path = report.path ?? resource.path;
  const lines = sources.get(path)?.lines() ?? indexLines('');
  const start = positionAt(lines, report.at.start);
  const end = positionAt(lines, report.at.end);
  return {
    rule: rule.id,
    severity: report.severity ?? rule.severity,
    path,
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

/** Most files have no finding, so lines are counted only where one is placed. */
function lazyLines(text: string): () => LineIndex {
  let lines: LineIndex | undefined;
  return () => (lines ??= indexLines(text));
}

function orderOf(sources: Sources, { path }: Finding): number {
  return sources.get(path)?.order ?? sources.size;
}
