import type { Job } from './run-to-end.ts';
import type { Alerts } from './alert.ts';
import type { Recipe } from '../facts/declared/recipe.ts';
import type { Need, Service } from '../facts/facts.ts';
import type { JsonMap } from '../kernel/json.ts';
import type { Bilingual } from '../kernel/language.ts';
import type { ConfigFiles } from './config-files.ts';
import type { Amounts, Apart, Container, ContainerPort, EnvEntry, Probes, Volume } from './container.ts';
import type { BuildPlan } from './plan.ts';
import type { Autoscale, Disruption, Egress, Exposure, Extra } from './reach.ts';
import type { Metrics } from './metrics.ts';

export type { Autoscale, Disruption, Exposure, Extra, Trigger } from './reach.ts';

/**
 * How much is added to what was asked for. `production` (the default): hardening, probes, an account of its own, spread.
 * `minimal`: only what the spec says, as documentation writes it (labels `app: <name>`, ports by number, no
 * Kustomization); a Service only with an `exposure`. Whoever makes a minimal spec puts in nothing that was not said.
 */
export type Profile = 'production' | 'minimal';

/** What should exist, before any file is written. */
export type Spec = {
  readonly profile?: Profile;
  readonly namespace?: string;
  readonly workloads: readonly Workload[];
  /** The one that stands right in the folder of the manifests, where it is known which; '' for none. */
  readonly flat?: string;
  /** What stands beside the workloads, or alone: a quota, a role, a volume. */
  readonly objects: readonly PlannedObject[];
  /** Files of programs that were asked for in words. */
  readonly settings?: readonly SettingsFile[];
  /** Secrets whose values people give, in the cluster and nowhere else; taken out of `objects` before they are written. */
  readonly byHand?: readonly { readonly name: string; readonly keys: readonly string[] }[];
  /** What was there and nobody wants any more, by its name or as `Ingress/web`. */
  readonly refused?: readonly string[];
  /** Accounts that were told to stand in the cluster. */
  readonly accounts?: readonly string[];
  /** People seal their Secrets with kubeseal, and keep them beside the manifests. */
  readonly isSealed?: true;
};

/** What a program reads when it starts, and no cluster. */
export type SettingsFile = { readonly path: string; readonly body: JsonMap; readonly why: Bilingual };

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

export type Workload = Apart & {
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
  /**
   * What it is known by beside its name. Minimal: they take the place of `app: <name>`, on the object, its pods and
   * where it is selected. Production: they stand beside the recommended ones and select nothing.
   */
  readonly labels?: Readonly<Record<string, string>>;
  /** The name of its container, where it is another. */
  readonly containerName?: string;
  readonly port?: number;
  /** `http` unless said (`grpc` where the probes are); in a minimal spec no name unless said. */
  readonly portName?: string;
  readonly portProtocol?: 'TCP' | 'UDP' | 'SCTP';
  /** What others call it on. */
  readonly servicePort: number;
  /** The name of a sidecar's port that the Service leads to in the place of the first one. */
  readonly front?: string;
  /** Ports beside the first one. */
  readonly morePorts?: readonly ContainerPort[];
  readonly exposure?: Exposure;
  /** Undefined: the image's own, which must be no root; only with an `exception` may it be. */
  readonly user?: number;
  /** What Pod Security "restricted" forbids and this cannot do without. */
  readonly exception?: Exception;
  /** Folders that get an emptyDir on the read-only root, `/tmp` aside. */
  readonly writable: readonly string[];
  readonly resources: Amounts;
  readonly probes: Probes;
  readonly env: readonly EnvEntry[];
  /** Values that are no secrets: a ConfigMap `<name>-config`, to whose keys `env` refers. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Copies of files of the repository, mounted where the program reads them. */
  readonly files?: ConfigFiles;
  /** A command of the same image that brings the database up to date before each rollout. */
  readonly migration?: readonly string[];
  /** How long that may take. */
  readonly migrationSeconds?: number;
  /** Takes the place of the image's own. */
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly volumes?: readonly Volume[];
  /** They run to their end, in order, before the others start. */
  readonly initContainers?: readonly Container[];
  readonly sidecars?: readonly Container[];
  /** What it cannot run without; `withBacking` in `backing/` puts that beside it for development, and wires it. */
  readonly needs: readonly Need[];
  /** Names of the workloads that may call it, where it is known; unless said, any pod of the cluster may. */
  readonly callers?: readonly string[];
  /** Namespaces of which alone the pods may call it, beside those; only some of them where those are told: `edge/gateway`, `edge/app=gateway`. */
  readonly callerSpaces?: readonly string[];
  /** Unless said, what it is known to need and the ports of the web. */
  readonly egress?: Egress;
  /** How many must stay, or may be away, while nodes are maintained; one may be away unless said. */
  readonly disruption?: Disruption;
  /** Names of workloads that it calls, where its settings say so. */
  readonly calls?: readonly string[];
  /** Where Prometheus finds its metrics, with the extra `serviceMonitor`. */
  readonly metrics?: Metrics;
  /** Of what somebody is told. */
  readonly alerts?: Alerts;
  readonly host?: string;
  /** Further names for the same way in. */
  readonly alsoHosts?: readonly string[];
  readonly extras: readonly Extra[];
  /** What stands beside others of the repository, and not beside this one. */
  readonly goesWithout?: readonly Extra[];
  readonly autoscale?: Autoscale;
  /** What was asked for in so many words and has no place above. */
  readonly fragments?: Fragments;
  readonly service?: Service;
};

export type { Job } from './run-to-end.ts';

export type Exception = {
  /** Written into the file beside what it allows. */
  readonly reason: string;
  readonly root?: true;
  readonly writableRoot?: true;
  /** Added to none. */
  readonly capabilities?: readonly string[];
};

export type Controller =
  | 'Deployment'
  | 'StatefulSet'
  | 'DaemonSet'
  | 'ReplicaSet'
  | 'ReplicationController'
  | 'Job'
  | 'CronJob'
  | 'Pod';

/**
 * Fields as Kubernetes writes them, merged into what is rendered: maps by key, lists of named entries by name,
 * everything else replaces, and null takes away.
 */
export type Fragments = {
  /** Of the object: labels, annotations. */
  readonly metadata?: JsonMap;
  /** Of the controller's spec (of a CronJob: the CronJob's own). */
  readonly spec?: JsonMap;
  /** Of the pods: labels, annotations. */
  readonly podMetadata?: JsonMap;
  readonly pod?: JsonMap;
  /** Of the main container. */
  readonly container?: JsonMap;
  /** Of the Service's spec. */
  readonly service?: JsonMap;
  readonly serviceMetadata?: JsonMap;
  /** Of the Ingress's or the HTTPRoute's spec. */
  readonly route?: JsonMap;
  /** Annotations are the usual thing here. */
  readonly routeMetadata?: JsonMap;
  /** Of the metadata of the ServiceAccount. */
  readonly account?: JsonMap;
  /** Of the HorizontalPodAutoscaler's or the ScaledObject's spec. */
  readonly autoscaler?: JsonMap;
};

export type Image =
  | {
      readonly kind: 'built';
      readonly name: string;
      readonly tag: string;
      readonly plan?: BuildPlan;
      /** How people build it, where they do. */
      readonly recipe?: Recipe;
    }
  | { readonly kind: 'public'; readonly reference: string };
