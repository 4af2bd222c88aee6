import { type LineIndex, indexLines } from '../../kernel/text.ts';
import type { Finding, ResourceId } from '../contract.ts';
import { check } from '../engine/check.ts';
import { mildWhereOpen, withoutUnrendered } from '../engine/open-variables.ts';
import { type Choice, everyRule, isChosen } from '../engine/choice.ts';
import { defaultSettings, type Settings } from '../engine/settings.ts';
import { mergesIn } from './patches.ts';
import { containersOf, podOf } from './pods.ts';
import { toResourceSet } from './resource-set.ts';
import type { ManifestFile, ManifestRule, ManifestSubject, PlacedResource, ResourceSet } from './subject.ts';
import { type Waived, waiversOf } from './waivers.ts';

export type ManifestLint = {
  readonly files: readonly ManifestFile[];
  readonly rules: readonly ManifestRule[];
  /** Those that are on by default where nothing else is said. */
  readonly choice?: Choice;
  /** What a configuration tells the rules; nothing where it is left out. */
  readonly settings?: Settings;
  readonly minor: number;
  /** The same by path, where several clusters are of several versions. */
  readonly minorAt?: (path: string) => number;
  /** Day of the check as `YYYY-MM-DD`, by which waivers end. */
  readonly today?: string;
  /** All paths of the repository, where more is known than the files. */
  readonly paths?: Iterable<string>;
};

/** Judges every resource of the files by every rule handed in; findings come in the order of files and lines. */
export function lintManifests(asked: ManifestLint): Finding[] {
  const { files, rules, paths, today = '', choice = everyRule, settings = defaultSettings } = asked;
  const { minor: usual, minorAt = () => usual } = asked;
  const set = toResourceSet(files, paths);
  const sources = new Map(
    files.map(({ path, text }, order) => [path, { path, text, order, lines: lazyLines(text) }]),
  );
  const chosen = rules.filter((rule) => isChosen(rule, choice));
  const court = { chosen, podless: chosen.filter(({ about }) => about !== 'pods'), choice, sources };
  const ask = (resource: PlacedResource, judges: Court) => {
    const text = sources.get(resource.path)?.text ?? '';
    const minor = minorAt(resource.path);
    return judge(toSubject(resource, { set, minor, text, today, settings }), judges);
  };
  const findings = [
    ...set.all.flatMap((resource) => ask(resource, court)),
    ...patchesFor(set, court).flatMap(([patch, judges]) => ask(patch, judges)),
  ];
  return findings.toSorted(
    (a, b) => orderOf(sources, a) - orderOf(sources, b) || a.line - b.line || a.column - b.column,
  );
}

type Source = ManifestFile & { readonly order: number; readonly lines: () => LineIndex };
type Sources = ReadonlyMap<string, Source>;
type Court = {
  readonly chosen: readonly ManifestRule[];
  /** Those of them that have something to say of what makes no pods. */
  readonly podless: readonly ManifestRule[];
  readonly choice: Choice;
  readonly sources: Sources;
};

function patchesFor(set: ResourceSet, court: Court): readonly (readonly [PlacedResource, Court])[] {
  const chosen = court.chosen.filter(({ ofPatches }) => ofPatches);
  const judges = { ...court, chosen, podless: chosen.filter(({ about }) => about !== 'pods') };
  return chosen.length === 0 ? [] : Array.from(mergesIn(set), (patch) => [patch, judges]);
}

type Around = Pick<ManifestSubject, 'set' | 'minor' | 'text' | 'today' | 'settings'>;

function toSubject(resource: PlacedResource, around: Around): ManifestSubject {
  const pod = podOf(resource);
  return { resource, pod, containers: pod === undefined ? [] : containersOf(pod), ...around };
}

function judge(subject: ManifestSubject, { chosen, podless, choice, sources }: Court): readonly Finding[] {
  const { resource } = subject;
  const source = sources.get(resource.path);
  let waived: Waived | undefined;
  const found = check(subject.pod === undefined ? podless : chosen, subject, {
    path: resource.path,
    get lines() {
      return source?.lines() ?? indexLines('');
    },
    choice,
    place: (at) => at,
    resource: identify(resource),
    isSuppressed: ({ line }, rule) => {
      waived ??= waiversOf(resource, source?.text ?? '', subject.today);
      return waived(rule, line);
    },
  });
  const lines = source?.lines ?? lazyLines(subject.text);
  return withoutUnrendered(found, subject.text, lines).map((finding) =>
    mildWhereOpen(finding, subject.text, lines),
  );
}

export function identify({ apiVersion, kind, namespace, name }: PlacedResource): ResourceId {
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
