import { join } from '../../kernel/paths.ts';
import { objectName } from '../../kernel/object-name.ts';
import { fill } from '../../render/templates.ts';
import { yamlLines } from '../../render/yaml.ts';
import type { Spec } from '../../spec/spec.ts';
import { chartName, valuesPrefix } from '../shape/chart.ts';
import type { Followed, Written } from '../shape/shape.ts';
import type { Following } from './scene.ts';
import type { Target } from './targets.ts';

/** As the workflow tags what it builds: the commit, and how many builds there were before. */
const buildTag = '^sha-[0-9a-f]{12}-(?P<build>[0-9]+)$';

/** Each image once, however many workloads run it. */
export function followed(spec: Spec): readonly Followed[] {
  const whole = chartName(spec);
  const all = spec.workloads.flatMap(({ name, image }) =>
    image.kind === 'built'
      ? [[image.name, name === whole ? whole : objectName(`${whole}-${name}`)] as const]
      : [],
  );
  return [...new Map(all.toReversed())].map(([image, name]) => ({ name, image })).toReversed();
}

/** Where a tool is to write, and what it reads that from. */
type Aim = { readonly target: Target; readonly source: string };

const writers = { argocd: imageUpdater, flux: imagePolicies } as const;

/** What makes a tool write new images into the manifests that it brings in. */
export function imageFiles(tool: 'argocd' | 'flux', aim: Aim, scene: Following): Written[] {
  if (followed(scene.spec).length === 0) return [];
  const why = {
    en: 'makes what delivers the manifests write new images into them',
    zh: '让交付工具把新镜像写入清单',
  };
  const text = writers[tool](aim, scene);
  return [{ path: join(scene.place.folder, `${chartName(scene.spec)}-images.yaml`), text, why }];
}

function imagePolicies({ target, source }: Aim, { spec, repository, templates }: Following): string {
  const policies = followed(spec).map(({ name, image }) =>
    fill(templates, 'gitops/imagepolicy.yaml', { name, image, pattern: buildTag }),
  );
  const automation = fill(templates, 'gitops/imageupdateautomation.yaml', {
    name: chartName(spec),
    source,
    branch: repository.defaultBranch,
    path: `./${target.path}`,
  });
  return [...policies, automation].join('---\n');
}

function imageUpdater({ target }: Aim, { spec, shipping, repository, templates }: Following): string {
  const isChart = shipping.output === 'helm';
  const file = target.values ?? 'values.yaml';
  return fill(templates, 'gitops/imageupdater.yaml', {
    name: chartName(spec),
    branch: repository.defaultBranch,
    target: isChart ? `helmvalues:/${join(target.path, file)}` : 'kustomization',
    application: target.name,
    images: { lines: yamlLines(isChart ? inCharts(spec) : followed(spec).map(inKustomization)) },
  });
}

const settings = { updateStrategy: 'newest-build', allowTags: `regexp:${buildTag}` };

function inKustomization({ name, image }: Followed) {
  return {
    alias: name,
    imageName: image,
    commonUpdateSettings: settings,
    manifestTargets: { kustomize: { name: image } },
  };
}

/** Each workload has values of its own. */
function inCharts(spec: Spec) {
  return spec.workloads.flatMap((workload) => {
    if (workload.image.kind === 'public') return [];
    const at = [...valuesPrefix(workload, spec), 'image'].join('.');
    const helm = { name: `${at}.repository`, tag: `${at}.tag` };
    return [
      {
        alias: workload.name,
        imageName: workload.image.name,
        commonUpdateSettings: settings,
        manifestTargets: { helm },
      },
    ];
  });
}
