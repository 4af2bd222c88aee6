import type { Files } from '../../kustomize/files.ts';
import type { Resource } from '../../syntax/yaml/resources.ts';
import type { Rule } from '../contract.ts';
import type { Settings } from '../engine/settings.ts';
import type { Container, PodTemplate } from './pods.ts';
import type { Selector } from './selector.ts';
import type { Labels } from './workload.ts';

export type ManifestFile = { readonly path: string; readonly text: string };

/** A resource and the file it stands in. */
export type PlacedResource = Resource & { readonly path: string };

/** A resource that makes pods, and the labels that they carry. */
export type Workload = {
  readonly resource: PlacedResource;
  readonly pod: PodTemplate;
  readonly labels: Labels;
};

/** All that is judged together. Rules across resources ask its indexes, never pairs. */
export type ResourceSet = {
  readonly all: readonly PlacedResource[];
  readonly ofKind: (kind: string) => readonly PlacedResource[];
  /** Every resource of that kind, namespace and name: more than one is a duplicate. */
  readonly named: (kind: string, namespace: string, name: string) => readonly PlacedResource[];
  readonly workloads: readonly Workload[];
  /** The workloads of a namespace whose pods a selector finds. */
  readonly selected: (namespace: string, selector: Selector) => readonly Workload[];
  /** The fewest replicas that an autoscaler keeps of a workload, where one scales it. */
  readonly scaledTo: (workload: Resource) => number | undefined;
  /** What the repository has. */
  readonly files: Files;
};

export type ManifestSubject = {
  readonly resource: PlacedResource;
  /** Undefined where the resource makes no pods. */
  readonly pod: PodTemplate | undefined;
  /** Those of the pod in the order of its spec; none where there is no pod. */
  readonly containers: readonly Container[];
  readonly set: ResourceSet;
  /** Of the file that the resource stands in. */
  readonly text: string;
  readonly settings: Settings;
  /** The minor version of the clusters: 33 for 1.33. */
  readonly minor: number;
  /** Day of the check as `YYYY-MM-DD`; empty where nobody said it. */
  readonly today: string;
};

export type ManifestRule = Rule<ManifestSubject> & {
  /** One about pods is not asked of what makes none. */
  readonly about?: 'pods' | 'all';
  /** Asked of patches as well, which are parts of objects. */
  readonly ofPatches?: true;
};
