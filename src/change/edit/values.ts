import type { Snapshot } from '../../facts/snapshot.ts';
import type { Json, JsonMap } from '../../kernel/json.ts';
import { dirname, join } from '../../kernel/paths.ts';
import { isList, isMap, mergeMaps } from '../../render/merge.ts';
import type { Thing } from './thing.ts';
import type { Operation } from './operation.ts';
import { showPath, type FieldPath, type Step } from './path.ts';
import { valueAt } from './value.ts';
import { baseOf, chartFolderOf, dataOf, valuesFiles } from './values-files.ts';

/** The values of a chart, which stand for the workloads that its templates make of them. */
export const valuesKind = 'Values';

const pod: FieldPath = ['spec', 'template', 'spec'];

/** What a chart's values say of each of its workloads, as if it were an object. */
export function valuesThings(snapshot: Snapshot): Thing[] {
  return snapshot.entries
    .filter(
      ({ path }) => /(?:^|\/)values\.ya?ml$/u.test(path) && chartFolderOf(path, snapshot) === dirname(path),
    )
    .flatMap(({ path }) => workloadsIn(path, snapshot));
}

export function workloadsIn(path: string, snapshot: Snapshot): Thing[] {
  return valuesIn(path, snapshot).map((part) => ({ ...part, value: asWorkload(part), pod }));
}

/** The same as they stand there, for an environment on top of those of all: the chart's own, and those of each component that has a block of its own. */
export function valuesIn(path: string, snapshot: Snapshot): Thing[] {
  const chart = chartNameOf(path, snapshot);
  const root = rootOf(path, snapshot);
  if (chart === undefined || !isMap(root)) return [];
  const blocks = Object.entries(root).filter(
    ([key, value]) => isMap(value) && key !== 'image' && isWorkload(value),
  );
  const rest = Object.fromEntries(
    Object.entries(root).filter(([key]) => blocks.every(([block]) => block !== key)),
  );
  const own = { path, kind: valuesKind, namespace: '', pod: undefined };
  return [
    { ...own, name: chart, value: rest },
    ...blocks.flatMap(([name, value]) => (value === undefined ? [] : [{ ...own, name, value }])),
  ];
}

function rootOf(path: string, snapshot: Snapshot): Json | undefined {
  const own = dataOf(snapshot.text(path));
  const base = baseFor(path, snapshot);
  return base === undefined ? own : mergeMaps(base, isMap(own) ? own : {});
}

/** What stands below the values of an environment. */
function baseFor(path: string, snapshot: Snapshot): JsonMap | undefined {
  const below = baseOf(chartFolderOf(path, snapshot));
  const base = below === path ? undefined : dataOf(snapshot.text(below));
  return isMap(base) ? base : undefined;
}

