import { basename, join } from '../../kernel/paths.ts';
import { fill } from '../../render/templates.ts';
import { standingIn } from '../../spec/backing/standing.ts';
import { inEnvironment } from '../../spec/environments.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import type { Layout, Written } from './shape.ts';
import type { Place } from './render.ts';
import { groupsOf, isMixed, type Group } from './groups.ts';
import { overlay } from './overlay.ts';

/** A Kustomization beside what it lists; with environments a base, and an overlay for each. */
export function kustomize(spec: Spec, layout: Layout): readonly Written[] {
  const { environments = [], folder } = layout;
  if (environments.length === 0) return tree(spec, layout, 'images');
  if (isMixed(spec)) {
    return environments.flatMap((environment) => {
      const own = { ...layout, folder: join(folder, 'overlays', environment.name) };
      return tree(inEnvironment(spec, environment), own, 'images');
    });
  }
  const { namespace: _moved, ...base } = standingIn(spec);
  const below = { ...layout, folder: join(folder, 'base') };
  return [
    ...tree(base, below, 'noImages'),
    ...environments.flatMap((environment) => overlay(spec, { layout, environment })),
  ];
}

/** One folder with a Kustomization; several workloads have a folder each below it. */
function tree(spec: Spec, layout: Layout, images: 'images' | 'noImages'): readonly Written[] {
  const place = placeOf(spec);
  const [top, ...below] = groupsOf(spec, layout, place);
  if (top === undefined) return [];
  const resources = [
    ...top.files.map(({ path }) => basename(path)),
    ...below.map(({ folder }) => basename(folder)),
  ];
  const writes = { layout, place, hasImages: images === 'images' };
  return [
    kustomization(top, resources, writes),
    ...top.files,
    ...below.flatMap((group) => {
      const own = group.files.map(({ path }) => basename(path));
      const outer = { ...writes, place: { ...place, inKustomization: undefined } };
      return [kustomization(group, own, outer), ...group.files];
    }),
  ];
}

/** The Kustomization gives everything its namespace, unless something has another one. */
export function placeOf(spec: Spec): Place {
  const { profile = 'production', namespace } = spec;
  const isOuter = profile === 'production' && !isMixed(spec);
  return {
    profile,
    inKustomization: isOuter ? namespace : undefined,
    inObjects: isOuter ? undefined : namespace,
    withTag: false,
  };
}

type Writes = { readonly layout: Layout; readonly place: Place; readonly hasImages: boolean };

function kustomization(
  { folder, workload }: Group,
  resources: readonly string[],
  { layout, place, hasImages }: Writes,
): Written {
  const others = layout.listed?.(folder) ?? [];
  const all = [...resources, ...others.filter((path) => !resources.includes(path))];
  const text = fill(layout.templates, 'k8s/kustomization.yaml', {
    namespace: place.inKustomization === undefined ? undefined : { name: place.inKustomization },
    resources: all.map((path) => ({ path })),
    images: hasImages ? setImage(workload, place) : undefined,
  });
  const why = {
    en: 'names what belongs together, and the image in one place',
    zh: '列出相关对象，并在一处指定镜像',
  };
  return { path: join(folder, 'kustomization.yaml'), text, why };
}

function setImage(workload: Workload | undefined, { profile }: Place) {
  const image = workload?.image;
  if (image?.kind !== 'built' || profile === 'minimal') return undefined;
  return { image: image.name, tag: image.tag };
}
