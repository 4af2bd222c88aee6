import { load } from 'js-yaml';
import type { Delivery } from '../../facts/facts.ts';
import { listOf, mapOf, textOf, type Json } from '../../facts/gitops/objects.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { ObjectChange } from '../rendered/objects.ts';

/** A chart as an object asks for it that lies in a registry or a repository of charts. */
type Asked = {
  readonly name: string;
  readonly version: string;
  readonly values: ReadonlyMap<string, string>;
};

/** Charts that lie elsewhere and that a change asks for otherwise: nobody rendered them, so what differs is told. */
export function chartsElsewhere(changes: readonly ObjectChange[]): string[] {
  const said = changes.flatMap(({ kind, name, before, after }) => {
    const [was, is] = [askedBy(mapOf(before)), askedBy(mapOf(after))];
    const differences = is === undefined ? [] : differencesOf(was, is);
    if (is === undefined || differences.length === 0) return [];
    return [
      `the chart \`${is.name}\` of the ${kind} \`${name}\`, which lies elsewhere: ${differences.join(', ')}`,
    ];
  });
  return [...new Set(said)];
}

type Ends = { readonly base: Snapshot; readonly head: Snapshot };

/** Values that such a chart is given from files of this repository, and that a change sets otherwise. */
export function valuesElsewhere({ base, head }: Ends, deliveries: readonly Delivery[]): string[] {
  const said = deliveries.flatMap(({ name, remote }) => {
    if (remote === undefined) return [];
    const [was, is] = [base, head].map(
      ({ text }) => new Map(remote.files.flatMap((file) => [...leavesOf(parsed(text(file) ?? ''))])),
    );
    const names = was === undefined || is === undefined ? '' : valuesIn(was, is);
    return names === ''
      ? []
      : [`the chart \`${remote.chart}\` of \`${name}\`, which lies elsewhere: ${names}`];
  });
  return [...new Set(said)];
}

const mostNames = 8;

function differencesOf(was: Asked | undefined, is: Asked): string[] {
  if (was === undefined) return [is.version === '' ? 'new' : `new, version ${is.version}`];
  const values = valuesIn(was.values, is.values);
  return [
    ...(was.name === is.name ? [] : [`it was \`${was.name}\``]),
    ...(was.version === is.version ? [] : [`version ${was.version || 'any'} → ${is.version || 'any'}`]),
    ...(values === '' ? [] : [values]),
  ];
}

function valuesIn(was: Asked['values'], is: Asked['values']): string {
  const names = [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => was.get(name) !== is.get(name))
    .map((name) => `\`${name}\``);
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return names.length === 0 ? '' : `values ${names.slice(0, mostNames).join(', ')}${more}`;
}

function askedBy({ apiVersion, kind, spec }: Json): Asked | undefined {
  const group = textOf(apiVersion).split('/')[0];
  if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease') return byRelease(mapOf(spec));
  return group === 'argoproj.io' && kind === 'Application' ? byApplication(mapOf(spec)) : undefined;
}

function byRelease(spec: Json): Asked | undefined {
  const chart = mapOf(mapOf(spec['chart'])['spec']);
  const name = textOf(chart['chart']) || textOf(mapOf(spec['chartRef'])['name']);
  const source = textOf(mapOf(chart['sourceRef'])['kind']);
  if (name === '' || source === 'GitRepository' || source === 'Bucket') return undefined;
  return { name, version: textOf(chart['version']), values: leavesOf(spec['values']) };
}

function byApplication(spec: Json): Asked | undefined {
  const sources = [spec['source'], ...listOf(spec['sources'])].map(mapOf);
  const source = sources.find((one) => textOf(one['chart']) !== '');
  if (source === undefined) return undefined;
  const helm = mapOf(source['helm']);
  const parameters = listOf(helm['parameters'])
    .map(mapOf)
    .map((one) => [textOf(one['name']), textOf(one['value'])] as const);
  const values = [
    ...leavesOf(parsed(textOf(helm['values']))),
    ...leavesOf(helm['valuesObject']),
    ...parameters,
  ];
  return {
    name: textOf(source['chart']),
    version: textOf(source['targetRevision']),
    values: new Map(values),
  };
}

/** Values that are no YAML differ as one. */
function parsed(text: string): unknown {
  try {
    return load(text);
  } catch {
    return { values: text };
  }
}

const deepest = 20;

/** `{image: {tag: a}}` is called `image.tag`. */
function leavesOf(value: unknown, prefix = '', depth = 0): Map<string, string> {
  const entries = Object.entries(mapOf(value));
  if (prefix !== '' && (entries.length === 0 || depth > deepest))
    return new Map([[prefix, JSON.stringify(value) ?? '']]);
  return new Map(
    entries.flatMap(([key, inner]) => [
      ...leavesOf(inner, prefix === '' ? key : `${prefix}.${key}`, depth + 1),
    ]),
  );
}
