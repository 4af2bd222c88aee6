import type { Need, Service } from '../facts/facts.ts';
import type { BuildPlan, Resources } from './plan.ts';

/** What should exist, before any file is written. */
export type Spec = {
  readonly namespace?: string;
  readonly workloads: readonly Workload[];
};

export type Workload = {
  readonly name: string;
  /** The larger thing that it belongs to. */
  readonly partOf: string;
  readonly image: Image;
  readonly kind: 'web' | 'worker';
  /** Undefined where an autoscaler decides. */
  readonly replicas?: number;
  readonly port?: number;
  /** What others call it on. */
  readonly servicePort: number;
  readonly user: number;
  readonly writable: readonly string[];
  readonly resources: Resources;
  readonly probes: Probes;
  readonly env: readonly EnvEntry[];
  readonly needs: readonly Need[];
  readonly host?: string;
  readonly extras: readonly Extra[];
  readonly autoscale?: Autoscale;
  readonly service?: Service;
};

export type Image =
  | { readonly kind: 'built'; readonly name: string; readonly tag: string; readonly plan?: BuildPlan }
  | { readonly kind: 'public'; readonly reference: string };

export type Probe = { readonly path: string } | 'tcp';
export type Probes = { readonly readiness?: Probe; readonly liveness?: Probe };

export type EnvEntry =
  | { readonly kind: 'value'; readonly name: string; readonly value: string }
  | { readonly kind: 'secret' | 'config'; readonly name: string; readonly from: string };

export type Extra = 'networkPolicy' | 'podDisruptionBudget';
export type Autoscale = { readonly min: number; readonly max: number; readonly cpu: number };
