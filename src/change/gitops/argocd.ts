import { join } from '../../kernel/paths.ts';
import type { Filling } from '../../render/template.ts';
import { fill } from '../../render/templates.ts';
import { yamlLines } from '../../render/yaml.ts';
import { chartName } from '../shape/chart.ts';
import type { Written } from '../shape/shape.ts';
import type { Scene } from './scene.ts';
import { removing } from './removing.ts';
import { scaledOf, targetsOf, type Target } from './targets.ts';

const why = {
  en: 'tells Argo CD what to bring into the cluster, and from where',
  zh: '告诉 Argo CD 从哪里同步、部署到哪里',
};

/** An Application, or a set of them where there are several environments. */
export function argocd(scene: Scene): readonly Written[] {
  const { spec, shipping, folder, templates, place } = scene;
  const targets = targetsOf(spec, shipping, folder);
  const [first] = targets;
  if (first === undefined) return [];
  const isSet = targets.length > 1;
  const name = chartName(spec);
  const text = fill(templates, 'gitops/application.yaml', {
    kind: isSet ? 'ApplicationSet' : 'Application',
    name: isSet ? name : first.name,
    several: isSet ? several(targets, scene) : undefined,
    waits: shipping.wave === undefined ? undefined : { wave: shipping.wave },
    single: isSet ? undefined : source(first, scene),
  });
  return [{ path: join(place.folder, `${name}.yaml`), text, why }];
}

function several(targets: readonly Target[], scene: Scene): Filling {
  const name = chartName(scene.spec);
  const isMixed = new Set(targets.map(({ isAutomatic }) => isAutomatic)).size > 1;
  const isSpread = targets.some(({ cluster }) => cluster !== undefined);
  // Only what fills a hole is told.
  const isNamed = !isSpread || targets.some(({ values }) => values !== undefined);
  const elements = targets.map(({ name: called, environment, cluster, path, namespace, isAutomatic }) => ({
    ...(isSpread && { name: called, cluster: cluster ?? ownCluster }),
    ...(isNamed && environment !== undefined && { environment }),
    path,
    namespace,
    ...(isMixed && { sync: isAutomatic ? 'automatic' : 'manual' }),
  }));
  const holes: Target = {
    name: isSpread ? '{{.name}}' : `${name}-{{.environment}}`,
    ...(isSpread && { cluster: '{{.cluster}}' }),
    path: '{{.path}}',
    namespace: '{{.namespace}}',
    isAutomatic: targets.every((one) => one.isAutomatic),
    spec: scene.spec,
    ...(targets.some(({ values }) => values !== undefined) && { values: 'values-{{.environment}}.yaml' }),
  };
  const lines = { lines: yamlLines(elements) };
  return {
    elements: lines,
    setName: holes.name,
    patched: isMixed ? { patch: { lines: syncedAlone(scene.shipping) } } : undefined,
    ...source(holes, scene),
  };
}

/** What Argo CD calls the cluster that it runs in. */
const ownCluster = 'in-cluster';

/** A template of Argo CD's own, as only some of them come by themselves. */
function syncedAlone({ keepsRemoved = false }: Scene['shipping']): readonly string[] {
  return [
    '{{- if eq .sync "automatic" }}',
    'spec:',
    '  syncPolicy:',
    '    automated:',
    `      prune: ${!keepsRemoved}`,
    '      selfHeal: true',
    '{{- end }}',
  ];
}

/** The usual ones, and those that were told in their place or besides. */
function optionsOf({ syncOptions = [] }: Scene['shipping'], isScaled: boolean): readonly string[] {
  const usual = ['CreateNamespace=true', 'ServerSideApply=true'];
  const all = isScaled ? [...usual, 'RespectIgnoreDifferences=true'] : usual;
  const told = new Set(syncOptions.map((one) => one.split('=')[0]));
  return [...all.filter((one) => !told.has(one.split('=')[0])), ...syncOptions];
}

function source({ path, namespace, cluster, values, isAutomatic, spec }: Target, scene: Scene): Filling {
  const { shipping, repository } = scene;
  const scaled = scaledOf(spec).map((one) => ({ group: 'apps', ...one, jsonPointers: ['/spec/replicas'] }));
  const labels = shipping.output === 'helm' ? scene.namespaceLabels : undefined;
  return {
    url: scene.url,
    project: shipping.project ?? 'default',
    branch: shipping.branch ?? repository.defaultBranch,
    path,
    namespace,
    cluster: cluster === undefined ? undefined : { named: cluster },
    recursive: shipping.output === 'plain',
    automatic: isAutomatic ? removing(shipping) : undefined,
    helm:
      shipping.output === 'helm'
        ? { release: chartName(spec), values: values === undefined ? undefined : { file: values } }
        : undefined,
    labels: labels === undefined ? undefined : { map: { lines: yamlLines(labels) } },
    options: { lines: optionsOf(shipping, scaled.length > 0).map((one) => `- ${one}`) },
    scaled: scaled.length === 0 ? undefined : { list: { lines: yamlLines(scaled) } },
  };
}