function chartNameOf(path: string, snapshot: Snapshot): string | undefined {
  const chart = dataOf(snapshot.text(join(chartFolderOf(path, snapshot), 'Chart.yaml')));
  const name = isMap(chart) ? chart['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

const counts = ['replicaCount', 'replicas'] as const;

function isWorkload(value: JsonMap): boolean {
  return ['image', ...counts].some((key) => value[key] !== undefined);
}

/** Keys that charts hand on to the container, and to the pod, as they are. */
const ofContainer = [
  'resources',
  'env',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'command',
  'args',
];
const ofPod = ['nodeSelector', 'tolerations', 'affinity', 'terminationGracePeriodSeconds'];

function asWorkload({ name, value }: Thing): Json {
  const values = isMap(value) ? value : {};
  const replicas = counts.map((key) => values[key]).find((count) => count !== undefined);
  const container = { name, image: imageOf(values['image']), ...pick(values, ofContainer) };
  return {
    metadata: { name },
    spec: {
      ...(replicas !== undefined && { replicas }),
      template: { spec: { containers: [container], ...pick(values, ofPod) } },
    },
  };
}

function pick(values: JsonMap, keys: readonly string[]): JsonMap {
  return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
}

function imageOf(image: Json | undefined): string {
  if (!isMap(image)) return typeof image === 'string' ? image : '';
  const text = (key: string): string => {
    const value = image[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const registry = text('registry');
  const repository = `${registry === '' ? '' : `${registry}/`}${text('repository')}`;
  return text('tag') === '' ? repository : `${repository}:${text('tag')}`;
}

/** A change of the workload as one of the values that make it; undefined where they have no place for it. */
export function inValues(operation: Operation, snapshot: Snapshot): readonly Operation[] | undefined {
  const parts = valuesIn(operation.target.path, snapshot);
  const at = parts.findIndex(({ name }) => name === operation.target.name);
  const part = parts[at];
  if (part === undefined || !isMap(part.value)) return undefined;
  const prefix = at === 0 ? [] : [part.name];
  if (operation.field[0] !== 'spec' || part.value['spec'] !== undefined)
    return operation.field.length === 0 ? undefined : [operation];
  const found = placed(operation, part.value)?.map((one) => ({ ...one, field: [...prefix, ...one.field] }));
  return found?.every((one) => canStand(one, snapshot)) === true ? found : undefined;
}

/** In a file for an environment, a list takes the place of the whole one below it, and only what is there can be taken out. */
function canStand({ op, target: { path }, field }: Operation, snapshot: Snapshot): boolean {
  const base = baseFor(path, snapshot);
  if (base === undefined) return true;
  const own = dataOf(snapshot.text(path)) ?? {};
  if (op === 'remove') return valueAt(own, field) !== undefined;
  const above = field.map((_, at) => field.slice(0, at));
  const lists = [...above, ...(op === 'add' ? [field] : [])].filter((part) => isList(valueAt(base, part)));
  return lists.every((part) => valueAt(own, part) !== undefined);
}

/** Environments whose values say something else of it, so that it does not reach them. */
export function overridden({ target: { path }, field }: Operation, snapshot: Snapshot) {
  const chart = chartFolderOf(path, snapshot);
  const files = valuesFiles(snapshot).filter((one) => one.chart === chart && one.path !== path);
  return files.filter((one) => {
    const own = dataOf(snapshot.text(one.path)) ?? {};
    const steps = field.map((_, at) => valueAt(own, field.slice(0, at + 1)));
    return steps.at(-1) !== undefined || steps.some((value) => value !== undefined && !isMap(value));
  });
}

function placed(operation: Operation, values: JsonMap): readonly Operation[] | undefined {
  const { field } = operation;
  if (showPath(field) === 'spec.replicas') {
    const key = counts.find((count) => values[count] !== undefined);
    return key === undefined ? undefined : [{ ...operation, field: [key] }];
  }
  const [where, ...rest] = field.slice(pod.length);
  const own: FieldPath = where === 'containers' ? rest.slice(1) : [where ?? '', ...rest];
  if (own[0] === 'image') return imagePlaced(operation, values['image']);
  return isHandedOn(own[0], values) ? [{ ...operation, field: own }] : undefined;
}

function isHandedOn(key: Step | undefined, values: JsonMap): boolean {
  return (
    typeof key === 'string' &&
    [...ofContainer, ...ofPod].includes(key) &&
    valueAt(values, [key]) !== undefined
  );
}

/** Charts keep the parts of an image apart. */
function imagePlaced(operation: Operation, image: Json | undefined): readonly Operation[] | undefined {
  if (operation.op !== 'set' || typeof operation.value !== 'string') return undefined;
  if (!isMap(image)) return [{ ...operation, field: ['image'] }];
  const [, repository = '', tag] = /^(.*?)(?::([\w.-]+))?$/u.exec(operation.value) ?? [];
  const registry = typeof image['registry'] === 'string' ? `${image['registry']}/` : '';
  if (image['repository'] === undefined || tag === undefined || !repository.startsWith(registry))
    return undefined;
  const change = (key: string, value: string): Operation[] =>
    image[key] === value ? [] : [{ ...operation, field: ['image', key], value }];
  return [...change('repository', repository.slice(registry.length)), ...change('tag', tag)];
}
