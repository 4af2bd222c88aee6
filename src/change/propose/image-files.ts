import { join } from '../../kernel/paths.ts';
import { withDemands } from '../../render/demands.ts';
import { withOwned } from '../../render/owned.ts';
import { fill, type Templates } from '../../render/templates.ts';
import type { BuildPlan } from '../../spec/plan.ts';
import { mark } from '../../spec/provenance.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Written } from '../shape/shape.ts';

type Around = {
  readonly templates: Templates;
  /** Where manifests are: a change of theirs makes no other image. */
  readonly folders: readonly string[];
};

/** The files of every image that is built here; services that share a context share its `.dockerignore`. */
export function imageFiles(spec: Spec, { templates, folders }: Around): Written[] {
  const files = spec.workloads.flatMap(({ image, service }) =>
    image.kind === 'public' || image.plan === undefined
      ? []
      : planFiles(image.plan, folderOf(service?.path), { templates, folders }),
  );
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function folderOf(path: string | undefined): string {
  return path === undefined || path === '.' ? '' : path;
}

function planFiles(plan: BuildPlan, folder: string, { templates, folders }: Around): Written[] {
  const base = fill(templates, 'docker/ignore.base', {
    manifests: { lines: manifestsIn(plan.context, folders) },
  });
  const ignore = [base, ...plan.ignore.map((part) => fill(templates, `docker/ignore.${part}`, {}))].join('');
  return [
    {
      path: join(folder, 'Dockerfile'),
      text: mark(dockerfileOf(plan, templates)),
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

/** As they are called where the image is built. */
function manifestsIn(context: string, folders: readonly string[]): readonly string[] {
  const above = context === '' || context === '.' ? '' : `${context}/`;
  const own = folders.filter((folder) => folder !== above.slice(0, -1) && folder.startsWith(above));
  const names = own.map((folder) => folder.slice(above.length));
  return [...new Set(['k8s', ...names])].map((name) => `${name}/**/*.y*ml`);
}

function dockerfileOf({ dockerfile, runtime }: BuildPlan, templates: Templates): string {
  const { template, holes, demanded } = dockerfile;
  const { user, writable, kept = [], links = [], logs = [] } = runtime;
  const folders = [...new Set([...writable, ...kept])];
  const text = withOwned(fill(templates, template, holes), { user, folders, links: [...links, ...logs] });
  return demanded === undefined ? text : withDemands(text, demanded);
}
