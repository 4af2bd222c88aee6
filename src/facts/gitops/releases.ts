import { dump } from 'js-yaml';
import { dirname, join } from '../../kernel/paths.ts';
import type { Existing } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Application, applicationsOf } from './application-set.ts';
import { plain, valueFile } from './argo.ts';
import { listOf, mapOf, objectsOf, textOf, type GitOpsObject, type Json } from './objects.ts';

/** A chart of this repository as Argo CD or Flux installs it. */
export type Release = {
  readonly chart: string;
  /** The Application or HelmRelease. */
  readonly app: string;
  readonly name: string;
  readonly namespace: string;
  /** The file that says so; none for a chart that nobody installs from here. */
  readonly file: string | undefined;
  /** Files of the repository, the last counting most. */
  readonly valueFiles: readonly string[];
  /** What stands in the object itself, as YAML. */
  readonly inline: readonly string[];
  /** Values that stand elsewhere, as in a Secret of the cluster. */
  readonly isIncomplete: boolean;
};

export function releasesOf(snapshot: Snapshot, found: Existing): Release[] {
  const charts = new Set(
    snapshot.entries
      .filter(({ path }) => /(?:^|\/)Chart\.yaml$/u.test(path))
      .map(({ path }) => dirname(path)),
  );
  return objectsOf(snapshot, found)
    .flatMap((object) => [
      ...applicationsOf(object, snapshot).flatMap(ofApplication),
      ...ofHelmRelease(object),
    ])
    .filter(({ chart }) => charts.has(chart));
}

function ofApplication({ name, file, spec }: Application): Release[] {
  const namespace = textOf(mapOf(spec['destination'])['namespace']);
  const sources = [spec['source'], ...listOf(spec['sources'])].map(mapOf);
  return sources.flatMap((source) => {
    const path = textOf(source['path']);
    if (path === '') return [];
    const chart = join(plain(path));
    const helm = mapOf(source['helm']);
    const parameters = listOf(helm['parameters']).map(mapOf);
    return {
      chart,
      file,
      app: name,
      name: textOf(helm['releaseName']) || name,
      namespace,
      valueFiles: listOf(helm['valueFiles']).map((one) => valueFile(textOf(one), chart)),
      inline: [
        ...(textOf(helm['values']) === '' ? [] : [textOf(helm['values'])]),
        ...(helm['valuesObject'] === undefined ? [] : [dump(helm['valuesObject'])]),
        ...parameters.filter((one) => !isOfList(one)).map(parameterValues),
      ],
      isIncomplete: listOf(helm['fileParameters']).length > 0 || parameters.some(isOfList),
    };
  });
}

/** `hosts[0]=a` sets an item of a list, which no file of values can. */
function isOfList({ name }: Json): boolean {
  return /\[\d{1,9}\]/u.test(textOf(name));
}

/** `image.tag` set to a text, as values; helm reads numbers, switches and null in it unless it shall not. */
function parameterValues({ name, value, forceString }: Json): string {
  const text = textOf(value);
  const isTyped = forceString !== true && /^(?:true|false|null|0|-?[1-9]\d{0,14})$/u.test(text);
  const leaf: unknown = isTyped ? JSON.parse(text) : text;
  const keys = textOf(name).match(/(?:\\.|[^.\\])+/gu) ?? [];
  return dump(
    keys
      .map((key) => key.replaceAll(/\\(.)/gu, '$1'))
      .reduceRight<unknown>((inner, key) => ({ [key]: inner }), leaf),
  );
}

function ofHelmRelease({ group, kind, name, namespace, spec, file }: GitOpsObject): Release[] {
  const chart = mapOf(mapOf(spec['chart'])['spec']);
  const source = textOf(mapOf(chart['sourceRef'])['kind']);
  if (group !== 'helm.toolkit.fluxcd.io' || kind !== 'HelmRelease') return [];
  if (source !== 'GitRepository' && source !== 'Bucket') return [];
  const target = textOf(spec['targetNamespace']);
  return [
    {
      chart: join(plain(textOf(chart['chart']))),
      file,
      app: name,
      name: textOf(spec['releaseName']) || (target === '' ? name : `${target}-${name}`),
      namespace: target || namespace,
      valueFiles: listOf(chart['valuesFiles']).map((one) => join(textOf(one))),
      inline: spec['values'] === undefined ? [] : [dump(spec['values'])],
      isIncomplete: listOf(spec['valuesFrom']).length > 0,
    },
  ];
}
