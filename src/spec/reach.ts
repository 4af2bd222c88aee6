import type { Json, JsonMap } from '../kernel/json.ts';

/**
 * How it is reached. Without one, a ClusterIP Service stands before whatever listens (headless before a StatefulSet,
 * which gets a second, headless one where another type is asked for). With a `host` or `path` an Ingress, or the
 * `route` that is named, leads to it.
 */
export type Exposure = {
  readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'headless' | 'none';
  readonly nodePort?: number;
  /** A Service for each protocol, called after it, as kompose writes them for load balancers. */
  readonly byProtocol?: true;
  /** Path below the host, `/` unless said. */
  readonly path?: string;
  /** The program does not know of that path: what leads to it takes it off. */
  readonly strips?: true;
  readonly tlsSecret?: string;
  readonly ingressClass?: string;
  readonly route?: 'Ingress' | 'HTTPRoute';
  /** The Gateway that an HTTPRoute hangs on; unless said, one is made where `gatewayClass` names its class. */
  readonly gateway?: { readonly name: string; readonly namespace?: string };
  readonly gatewayClass?: string;
  /** An HTTPRoute leads whoever brings this cookie back to the pod that gave it. */
  readonly sticky?: { readonly cookie: string; readonly seconds?: number };
  /** How long an HTTPRoute lets a request take. */
  readonly timeout?: string;
  /** The Service has another name than the workload. */
  readonly name?: string;
};

/** A HorizontalPodAutoscaler, or a ScaledObject of KEDA where there are triggers. */
export type Autoscale = {
  readonly min: number;
  readonly max: number;
  /** Utilisation in percent of what is requested. */
  readonly cpu?: number;
  readonly memory?: number;
  /** Further metrics as `autoscaling/v2` writes them. */
  readonly metrics?: readonly JsonMap[];
  /** What KEDA asks; then the rest of the metrics is triggers too. */
  readonly triggers?: readonly Trigger[];
};

export type Trigger = {
  /** `cron`, `prometheus`, `rabbitmq`, `kafka`, ... */
  readonly type: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** Name of a TriggerAuthentication. */
  readonly authentication?: string;
};

/** Where its traffic may go, where people say so; DNS, and what the program needs, are let through beside. */
export type Egress = {
  readonly to: readonly Destination[];
  /** All else: closed, open only within the application, or as it is where nobody says anything. */
  readonly others: 'closed' | 'inside' | 'usual';
};

export type OutwardPort = { readonly port: number; readonly protocol: 'TCP' | 'UDP' };

/** Every port where none is told. */
export type Destination = { readonly ports?: readonly OutwardPort[] } & (
  | { readonly kind: 'program'; readonly name: string }
  /** Of the same application. */
  | { readonly kind: 'service'; readonly name: string }
  | {
      readonly kind: 'block';
      readonly cidr: string;
      /** The needs that are met there. */
      readonly holds: readonly string[];
    }
  /** A policy knows no names of hosts: what is told beside is only shown. */
  | { readonly kind: 'internet'; readonly host?: string }
  | { readonly kind: 'namespace'; readonly name: string }
  | { readonly kind: 'ownNamespace' | 'cluster' | 'anywhere' }
);

export type Disruption = { readonly minAvailable: Json } | { readonly maxUnavailable: Json };

/** What stands beside it where nobody refuses that. */
export type Extra = 'networkPolicy' | 'podDisruptionBudget' | 'serviceMonitor';
