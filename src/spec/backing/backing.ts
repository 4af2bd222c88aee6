import { backingKind } from '../../facts/declared/backing.ts';
import { programWorkload } from '../programs/workload.ts';
import { publicImage } from '../public-images.ts';
import type { Note } from '../note.ts';
import type { Workload } from '../spec.ts';
import { addresses, type Address } from './addresses.ts';
import { isUnread, wire, type Backing } from './wire.ts';

export type Backed = {
  /** Those that were given, wired, and then the backing services. */
  readonly workloads: readonly Workload[];
  readonly notes: readonly Note[];
  /** What nothing is known of here. */
  readonly unknown: readonly string[];
};

/**
 * Backing services for development beside the workloads that use them: a StatefulSet with a claim each, and the
 * variables of every workload that needs it (of all, where none says so) set by reference.
 */
export function withBacking(workloads: readonly Workload[], kinds: readonly string[]): Backed {
  const missing = onePerProgram(kinds).filter((kind) => !workloads.some((one) => isThere(kind, one)));
  const known = missing.map((kind) => ({ kind, made: backingOf(kind, workloads) }));
  const made = known.flatMap(({ made: one }) => (one === undefined ? [] : [one]));
  const wired = made.reduce((all, { backing }) => {
    const users = usersOf(backing, workloads);
    return all.map((workload) => (users.has(workload.name) ? wire(workload, backing) : workload));
  }, workloads);
  const backings = made.map(({ workload, backing }) => {
    return { ...workload, callers: [...usersOf(backing, workloads)] };
  });
  return {
    workloads: [...wired, ...backings],
    notes: made.flatMap(({ backing }) => {
      const users = usersOf(backing, workloads);
      const unread = workloads.filter((one) => users.has(one.name) && isUnread(one, backing));
      return [onlyForDevelopment(backing), ...(unread.length === 0 ? [] : [unreadIn(unread, backing)])];
    }),
    unknown: known.flatMap(({ kind, made: one }) => (one === undefined ? [kind] : [])),
  };
}

/** `postgres:16` and, later, `postgres` are one; the version that was said counts. */
function onePerProgram(kinds: readonly string[]): readonly string[] {
  const byProgram = Map.groupBy(new Set(kinds), (kind) => {
    const [called = ''] = kind.split(':');
    return publicImage(called)?.app ?? called;
  });
  return [...byProgram.values()].flatMap((all) => all.find((kind) => kind.includes(':')) ?? all.slice(0, 1));
}

/** Under its name or as its image: a compose file may have brought it already. */
function isThere(kind: string, { name, image, controller }: Workload): boolean {
  const program = publicImage(kind.split(':')[0] ?? '');
  const isImage = image.kind === 'public' && image.reference.startsWith(`${program?.repository}:`);
  // What copies it by the clock is of the same image.
  return name === program?.app || (isImage && controller?.endsWith('Job') !== true);
}

type Made = { readonly workload: Workload; readonly backing: Backing };

/** A kind may carry the version that is wanted: `postgres:16`. */
function backingOf(kind: string, workloads: readonly Workload[]): Made | undefined {
  const [called = '', version] = kind.split(':');
  const image = publicImage(called);
  const address = addresses.find(({ app }) => app === image?.app);
  if (image === undefined || address === undefined) return undefined;
  const [first] = workloads;
  const name = image.app;
  const how = { name, ...(version !== undefined && { version }), ...(first && { partOf: first.partOf }) };
  const workload = programWorkload(image, how);
  return { workload, backing: { address, name, port: image.port ?? 0 } };
}

function usersOf({ address }: Backing, workloads: readonly Workload[]): ReadonlySet<string> {
  const needing = workloads.filter((workload) => needs(workload, address));
  return new Set((needing.length === 0 ? workloads : needing).map(({ name }) => name));
}

function needs({ needs: own }: Workload, { app }: Address): boolean {
  return own.some(({ kind }) => backingKind(app) === kind || publicImage(kind)?.app === app);
}

function onlyForDevelopment({ address, name }: Backing): Note {
  const { operator } = address;
  const instead = operator === undefined ? '' : ` (${operator.name})`;
  return {
    id: 'backing-for-development',
    severity: 'info',
    text: {
      en: `${name} runs as one pod with one volume, for development: no copies, no backups. Production wants an operator${instead} or a service outside the cluster.`,
      zh: `${name} 只有一个 Pod 和一个存储卷，仅供开发使用：没有副本，也没有备份。生产环境请使用 Operator${instead} 或集群外的服务。`,
    },
    docs: operator?.docs ?? 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
  };
}

function unreadIn(workloads: readonly Workload[], backing: Backing): Note {
  const { usual } = backing.address;
  const names = workloads.map(({ name }) => name).join(', ');
  const there = `${backing.name}:${backing.port}`;
  return {
    id: 'backing-unread',
    severity: 'warning',
    text: {
      en: `Nothing was found in ${names} that reads where ${backing.name} is. \`${usual}\` leads to \`${there}\`: check that it is read, or say which variable is.`,
      zh: `没有发现 ${names} 从哪里读取 ${backing.name} 的地址。\`${usual}\` 指向 \`${there}\`：请确认程序读取它，或说明用哪个变量。`,
    },
    docs: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  };
}
