import type { Bilingual } from '../kernel/language.ts';
import { basename, join } from '../kernel/paths.ts';
import { fileOf, type Manifest } from '../manifests/manifest.ts';
import { fill, type Templates } from '../render/templates.ts';
import { mark } from '../spec/provenance.ts';
import type { BuildPlan } from '../spec/plan.ts';
import type { Spec, Workload } from '../spec/spec.ts';

export type Written = { readonly path: string; readonly text: string; readonly why: Bilingual };

export type Layout = {
  /** The folder of the manifests. */
  readonly folder: string;
  readonly without: readonly string[];
  readonly manifests: readonly Manifest[];
  readonly templates: Templates;
};

/** The files of every image that is built here; services that share a context share its `.dockerignore`. */
export function imageFiles(spec: Spec, templates: Templates): Written[] {
  const files = spec.workloads.flatMap(({ image, service }) =>
    image.kind === 'public' || image.plan === undefined
      ? []
      : planFiles(image.plan, folderOf(service?.path), templates),
  );
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function folderOf(path: string | undefined): string {
  return path === undefined || path === '.' ? '' : path;
}

function planFiles(plan: BuildPlan, folder: string, templates: Templates): Written[] {
  const ignore = ['base', ...plan.ignore]
    .map((part) => fill(templates, `docker/ignore.${part}`, {}))
    .join('');
  return [
    {
      path: join(folder, 'Dockerfile'),
      text: mark(fill(templates, plan.dockerfile.template, plan.dockerfile.holes)),
      why: { en: 'builds the image', zh: '构建镜像' },
    },
    {
      path: join(plan.context, '.dockerignore'),
      text: mark(ignore),
      why: { en: 'keeps secrets and ballast out of the image', zh: '避免把机密和多余文件放进镜像' },
    },
    ...plan.files.map(({ path, template, holes, why }) => ({
      path,
      text: mark(fill(templates, template, holes)),
      why,
    })),
  ];
}

/** One folder with a Kustomization; several workloads have a folder each below it. */
export function manifestFiles(spec: Spec, layout: Layout): Written[] {
  const [only, ...more] = spec.workloads;
  if (only === undefined) return [];
  if (more.length === 0) return workloadFiles(only, layout, spec.namespace);
  const parts = spec.workloads.map((workload) => ({
    ...layout,
    folder: join(layout.folder, workload.name),
    workload,
  }));
  return [
    kustomization(layout, { namespace: spec.namespace, resources: spec.workloads.map(({ name }) => name) }),
    ...parts.flatMap(({ workload, ...own }) => workloadFiles(workload, own, undefined)),
  ];
}

function workloadFiles(workload: Workload, layout: Layout, namespace: string | undefined): Written[] {
  const wanted = layout.manifests.filter(
    ({ id, wanted: isWanted }) => !layout.without.includes(id) && isWanted(workload),
  );
  const files = wanted.map((manifest) => ({
    path: join(layout.folder, fileOf(manifest)),
    text: mark(fill(layout.templates, `k8s/${fileOf(manifest)}`, manifest.fill(workload, layout.without))),
    why: manifest.why,
  }));
  const resources = files.map(({ path }) => basename(path));
  return [kustomization(layout, { namespace, resources, workload }), ...files];
}

type Listed = {
  readonly namespace: string | undefined;
  readonly resources: readonly string[];
  readonly workload?: Workload;
};

function kustomization(layout: Layout, { namespace, resources, workload }: Listed): Written {
  const image = workload?.image;
  const text = fill(layout.templates, 'k8s/kustomization.yaml', {
    namespace: namespace === undefined ? undefined : { name: namespace },
    resources: resources.map((path) => ({ path })),
    images: image?.kind === 'built' ? { image: image.name, tag: image.tag } : undefined,
  });
  return {
    path: join(layout.folder, 'kustomization.yaml'),
    text: mark(text),
    why: {
      en: 'names what belongs together, and the image in one place',
      zh: '列出相关对象，并在一处指定镜像',
    },
  };
}
