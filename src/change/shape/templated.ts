import { applyEdits } from '../../kernel/text.ts';
import type { Workload } from '../../spec/spec.ts';
import { documents } from '../../syntax/yaml/documents.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { entryOf, mapAt, stringAt } from '../../syntax/yaml/value.ts';
import type { Written } from './shape.ts';
import { holeEdit, literals, openingEdit, replicasEdit, runEdits } from './chart-edits.ts';
import { holesIn } from './holes.ts';
import { openingsIn } from './openings.ts';
import { withValue, type Note, type Values } from './values.ts';

export type Terms = {
  readonly workload: Workload | undefined;
  /** Where the values of the workload stand. */
  readonly prefix: readonly string[];
  readonly values: Values;
};

export type Templated = { readonly text: string; readonly values: Values; readonly notes: readonly Note[] };

/** Kinds that a cluster can do without, each with the switch that takes it away. */
const switches: Readonly<Record<string, string>> = {
  Ingress: 'ingress',
  HTTPRoute: 'httpRoute',
  Gateway: 'gateway',
  NetworkPolicy: 'networkPolicy',
  PodDisruptionBudget: 'podDisruptionBudget',
  ServiceMonitor: 'serviceMonitor',
  PrometheusRule: 'prometheusRule',
  HorizontalPodAutoscaler: 'autoscaling',
  ScaledObject: 'autoscaling',
};

/** The text of objects with holes where a person turns something, and the values that fill them as it was. */
export function templated({ text }: Written, { workload, prefix, values }: Terms): Templated {
  const roots = documents(text).flatMap((span) => {
    const parsed = parse(text, span);
    return parsed.ok && parsed.value.root !== undefined ? [parsed.value.root] : [];
  });
  const holes =
    workload === undefined ? [] : roots.flatMap((root) => placed(holesIn(root, workload), prefix));
  const openings =
    workload === undefined ? [] : roots.flatMap((root) => placed(openingsIn(root, workload), prefix));
  const scaled = workload === undefined ? [] : roots.flatMap((root) => scaledAt(root, workload));
  const switched = workload === undefined ? undefined : switchOf(roots);
  const dials = placed([...scaled.flatMap(dialsOf), ...switchDials(switched)], prefix);
  const body = applyEdits(text, [
    ...holes.map((hole) => holeEdit(hole, text)),
    ...openings.map((opening) => openingEdit(opening, text)),
    ...scaled.map(({ start }) => replicasEdit(start, prefix)),
    ...roots.flatMap(runEdits),
    ...literals(text, holes),
  ]);
  return {
    text:
      switched === undefined
        ? body
        : `{{- if .Values.${[...prefix, switched, 'enabled'].join('.')} }}\n${body}{{- end }}\n`,
    values: [...holes, ...openings, ...dials].reduce(
      (all, { path, value }) => withValue(all, path, value),
      values,
    ),
    notes: holes.flatMap(({ path, note }) => (note === undefined ? [] : [{ path, text: note }])),
  };
}

function placed<T extends { readonly path: readonly string[] }>(
  all: readonly T[],
  prefix: readonly string[],
): readonly T[] {
  return all.map((one) => ({ ...one, path: [...prefix, ...one.path] }));
}

type Dial = { readonly path: readonly string[]; readonly value: number | boolean };
type Scaled = { readonly start: number; readonly least: number };

/** What an autoscaler decides the number of copies of. */
function scaledAt(
  root: YamlNode,
  { name, controller = 'Deployment', autoscale }: Workload,
): readonly Scaled[] {
  const isMain = stringAt(root, ['kind']) === controller && stringAt(root, ['metadata', 'name']) === name;
  const spec = mapAt(root, ['spec']);
  const isOpen = isMain && autoscale !== undefined && entryOf(spec, 'replicas') === undefined;
  return isOpen && spec !== undefined ? [{ start: spec.start, least: Math.max(1, autoscale.min) }] : [];
}

function dialsOf({ least }: Scaled): readonly Dial[] {
  return [{ path: ['replicaCount'], value: least }, ...switchDials('autoscaling')];
}

function switchDials(key: string | undefined): readonly Dial[] {
  return key === undefined ? [] : [{ path: [key, 'enabled'], value: true }];
}

function switchOf([root, ...more]: readonly YamlNode[]): string | undefined {
  const kind = stringAt(root, ['kind']) ?? '';
  const isAlone = more.every((other) => stringAt(other, ['kind']) === kind);
  return isAlone ? switches[kind] : undefined;
}
