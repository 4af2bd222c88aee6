import type { Need, Service } from '../facts/facts.ts';
import type { JsonMap } from '../kernel/json.ts';
import type { Bilingual } from '../kernel/language.ts';
import type { Container, ContainerPort, EnvEntry, Probes, Volume } from './container.ts';
import type { BuildPlan, Resources } from './plan.ts';

/** What should exist, before any file is written. */
export type Spec = {
  readonly namespace?: string;
  readonly workloads: readonly Workload[];
  /** What stands beside the workloads, or alone: a quota, a role, a volume. */
  readonly objects: readonly PlannedObject[];
};

/** An object that no workload brings with it. */
export type PlannedObject = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Everything beside apiVersion, kind and metadata: `spec`, `data`, `rules`, ... */
  readonly body: JsonMap;
  readonly why: Bilingual;
};

export type Workload = {
  readonly name: string;
  /** The larger thing that it belongs to. */
  readonly partOf: string;
  readonly image: Image;
  readonly kind: 'web' | 'worker';
  /** What keeps it running; a Deployment unless something else is said. */
  readonly controller?: Controller;
  /** When a CronJob runs and how a Job ends. */
  readonly job?: Job;
  /** Undefined where an autoscaler decides. */
  readonly replicas?: number;
  readonly port?: number;
  /** What others call it on. */
  readonly servicePort: number;
  /** Ports beside the first one. */
  readonly morePorts?: readonly ContainerPort[];
  readonly exposure?: Exposure;
  readonly user: number;
  readonly writable: readonly string[];
  readonly resources: Resources;
  readonly probes: Probes;
  readonly env: readonly EnvEntry[];
  /** Takes the place of the image's own. */
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly volumes?: readonly Volume[];
  /** They run to their end, in order, before the others start. */
  readonly initContainers?: readonly Container[];
  readonly sidecars?: readonly Container[];
  readonly needs: readonly Need[];
  readonly host?: string;
  readonly extras: readonly Extra[];
  readonly autoscale?: Autoscale;
  /** What was asked for in so many words and has no place above. */
  readonly fragments?: Fragments;
  readonly service?: Service;
};

export type Controller =
  | 'Deployment'
  | 'StatefulSet'
  | 'DaemonSet'
  | 'ReplicaSet'
  | 'Job'
  | 'CronJob'
  | 'Pod';

export type Job = {
  /** As cron writes it. */
  readonly schedule?: string;
  readonly timeZone?: string;
  readonly completions?: number;
  readonly parallelism?: number;
  readonly backoffLimit?: number;
  readonly restartPolicy?: 'Never' | 'OnFailure';
};

/** How it is reached. Without one, a ClusterIP Service stands before whatever listens. */
export type Exposure = {
  readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'headless' | 'none';
  readonly nodePort?: number;
  /** Path below the host, `/` unless said. */
  readonly path?: string;
  readonly tlsSecret?: string;
  readonly ingressClass?: string;
  readonly route?: 'Ingress' | 'HTTPRoute';
};

/**
 * Fields as Kubernetes writes them, merged into what is rendered: maps by key, lists of named entries by name,
 * everything else replaces.
 */
export type Fragments = {
  /** Of the object: labels, annotations. */
  readonly metadata?: JsonMap;
  /** Of the controller's spec. */
  readonly spec?: JsonMap;
  /** Of the pods: labels, annotations. */
  readonly podMetadata?: JsonMap;
  readonly pod?: JsonMap;
  /** Of the main container. */
  readonly container?: JsonMap;
  readonly service?: JsonMap;
};

export type Image =
  | { readonly kind: 'built'; readonly name: string; readonly tag: string; readonly plan?: BuildPlan }
  | { readonly kind: 'public'; readonly reference: string };

export type Extra = 'networkPolicy' | 'podDisruptionBudget' | 'serviceMonitor';
export type Autoscale = {
  readonly min: number;
  readonly max: number;
  /** Utilisation in percent of what is requested. */
  readonly cpu: number;
  readonly memory?: number;
};
