import type { Question } from '../../facts/facts.ts';
import type { Container, Volume } from '../container.ts';
import type { Note } from '../note.ts';
import type { PlannedObject, Spec, Workload } from '../spec.ts';

/** A program of others in the pods of ours. */
export type Sidecar = {
  readonly id: string;
  /** What people call it, as a pattern. */
  readonly names: string;
  /** What may be told of it, each as a pattern; anything else is not understood. */
  readonly tells: readonly RegExp[];
  /** A clause that only goes on about it. */
  readonly goesOn?: RegExp;
  /** It may stand before the program: `nginx in front`. */
  readonly isFront?: true;
  /** Whatever is started of the program needs it, and not only what answers. */
  readonly isForEach?: true;
  readonly make: (workload: Workload, said: string) => Beside;
};

/** What comes of it; without a workload nothing does, and the rest says why. */
export type Beside = {
  readonly workload?: Workload;
  /** What stands in the files now. */
  readonly value?: string;
  readonly objects?: readonly PlannedObject[];
  readonly byHand?: Spec['byHand'];
  readonly notes?: readonly Note[];
  readonly asks?: readonly Question[];
};

export function withSidecar(workload: Workload, container: Container): Workload {
  return { ...workload, sidecars: [...(workload.sidecars ?? []), container] };
}

/** The Service leads to the sidecar, which hands on to the program, and stays until nobody is sent there. */
export function withFront(workload: Workload, container: Container): Workload {
  const [port] = container.ports ?? [];
  const drained = { ...container, fragment: { lifecycle: { preStop: { sleep: { seconds: 5 } } } } };
  return { ...withSidecar(workload, drained), ...(port !== undefined && { front: port.name }) };
}

/** Whether something can stand before it: it listens, and nothing does so already. */
export function canHaveFront({ port, front, controller, portName }: Workload): boolean {
  return port !== undefined && front === undefined && controller !== 'StatefulSet' && portName !== 'grpc';
}

/** A folder that the program and a sidecar share: one that is mounted already, or one for as long as the pod lives. */
export function shared(
  workload: Workload,
  path: string,
): { readonly workload: Workload; readonly volume: string } {
  const { volumes = [] } = workload;
  const there = volumes.find((one) => one.path === path);
  if (there !== undefined) return { workload, volume: there.name };
  const name = path
    .replaceAll(/[^a-z0-9]+/giu, '-')
    .replaceAll(/^-|-$/gu, '')
    .toLowerCase();
  const volume: Volume = { name, path, source: { kind: 'empty' } };
  return { workload: { ...workload, volumes: [...volumes, volume] }, volume: name };
}
