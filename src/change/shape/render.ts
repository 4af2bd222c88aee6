import { join } from '../../kernel/paths.ts';
import { fileOf, whyOf, type Filled, type Manifest, type Terms } from '../../manifests/manifest.ts';
import { isClusterWide, objectFilling } from '../../manifests/object.ts';
import { amend, amendWith, uncommented } from '../../render/amend.ts';
import { fill } from '../../render/templates.ts';
import type { PlannedObject, Profile, Spec, Workload } from '../../spec/spec.ts';
import type { Layout, Written } from './shape.ts';
import { twinsOf, withTwin } from './twins.ts';

/** Where the namespace is written, and the reference of an image. */
export type Place = {
  readonly profile: Profile;
  readonly inKustomization: string | undefined;
  readonly inObjects: string | undefined;
  /** The manifests name the image with its tag; otherwise a Kustomization gives it. */
  readonly withTag: boolean;
};

type Brought = { readonly manifest: Manifest; readonly filled: readonly Filled[] };

function broughtBy(workload: Workload, { manifests, without }: Layout, terms: Terms): Brought[] {
  const lacking = new Set<string>([...without, ...(workload.goesWithout ?? [])]);
  return manifests
    .filter(({ id, wanted }) => !lacking.has(id) && wanted(workload, terms))
    .map((manifest) => ({ manifest, filled: manifest.fill(workload, terms) }));
}

/** The files of a spec: those of each workload, one for each kind that it needs, and those of all else. */
export function filesOf(spec: Spec, layout: Layout, place: Place): Files {
  const terms = { without: layout.without, profile: place.profile };
  const brings = (workload: Workload) => broughtBy(workload, layout, terms);
  const twins = twinsOf(spec, brings);
  return {
    objects: objectFiles(
      spec.objects.filter((one) => !twins.includes(one)),
      layout,
      place,
    ),
    ofWorkload: (workload, folder) =>
      brings(workload).map(({ manifest, filled }) => {
        const file = fileOf(manifest);
        const documents = filled
          .map((one) => withTwin(one, manifest.kind, twins))
          .map((one) => document(layout, [`k8s/${file}`, one], place.inObjects))
          .map((text) => (place.profile === 'minimal' ? uncommented(text) : text));
        const text = documents.join('---\n');
        return {
          path: join(folder, file),
          text: place.withTag ? tagged(text, workload) : text,
          why: whyOf(manifest, workload, terms),
        };
      }),
  };
}

export type Files = {
  readonly objects: readonly Written[];
  readonly ofWorkload: (workload: Workload, folder: string) => readonly Written[];
};

function tagged(text: string, { image }: Workload): string {
  return image.kind === 'public'
    ? text
    : text.replaceAll(`${image.name}:set-by-kustomization`, `${image.name}:${image.tag}`);
}

/** What no workload brings with it: a file each, by kind and name, and by group and namespace where those are not one's own. */
function objectFiles(objects: readonly PlannedObject[], layout: Layout, place: Place): Written[] {
  const short = objects.map(({ kind, name }) => fileName(kind, name));
  return objects.map((object, at) => {
    const { apiVersion, kind, name, why } = object;
    const isShared = short.indexOf(short[at] ?? '') !== at;
    const namespace = isClusterWide(kind) ? undefined : (object.namespace ?? place.inObjects);
    const group = /^(.*)\/[^/]*$/u.exec(apiVersion)?.[1] ?? '';
    const file = isShared ? fileName(kind, name, namespace ?? '', group) : fileName(kind, name);
    const text = document(layout, ['k8s/object.yaml', { filling: objectFilling(object) }], namespace);
    return { path: join(layout.folder, file), text, why };
  });
}

function fileName(...parts: readonly string[]): string {
  const words = parts.filter((part) => part !== '').join('-');
  return `${words.toLowerCase().replaceAll(/[^a-z0-9.-]+/gu, '-')}.yaml`;
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
