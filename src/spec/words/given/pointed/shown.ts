import type { JsonMap } from '../../../../kernel/json.ts';
import { isMap, listOf, mapOf, scalar, textOf } from '../../merge.ts';

/** What of a quoted object words may point to. */
export type Shown = {
  readonly kind: string;
  readonly name: string;
  readonly document: JsonMap;
  /** Its own settings, and those of the pods that it keeps; a Pod has one of both. */
  readonly spec: JsonMap;
  readonly pod: JsonMap;
  readonly containers: readonly JsonMap[];
  readonly podLabels: JsonMap;
  readonly isRun: boolean;
};

export function shownIn(documents: readonly JsonMap[]): Shown[] {
  return documents.flatMap((document) => {
    const [kind, name] = [textOf(document['kind']), textOf(mapOf(document['metadata'])['name'])];
    const isPlain = kind !== undefined && /^[A-Za-z][A-Za-z0-9]{0,62}$/u.test(kind);
    return !isPlain || name === undefined ? [] : [shownOf(document, kind, name)];
  });
}

function shownOf(document: JsonMap, kind: string, name: string): Shown {
  const spec = mapOf(document['spec']);
  const inner = kind === 'CronJob' ? mapOf(mapOf(spec['jobTemplate'])['spec']) : spec;
  const template = kind === 'Pod' ? document : mapOf(inner['template']);
  const pod = mapOf(template['spec']);
  const containers = listOf(pod['containers']).map(mapOf);
  const podLabels = mapOf(mapOf(template['metadata'])['labels']);
  return { kind, name, document, spec: inner, pod, containers, podLabels, isRun: containers.length > 0 };
}

/** Where nothing else is shown. */
export function onlyRun([run, ...others]: readonly Shown[]): Shown | undefined {
  return run?.isRun === true && others.length === 0 ? run : undefined;
}

/** What all of them have that have it at all. */
export function sharedBy(all: readonly Shown[], of: (one: Shown) => string | undefined): string | undefined {
  const [value, ...others] = new Set(all.map(of).filter((one) => one !== undefined));
  return others.length === 0 ? value : undefined;
}

export function labelsSaid(labels: JsonMap): string | undefined {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}: ${scalar(value)}`);
  const [first, ...others] = pairs;
  if (first === undefined) return undefined;
  return others.length === 0 ? first : `${pairs.slice(0, -1).join(', ')} and ${pairs.at(-1)}`;
}

/** What it picks pods by, or the labels of those that it keeps. */
export function pickedBy({ spec, podLabels, kind }: Shown): JsonMap {
  const selector = mapOf(spec['selector']);
  const picked = isMap(selector['matchLabels']) ? mapOf(selector['matchLabels']) : selector;
  return kind !== 'Pod' && Object.keys(picked).length > 0 ? picked : podLabels;
}
