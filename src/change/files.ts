import type { Bilingual } from '../kernel/language.ts';
import { basename, join } from '../kernel/paths.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { fill, type Templates } from '../render/templates.ts';
import { mark } from '../spec/provenance.ts';
import type { Spec, Workload } from '../spec/spec.ts';
import { objectFiles, workloadObjects, type Place } from './render.ts';

export type Written = { readonly path: string; readonly text: string; readonly why: Bilingual };

export type Layout = {
  /** The folder of the manifests. */
  readonly folder: string;
  readonly without: readonly string[];
  readonly manifests: readonly Manifest[];
  readonly templates: Templates;
};

/** One folder with a Kustomization; several workloads have a folder each below it. A minimal spec has no Kustomization. */
export function manifestFiles(spec: Spec, layout: Layout): Written[] {
  const place = placeOf(spec);
  const [only, ...more] = spec.workloads;
  const objects = objectFiles(spec, layout, place);
  if (only === undefined && objects.length === 0) return [];
  if (more.length === 0) {
    const files = [...(only === undefined ? [] : workloadObjects(only, layout, place)), ...objects];
    const resources = files.map(({ path }) => basename(path));
    return [...kustomizations(layout, place, { resources, workload: only }), ...files];
  }
  const resources = [...objects.map(({ path }) => basename(path)), ...spec.workloads.map(({ name }) => name)];
  return [
    ...kustomizations(layout, place, { resources, workload: undefined }),
    ...objects,
    ...spec.workloads.flatMap((workload) => folderFiles(workload, layout, place)),
  ];
}

function folderFiles(workload: Workload, layout: Layout, place: Place): Written[] {
  const own = { ...layout, folder: join(layout.folder, workload.name) };
  const files = workloadObjects(workload, own, place);
  const resources = files.map(({ path }) => basename(path));
  const outer = { ...place, inKustomization: undefined };
  return [...kustomizations(own, outer, { resources, workload }), ...files];
}

/** The Kustomization gives everything its namespace, unless something has another one or there is no Kustomization. */
function placeOf({ profile = 'production', namespace, objects }: Spec): Place {
  const isMixed = objects.some((object) => object.namespace !== undefined && object.namespace !== namespace);
  const isOuter = profile === 'production' && !isMixed;
  return {
    profile,
    inKustomization: isOuter ? namespace : undefined,
    inObjects: isOuter ? undefined : namespace,
  };
}

type Listed = { readonly resources: readonly string[]; readonly workload: Workload | undefined };

function kustomizations(layout: Layout, place: Place, { resources, workload }: Listed): Written[] {
  if (place.profile === 'minimal') return [];
  const image = workload?.image;
  const text = fill(layout.templates, 'k8s/kustomization.yaml', {
    namespace: place.inKustomization === undefined ? undefined : { name: place.inKustomization },
    resources: resources.map((path) => ({ path })),
    images: image?.kind === 'built' ? { image: image.name, tag: image.tag } : undefined,
  });
  const why = {
    en: 'names what belongs together, and the image in one place',
    zh: '列出相关对象，并在一处指定镜像',
  };
  return [{ path: join(layout.folder, 'kustomization.yaml'), text: mark(text), why }];
}
