import type { Json } from '../../kernel/json.ts';
import { join } from '../../kernel/paths.ts';
import { mark } from '../../spec/provenance.ts';
import type { Workload } from '../../spec/spec.ts';
import type { Previews } from '../../spec/words/delivery/saying.ts';
import { fill } from '../../render/templates.ts';
import { yamlLines } from '../../render/yaml.ts';
import { withValue, type Values } from '../shape/values.ts';
import { chartDifference, chartName, valuesPrefix } from '../shape/chart.ts';
import { overlayDifference } from '../shape/overlay.ts';
import type { Layout, Written } from '../shape/shape.ts';
import { labelled } from './gitops.ts';
import type { Scene } from './scene.ts';
import { targetsOf, type Target } from './targets.ts';

const why = {
  en: 'tells Argo CD to run each pull request in a namespace of its own',
  zh: '让 Argo CD 为每个合并请求创建独立的预览环境',
};

type Stage = Omit<Scene, 'url'> & { readonly layout: Layout };

/** Of the commit that is proposed last; the workflow gives its image this tag. */
const tag = 'sha-{{ trunc 12 .head_sha }}';

/** The manifests of the first environment once more for each pull request: one copy, the image and the host of its own. */
export function previewFiles(stage: Stage): readonly Written[] {
  const { spec, shipping, folder, place, templates, program, repository } = stage;
  const [target] = targetsOf(spec, shipping, folder);
  if (shipping.previews === undefined || target === undefined) return [];
  const name = chartName(spec);
  const isOwn = program.owner === repository.owner && program.name === repository.name;
  const { namespaceLabels: labels } = labelled(spec);
  const { label } = shipping.previews;
  const text = fill(templates, 'gitops/previews.yaml', {
    setName: `${name}-previews`,
    owner: program.owner,
    repo: program.name,
    own: `${name}-pr-{{.number}}`,
    url: `https://github.com/${repository.owner}/${repository.name}`,
    // Manifests that stand elsewhere have no branch of that name.
    revision: isOwn ? '{{.head_sha}}' : repository.defaultBranch,
    path: target.path,
    labelled: label === undefined ? undefined : { label },
    labels: labels === undefined ? undefined : { map: { lines: yamlLines(labels) } },
    ...changed(target, stage),
  });
  return [{ path: join(place.folder, `${name}-previews.yaml`), text: mark(text), why }];
}

function changed(target: Target, { shipping, layout }: Stage) {
  const there = target.spec;
  const here = { ...there, workloads: there.workloads.map((one) => previewed(one, shipping.previews ?? {})) };
  if (shipping.output === 'helm') {
    const values = here.workloads.reduce(
      (all, workload) => withoutDigest(all, workload, valuesPrefix(workload, here)),
      chartDifference(there, here, layout),
    );
    const file = target.values === undefined ? undefined : { here: target.values };
    return {
      kustomize: undefined,
      helm: { release: chartName(there), file, values: { lines: yamlLines(values) } },
    };
  }
  const images = [...new Set(here.workloads.flatMap(imageOf))];
  return {
    helm: undefined,
    kustomize: {
      images: { lines: yamlLines(images) },
      counts: listed(here.workloads.flatMap((one) => countOf(one))),
      patches: listed(overlayDifference(there, here, layout)),
    },
  };
}

/** One that stands there would count before the tag. */
function withoutDigest(values: Values, { image }: Workload, prefix: readonly string[]): Values {
  return image.kind === 'built' ? withValue(values, [...prefix, 'image', 'digest'], '') : values;
}

function listed(items: readonly Json[]) {
  return items.length === 0 ? undefined : { list: { lines: yamlLines(items) } };
}

function imageOf({ image }: Workload): readonly string[] {
  return image.kind === 'built' ? [`${image.name}:${image.tag}`] : [];
}

function countOf({ name, replicas }: Workload): readonly Json[] {
  return replicas === undefined ? [] : [{ name, count: replicas }];
}

function previewed(workload: Workload, { host }: Previews): Workload {
  const { image, replicas, autoscale, host: open, alsoHosts } = workload;
  return {
    ...workload,
    image: image.kind === 'built' ? { ...image, tag } : image,
    ...(replicas !== undefined && replicas > 1 && { replicas: 1 }),
    ...(autoscale !== undefined && { autoscale: { ...autoscale, min: 1 } }),
    ...(open !== undefined && { host: host ?? `pr-{{.number}}.${open}` }),
    ...(alsoHosts !== undefined && { alsoHosts: alsoHosts.map((one) => `pr-{{.number}}.${one}`) }),
  };
}
