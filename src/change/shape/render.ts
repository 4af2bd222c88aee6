import { join } from '../../kernel/paths.ts';
import { fileOf, whyOf, type Filled } from '../../manifests/manifest.ts';
import { isClusterWide, objectFilling } from '../../manifests/object.ts';
import { amend, amendWith, uncommented } from '../../render/amend.ts';
import { fill } from '../../render/templates.ts';
import type { Profile, Spec, Workload } from '../../spec/spec.ts';
import type { Layout, Written } from './shape.ts';

/** Where the namespace is written, and the reference of an image. */
export type Place = {
  readonly profile: Profile;
  readonly inKustomization: string | undefined;
  readonly inObjects: string | undefined;
  /** The manifests name the image with its tag; otherwise a Kustomization gives it. */
  readonly withTag: boolean;
};

/** The files of a workload, one for each kind that it needs. */
export function workloadObjects(workload: Workload, layout: Layout, place: Place): Written[] {
  const terms = { without: layout.without, profile: place.profile };
  return layout.manifests
    .filter(({ id, wanted }) => !layout.without.includes(id) && wanted(workload, terms))
    .map((manifest) => {
      const file = fileOf(manifest);
      const documents = manifest
        .fill(workload, terms)
        .map((filled) => document(layout, [`k8s/${file}`, filled], place.inObjects))
        .map((text) => (place.profile === 'minimal' ? uncommented(text) : text));
      const text = documents.join('---\n');
      return {
        path: join(layout.folder, file),
        text: place.withTag ? tagged(text, workload) : text,
        why: whyOf(manifest, workload, terms),
      };
    });
}

function tagged(text: string, { image }: Workload): string {
  return image.kind === 'public'
    ? text
    : text.replaceAll(`${image.name}:set-by-kustomization`, `${image.name}:${image.tag}`);
}

/** What no workload brings with it: a file each, by kind and name. */
export function objectFiles({ objects }: Spec, layout: Layout, place: Place): Written[] {
  return objects.map((object) => {
    const namespace = isClusterWide(object.kind) ? undefined : (object.namespace ?? place.inObjects);
    const file = `${object.kind}-${object.name}.yaml`.toLowerCase().replaceAll(/[^a-z0-9.-]+/gu, '-');
    const filled = { filling: objectFilling(object) };
    const text = document(layout, ['k8s/object.yaml', filled], namespace);
    return { path: join(layout.folder, file), text, why: object.why };
  });
}

function document(
  { templates }: Layout,
  [template, { filling, change }]: readonly [string, Filled],
  namespace: string | undefined,
): string {
  const text = fill(templates, template, filling);
  const placed = namespace === undefined ? [] : [amendWith({ metadata: { namespace } })];
  return [...(change === undefined ? [] : [change]), ...placed].reduce(amend, text);
}
