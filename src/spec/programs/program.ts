import type { Need } from '../../facts/facts.ts';
import type { Amounts, ContainerPort, EnvEntry, Probes } from '../container.ts';

/** A well-known program, as it runs unprivileged on a read-only root. */
export type PublicImage = {
  readonly app: string;
  readonly aliases: readonly string[];
  readonly repository: string;
  readonly tag: string;
  /** The tag for a version that a person names, `{version}` in it. */
  readonly versioned: string;
  readonly user: number;
  /** Of the variants on Alpine, where it is another. */
  readonly alpineUser?: number;
  /** Undefined where nothing listens. */
  readonly port?: number;
  /** `http` unless said. */
  readonly portName?: string;
  readonly morePorts?: readonly ContainerPort[];
  /** People call it on port 80, whatever it listens on. */
  readonly isSite?: true;
  /** Path that answers when it is ready; without one its port is tried. */
  readonly health?: string;
  readonly probes?: Probes;
  /** Folders that it writes to, `/tmp` aside. */
  readonly writable: readonly string[];
  /** Of those, the ones that hold files of the image: they are copied before it starts. */
  readonly seeded?: readonly string[];
  /** What is done to the first of them afterwards, in `/seed`. */
  readonly mend?: string;
  /** What must outlive the pod: then it is a StatefulSet with a claim. */
  readonly data?: { readonly path: string; readonly size: string };
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  /** `{name}` in a value is the name of the workload, and of its Service; in a reference too. */
  readonly env?: readonly EnvEntry[];
  /** Of its variables it reads all or none. */
  readonly isWhole?: true;
  /** How it asks for a password, where it usually asks for none. */
  readonly lock?: { readonly variable: string; readonly args: readonly string[] };
  /** Its binary carries this capability and does not start without. */
  readonly capability?: string;
  readonly needs?: readonly Need[];
  /** How it is told of what stands behind it, by its name; `{host}` in a value is where that is. */
  readonly behind?: Readonly<Record<string, readonly EnvEntry[]>>;
  readonly resources?: Amounts;
  /** The day on which the tag was last looked at. */
  readonly asOf: string;
};

export const asOf = '2025-11-01';

export const small: Amounts = { cpu: '50m', memory: '64Mi', memoryLimit: '128Mi' };
export const medium: Amounts = { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' };
export const large: Amounts = { cpu: '250m', memory: '1Gi', memoryLimit: '2Gi' };

/** A value that only the Secret of the workload knows. */
export function secret(name: string, key: string = name): EnvEntry {
  return { kind: 'secret', name, from: '{name}-secrets', key };
}

export function value(name: string, text: string): EnvEntry {
  return { kind: 'value', name, value: text };
}
