import type { Bilingual } from '../kernel/language.ts';
import type { YamlNode } from '../syntax/yaml/node.ts';

/** What a repository is, as `analyze --format json` prints it. Every fact of a service names its evidence. */
export type Facts = {
  readonly services: readonly Service[];
  readonly existing: Existing;
  readonly gitops: GitOps;
  readonly questions: readonly Question[];
};

export type Service = {
  /** Relative to the folder that was named; `.` for itself. */
  readonly path: string;
  readonly name: string;
  readonly language: string;
  readonly languageVersion?: string;
  readonly framework?: string;
  readonly kind: ServiceKind;
  readonly buildTool?: string;
  readonly packageManager?: string;
  readonly install?: string;
  readonly build?: string;
  readonly start?: string;
  readonly ports: readonly Port[];
  readonly env: readonly EnvVariable[];
  readonly needs: readonly Need[];
  readonly health?: Health;
  /** Who runs it has turned off what asks after its health. */
  readonly isUnprobed?: true;
  readonly assets?: string;
  readonly migrations?: string;
  /** The Dockerfile that builds it already. */
  readonly dockerfile?: string;
  /** What else is started from the same code: workers, schedulers. */
  readonly processes?: readonly Process[];
  readonly evidence: readonly Evidence[];
};

export type ServiceKind = 'web' | 'worker' | 'job' | 'static' | 'library';

export type Process = {
  readonly name: string;
  readonly command: string;
  /** It ends by itself: a migration, a first filling. */
  readonly isOnce?: true;
};

export type Port = {
  readonly port: number;
  readonly name: string;
  /** One for datagrams stands behind all others. */
  readonly protocol: 'http' | 'grpc' | 'tcp' | 'udp';
  /** The environment variable that chooses the port. */
  readonly env?: string;
};

export type EnvVariable = {
  readonly name: string;
  readonly required: boolean;
  readonly secret: boolean;
  readonly default?: string;
};

export type Need = {
  readonly kind: string;
  readonly required: boolean;
  /** The image that plays it here, where that is another program than the one of its kind: `mariadb` for `mysql`. */
  readonly program?: string;
  /** Where it is called, where that is said to be elsewhere than usual. */
  readonly port?: number;
};

export type Health = { readonly path: string; readonly ready?: string };

export type Evidence = {
  readonly fact: string;
  readonly path: string;
  readonly line: number;
  readonly why: string;
};

/** A fact on its way into a service, with where it stands. */
export type Found<T> = { readonly value: T; readonly evidence: Evidence };

export type Existing = {
  readonly dockerfiles: readonly string[];
  readonly compose: readonly string[];
  readonly manifests: readonly string[];
  readonly kustomizations: readonly string[];
  readonly charts: readonly string[];
  readonly workflows: readonly string[];
};

export type GitOps = {
  readonly tool: 'argocd' | 'flux' | 'none';
  readonly apps: readonly GitOpsApp[];
};

export type GitOpsApp = {
  readonly name: string;
  readonly path: string;
  readonly environment: string;
  readonly autoSync: boolean;
  readonly prune: boolean;
};

/** The same with where it goes, as far as its object says. */
export type Delivery = GitOpsApp & {
  readonly cluster: string;
  readonly namespace: string;
  /** Where that is written. */
  readonly file: string;
  /** Its objects go when its own object does. */
  readonly isCascading: boolean;
  /** Waves of Argo CD go one after the other; none is the one of 0. */
  readonly wave?: number;
  /** Names of those that Flux waits for. */
  readonly after?: readonly string[];
  readonly overlay?: Overlay;
  readonly gathering?: Gathering;
  /** Files of values that a chart of this repository is given. */
  readonly values?: readonly string[];
  /** A chart that lies elsewhere, and the files of values that it is given from here. */
  readonly remote?: { readonly chart: string; readonly files: readonly string[] };
  /** What the server does not let it change is deleted and made anew. */
  readonly isForced?: true;
};

/** How a tool takes the files of a folder that has neither Kustomization nor chart. */
export type Gathering = {
  readonly tool: 'argocd' | 'flux';
  /** Where that is written, and where in it the folder is named. */
  readonly file: string;
  readonly place: YamlNode | undefined;
  readonly isDeep: boolean;
  /** Patterns for paths below the folder; empty where none is given. */
  readonly include: string;
  readonly exclude: string;
};

/** What a tool of delivery does to a folder beyond the Kustomization that lies there. */
export type Overlay = {
  /** Where that is written. */
  readonly file: string;
  /** Fields of a Kustomization. */
  readonly kustomize: Readonly<Record<string, unknown>>;
  /** Where fields stand in that file, by their names in a Kustomization; none where a template wrote them. */
  readonly places: Readonly<Record<string, YamlNode>>;
  /** What all objects get, but not what they make. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** Values of variables, and the objects that hold further ones. */
  readonly substitute: Readonly<Record<string, string>>;
  readonly sources: readonly { readonly kind: string; readonly name: string }[];
};

export type Question = {
  readonly id: string;
  /** Path of the service that it is about. */
  readonly service?: string;
  /** Other words that it is about: with them, a candidate is an answer. */
  readonly about?: string;
  /** A candidate answers it when it is said among the words. */
  readonly inWords?: true;
  readonly question: Bilingual;
  readonly why: Bilingual;
  readonly candidates: readonly string[];
};
