import { join } from '../../kernel/paths.ts';
import type { Filling } from '../../render/template.ts';
import { fill } from '../../render/templates.ts';
import { yamlLines } from '../../render/yaml.ts';
import type { Written } from '../shape/shape.ts';
import { chartName } from '../shape/chart.ts';
import { isMixed } from '../shape/groups.ts';
import type { Scene } from './scene.ts';
import { removing } from './removing.ts';
import { scaledOf, targetsOf, type Target } from './targets.ts';

const why = {
  en: 'tells Flux what to bring into the cluster, and from where',
  zh: '告诉 Flux 从哪里同步、部署到哪里',
};

/** One file; where there are several clusters, one for each, as each reads what is its own. */
export function flux(scene: Scene): readonly Written[] {
  const { spec, shipping, folder, place } = scene;
  const targets = targetsOf(spec, shipping, folder);
  const name = `${chartName(spec)}.yaml`;
  return [...Map.groupBy(targets, ({ cluster }) => cluster)].map(([cluster, own]) => ({
    path: join(cluster === undefined ? place.folder : join(clustersIn(place.folder), cluster), name),
    text: brought(own, scene),
    why,
  }));
}

/** Beside those of other clusters, as `flux bootstrap` lays them out. */
function clustersIn(folder: string): string {
  return /^(.*\/)?clusters(?=\/|$)/u.exec(folder)?.[0] ?? 'clusters';
}

/** Where it comes from, the namespaces that nobody else makes, and what is brought into each. */
function brought(targets: readonly Target[], scene: Scene): string {
  const { spec, shipping, templates, place } = scene;
  const name = chartName(spec);
  const source = place.source ?? name;
  const repository = {
    name,
    url: scene.url,
    branch: scene.shipping.branch ?? scene.repository.defaultBranch,
    interval: shipping.interval ?? '1m',
  };
  const documents = [
    ...(place.source === undefined ? [fill(templates, 'gitops/gitrepository.yaml', repository)] : []),
    ...targets.flatMap((target) => [
      ...namespaceOf(target, scene),
      shipping.output === 'helm' ? release(target, source, scene) : kustomization(target, source, scene),
    ]),
  ];
  return documents.join('---\n');
}

/** Made here unless it is among what is brought. */
function namespaceOf(
  { namespace, spec }: Target,
  { shipping, templates, namespaceLabels }: Scene,
): readonly string[] {
  const isThere = spec.objects.some(({ kind, name }) => kind === 'Namespace' && name === namespace);
  if (isThere && shipping.output !== 'helm') return [];
  const labels = { lines: yamlLines(namespaceLabels ?? { 'app.kubernetes.io/part-of': chartName(spec) }) };
  return [fill(templates, 'gitops/namespace.yaml', { name: namespace, labels })];
}

function kustomization(
  { name, path, namespace, isAutomatic, spec }: Target,
  source: string,
  { templates, shipping }: Scene,
): string {
  const target = isMixed(spec) ? undefined : { namespace };
  return fill(templates, 'gitops/kustomization.yaml', {
    name,
    path: `./${path}`,
    source,
    target,
    ...removing(shipping),
    suspended: !isAutomatic,
    interval: shipping.interval ?? '10m',
  });
}

function release(
  { name, path, namespace, values, isAutomatic, spec }: Target,
  source: string,
  { templates, shipping }: Scene,
): string {
  const scaled = scaledOf(spec).map((target) => ({ paths: ['/spec/replicas'], target }));
  const filling: Filling = {
    name,
    release: chartName(spec),
    namespace,
    path: `./${path}`,
    source,
    suspended: !isAutomatic,
    interval: shipping.interval ?? '10m',
    values: values === undefined ? undefined : { base: join(path, 'values.yaml'), file: join(path, values) },
    scaled: scaled.length === 0 ? undefined : { list: { lines: yamlLines(scaled) } },
  };
  return fill(templates, 'gitops/helmrelease.yaml', filling);
}
