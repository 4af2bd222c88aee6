import type { Node, Place } from '../read/node.ts';

/** A compose project as it is meant, whatever way it was written. */
export type Project = {
  readonly name?: string;
  readonly services: readonly Service[];
  /** Services of profiles that are not asked for. */
  readonly dormant: readonly Dormant[];
  readonly volumes: ReadonlyMap<string, NamedVolume>;
  readonly networks: ReadonlyMap<string, Network>;
  readonly configs: ReadonlyMap<string, Stored>;
  readonly secrets: ReadonlyMap<string, Stored>;
};

export type Dormant = { readonly name: string; readonly profiles: readonly string[]; readonly at: Place };

export type NamedVolume = {
  readonly at: Place;
  readonly external: boolean;
  readonly driver?: string;
  readonly options: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
};

export type Network = {
  readonly at: Place;
  readonly name?: string;
  readonly external: boolean;
  readonly internal: boolean;
};

/** A config or a secret, and where its content comes from. */
export type Stored = {
  readonly at: Place;
  /** Path in the repository; undefined where it lies outside of it. */
  readonly file?: string;
  readonly content?: string;
  readonly environment?: string;
  readonly external: boolean;
  readonly name?: string;
};

export type Service = {
  readonly name: string;
  readonly at: Place;
  /** As it was read, for fields that are taken over as they stand. */
  readonly node: Node;
  readonly image?: string;
  readonly build?: Build;
  readonly entrypoint?: Words;
  readonly command?: Words;
  readonly ports: readonly Port[];
  /** Ports that are none. */
  readonly unreadPorts: readonly Node[];
  readonly environment: readonly Variable[];
  readonly envFiles: readonly EnvFile[];
  readonly mounts: readonly Mount[];
  readonly configs: readonly FileMount[];
  readonly secrets: readonly FileMount[];
  readonly health?: Health;
  readonly dependsOn: readonly Dependency[];
  readonly networks: readonly string[];
  readonly replicas?: number;
  readonly restart?: string;
  readonly isGlobal: boolean;
  readonly resources: Amounts;
  readonly labels: ReadonlyMap<string, string>;
};

export type Build = {
  readonly at: Place;
  /** Folder in the repository; undefined where it is elsewhere. */
  readonly context?: string;
  readonly dockerfile?: string;
  readonly target?: string;
  readonly args?: readonly Argument[];
};

/** Undefined where nobody gave it a value that may stand in the open. */
export type Argument = { readonly name: string; readonly value: string | undefined };

export type Words = { readonly words: readonly string[]; readonly secrets: readonly string[] };

export type Port = {
  readonly at: Place;
  readonly target: number;
  readonly published?: number;
  readonly hostIp?: string;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  readonly name?: string;
  /** Only for other services. */
  readonly isInner?: true;
};

export type Variable = {
  readonly at: Place;
  readonly name: string;
  /** Undefined where it comes from whoever starts it. */
  readonly value?: string;
  /** Variables without a value that it is made of. */
  readonly unset: readonly string[];
  /** Variables with a secret's name that it is made of. */
  readonly secrets: readonly string[];
};

export type EnvFile = {
  readonly at: Place;
  readonly path: string;
  readonly isRequired: boolean;
  /** Every value counts as it stands, marks and dollars too. */
  readonly isRaw: boolean;
};

export type Mount = {
  readonly at: Place;
  readonly kind: 'named' | 'bind' | 'anonymous' | 'tmpfs' | 'other';
  readonly source?: string;
  readonly target: string;
  readonly isReadOnly: boolean;
  readonly size?: string;
  readonly subPath?: string;
  /** The service that it was taken over from, and which of its mounts it is. */
  readonly place?: { readonly service: string; readonly index: number };
};

export type FileMount = {
  readonly at: Place;
  readonly source: string;
  readonly target?: string;
  readonly mode?: number;
};

export type Health = {
  readonly at: Place;
  /** `none` switches off what the image says. */
  readonly test: readonly string[] | 'none';
  readonly secrets: readonly string[];
  readonly interval?: number;
  readonly timeout?: number;
  readonly retries?: number;
  readonly startPeriod?: number;
};

export type Dependency = {
  readonly at: Place;
  readonly service: string;
  readonly condition: 'started' | 'healthy' | 'completed';
};

export type Amounts = {
  readonly cpuLimit?: string;
  readonly memoryLimit?: string;
  readonly cpu?: string;
  readonly memory?: string;
  readonly gpus?: number;
  /** Cards of AMD, not of NVIDIA. */
  readonly isAmd?: true;
};
