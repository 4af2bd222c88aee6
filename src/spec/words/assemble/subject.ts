import type { Json, JsonMap } from '../../../kernel/json.ts';
import { mapOf, merge } from '../merge.ts';
import { keepsData } from '../mentions/programs.ts';
import type { Draft } from '../wish.ts';

/** A draft while it is put together. */
export type Subject = {
  kind: string;
  isImplied: boolean;
  isReference: boolean;
  readonly isWorkload: boolean;
  /** It was spoken of as known, and nobody had told of it. */
  readonly isAssumed?: true;
  /** Which sentence spoke of it first. */
  readonly sentence: number;
  name?: string;
  app?: string;
  appVersion?: string;
  service?: string;
  /** The service that was spoken of when this was. */
  of?: string;
  /** What serves, where this works behind it. */
  beside?: Subject;
  metadata: JsonMap;
  facts: JsonMap;
  cron: JsonMap;
  controller: JsonMap;
  podMetadata: JsonMap;
  pod: JsonMap;
  readonly containers: JsonMap[];
  readonly initContainers: JsonMap[];
  readonly volumes: JsonMap[];
  /** What was said of all containers before any of them was told of. */
  readonly common: Record<OneContainer['list'], JsonMap>;
};

export type Birth = Pick<
  Subject,
  'kind' | 'isImplied' | 'isReference' | 'isWorkload' | 'isAssumed' | 'sentence' | 'of'
>;

export function subjectOf(birth: Birth): Subject {
  return {
    ...birth,
    metadata: {},
    facts: {},
    cron: {},
    controller: {},
    podMetadata: {},
    pod: {},
    containers: [],
    initContainers: [],
    volumes: [],
    common: { containers: {}, initContainers: {} },
  };
}

/** What is said of a kind of thing can be said of it. */
export function accepts({ kind, isWorkload, isImplied, app }: Subject, on: string): boolean {
  if (on === 'Keeper') return isImplied && app !== undefined && keepsData(app);
  return on === 'any' || on === kind || (isWorkload && (on === 'workload' || on === 'Volume'));
}

/** What one part of the words is about: a container of a list, or all of them, or a volume. */
export type Part =
  | OneContainer
  | { readonly kind: 'all'; readonly list: OneContainer['list'] }
  | { readonly kind: 'volume'; readonly at: number; readonly by?: OneContainer };
export type OneContainer = {
  readonly kind: 'container';
  readonly list: 'containers' | 'initContainers';
  readonly at: number;
};

export type Join = (before: JsonMap, after: JsonMap) => JsonMap;

/** Lists too are replaced by what corrects them. */
export function correct(before: JsonMap, after: JsonMap): JsonMap {
  const keys = new Set(Object.keys(after).filter((key) => Array.isArray(after[key])));
  return merge(Object.fromEntries(Object.entries(before).filter(([key]) => !keys.has(key))), after);
}

export function apply(subject: Subject, set: JsonMap, where: { part: Part | undefined; join: Join }): void {
  for (const [key, value] of Object.entries(set)) applyOne(subject, [key, value], where);
}

type Where = { readonly part: Part | undefined; readonly join: Join };

function applyOne(subject: Subject, [key, value]: readonly [string, Json | undefined], where: Where): void {
  if (key === 'name' || key === 'app' || key === 'appVersion') {
    if (typeof value === 'string' && (key === 'name' || !isBeside(where.part))) subject[key] = value;
    return;
  }
  const map = mapOf(value);
  if (key === 'metadata') subject.metadata = where.join(subject.metadata, map);
  else if (!subject.isWorkload) subject.facts = where.join(subject.facts, { [key]: value });
  else if (!applyWork(subject, [key, map], where))
    subject.facts = where.join(subject.facts, { [key]: value });
}

/** What a sidecar or an init container runs is not what the whole is. */
function isBeside(part: Part | undefined): boolean {
  return part?.kind === 'container' && (part.at > 0 || part.list === 'initContainers');
}

/** The parts of what runs; false where it is something else that was said of it. */
function applyWork(subject: Subject, [key, map]: readonly [string, JsonMap], where: Where): boolean {
  switch (key) {
    case 'weak':
      applyWeak(subject, map, where.part);
      return true;
    case 'container':
      toContainers(subject, map, where);
      return true;
    case 'volume':
      subject.volumes.push(map);
      return true;
    case 'cron':
    case 'controller':
    case 'podMetadata':
    case 'pod':
      subject[key] = where.join(subject[key], map);
      return true;
    default:
      return false;
  }
}

/** Fills in where nothing is known yet. */
function applyWeak(subject: Subject, set: JsonMap, part: Part | undefined): void {
  const where = part?.kind === 'container' ? part : ({ list: 'containers', at: 0 } as const);
  if (subject[where.list][where.at]?.['image'] === undefined) apply(subject, set, { part, join: merge });
}

function toContainers(
  subject: Subject,
  map: JsonMap,
  { part, join }: { readonly part: Part | undefined; readonly join: Join },
): void {
  if (part?.kind === 'all') {
    toAll(subject, map, { list: part.list, join });
    return;
  }
  const { list, at } = part?.kind === 'container' ? part : ({ list: 'containers', at: 0 } as const);
  subject[list][at] = join(subject[list][at] ?? {}, map);
}

function toAll(
  subject: Subject,
  map: JsonMap,
  { list, join }: { readonly list: OneContainer['list']; readonly join: Join },
): void {
  const told = subject[list];
  if (told.length === 0) subject.common[list] = join(subject.common[list], map);
  for (const at of told.keys()) told[at] = join(told[at] ?? {}, map);
}

/** What all have, and one more where nobody told of any. */
function filled(list: readonly (JsonMap | undefined)[], common: JsonMap): JsonMap[] {
  const all = list.length === 0 && Object.keys(common).length > 0 ? [{}] : list;
  return Array.from(all, (one) => merge(common, one ?? {}));
}

export function toDraft(subject: Subject): Draft {
  const { kind, isImplied, isReference, name, app, appVersion, service, metadata, facts } = subject;
  const { cron, controller, podMetadata, pod, containers, initContainers, beside } = subject;
  return {
    kind,
    isImplied,
    isReference,
    ...(name === undefined ? {} : { name }),
    ...(app === undefined ? {} : { app }),
    ...(appVersion === undefined ? {} : { appVersion }),
    ...(service === undefined ? {} : { service }),
    ...(subject.of === undefined ? {} : { of: subject.of }),
    ...(beside === undefined ? {} : { isBeside: true as const }),
    metadata,
    facts: subject.volumes.length === 0 ? facts : { ...facts, volumes: subject.volumes },
    work: {
      cron,
      controller,
      podMetadata,
      pod,
      containers: filled(containers, subject.common.containers),
      initContainers: filled(initContainers, subject.common.initContainers),
    },
  };
}
