import type { JsonMap } from '../kernel/json.ts';

export type ContainerPort = {
  readonly name: string;
  readonly port: number;
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
  /** What others call it on; the same unless said. */
  readonly servicePort?: number;
  /** The port of a container that stands before this one, and hands on to it. */
  readonly front?: string;
};

export type Probe = { readonly path: string } | 'tcp' | 'grpc' | { readonly exec: readonly string[] };
export type Probes = { readonly readiness?: Probe; readonly liveness?: Probe; readonly startup?: Probe };

/** What a container asks for, as quantities; what is absent is not asked for (the minimal profile, foreign sidecars). */
export type Amounts = {
  readonly cpu?: string;
  readonly memory?: string;
  readonly cpuLimit?: string;
  readonly memoryLimit?: string;
  /** Other resources, requested and limited alike: `nvidia.com/gpu`, `ephemeral-storage`. */
  readonly more?: Readonly<Record<string, string>>;
};

export type EnvEntry =
  | { readonly kind: 'value'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'secret' | 'config';
      readonly name: string;
      readonly from: string;
      /** Key there; the name of the variable unless said. */
      readonly key?: string;
      /** It starts without it as well; settings of a ConfigMap always do, in production. */
      readonly optional?: true;
    }
  /** A field of the pod, as the downward API names it. */
  | { readonly kind: 'field'; readonly name: string; readonly path: string }
  /** Every key of a ConfigMap or Secret becomes a variable. */
  | { readonly kind: 'all'; readonly from: string; readonly of: 'ConfigMap' | 'Secret' };

/** A container beside the main one. */
export type Container = {
  readonly name: string;
  /** A whole reference. */
  readonly image: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly ports?: readonly ContainerPort[];
  readonly env?: readonly EnvEntry[];
  readonly resources?: Amounts;
  readonly probes?: Probes;
  readonly mounts?: readonly Mount[];
  /** Merged into what is rendered, as Kubernetes writes it. */
  readonly fragment?: JsonMap;
  /** The program itself with another command: it has the variables of the main container, and sees what that sees. */
  readonly isOwn?: true;
  /** A sidecar that is there before the program, and beside whatever else is started of it. */
  readonly isEarly?: true;
};

export type Mount = {
  readonly volume: string;
  readonly path: string;
  readonly subPath?: string;
  readonly readOnly?: true;
};

/** A volume of the pod, and where the main container sees it; without a path only others do. */
export type Volume = {
  readonly name: string;
  readonly path?: string;
  readonly subPath?: string;
  readonly readOnly?: true;
  readonly source: VolumeSource;
};

export type VolumeSource =
  | { readonly kind: 'empty'; readonly medium?: 'Memory'; readonly size?: string }
  /** A claim of its own, made with the workload; a StatefulSet makes one for each copy. */
  | { readonly kind: 'claim'; readonly size: string; readonly class?: string; readonly mode?: AccessMode }
  /** A claim that is there already. */
  | { readonly kind: 'existing'; readonly claim: string; readonly readOnly?: true }
  | {
      readonly kind: 'configMap' | 'secret';
      readonly from: string;
      /** Path in the volume by key. */
      readonly items?: Readonly<Record<string, string>>;
    }
  /** A folder of the node. */
  | { readonly kind: 'host'; readonly path: string; readonly type?: string }
  /** As Kubernetes writes it. */
  | { readonly kind: 'other'; readonly source: JsonMap };

export type AccessMode = 'ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOncePod';

/** Variables as they are with what stands beside a program, and as they were without it. */
export type Wired = {
  readonly set: readonly EnvEntry[];
  readonly env: readonly EnvEntry[];
  readonly settings: Readonly<Record<string, string>>;
};

/** What differs between environments by what stands in them. */
export type Apart = {
  /** The environments that alone have it; all of them unless said. */
  readonly onlyIn?: readonly string[];
  /** By the name of what stands beside it. */
  readonly wired?: Readonly<Record<string, Wired>>;
};
