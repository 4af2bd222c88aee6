import type { JsonMap } from '../kernel/json.ts';
import type { Filling } from '../render/template.ts';
import type { Workload } from '../spec/spec.ts';
import { egressOf } from './policy/egress.ts';
import { block, head, selectorOf } from './labels.ts';
import type { Manifest, Terms } from './manifest.ts';
import { portsOf } from './pods/ports.ts';

export const networkPolicy: Manifest = {
  id: 'networkPolicy',
  kind: 'NetworkPolicy',
  wanted: (workload, { profile }) => profile === 'production' || workload.extras.includes('networkPolicy'),
  why: {
    en: 'lets in what calls it, out what it needs and DNS, and nothing else',
    zh: '只放行对它的访问、它所需的依赖和 DNS',
  },
  fill: (workload, terms) => {
    const egress = egressOf(workload);
    const filling = {
      ...head(workload, terms),
      selector: block(selectorOf(workload, terms)),
      both: egress !== undefined,
      serves: ingressOf(workload, terms),
      egress,
    };
    return [{ filling }];
  },
};

/** Undefined where nothing may call it. */
function ingressOf(workload: Workload, terms: Terms): Filling | undefined {
  const from = sourceOf(workload);
  const { open, watched } = portsIn(workload, terms);
  if (open.length === 0 || (from.length === 0 && workload.callerSpaces === undefined)) return undefined;
  const filling = { ports: block(open) };
  const list = typeof from === 'string' ? [] : from.map(podsOf);
  return {
    anyone: from === 'anyone' ? filling : undefined,
    cluster: from === 'cluster' ? filling : undefined,
    callers:
      typeof from === 'string'
        ? undefined
        : { ...filling, list: block([...list, ...(workload.callerSpaces ?? []).map(spaceOf)]) },
    scrapers: readersOf(workload, watched),
  };
}

function readersOf({ metrics }: Workload, ports: readonly JsonMap[]): Filling | undefined {
  if (ports.length === 0) return undefined;
  return { list: block((metrics?.spaces ?? []).map(spaceOf)), ports: block(ports) };
}

type Ports = { readonly open: readonly JsonMap[]; readonly watched: readonly JsonMap[] };

/** Those of the metrics apart where it is known who reads them. */
function portsIn(workload: Workload, { profile }: Terms): Ports {
  const { spaces, port: metrics } = workload.metrics ?? {};
  const all = portsOf(workload).map(({ name, port, front, protocol = 'TCP' }) => ({
    isWatched: spaces !== undefined && name === metrics,
    port: { port: profile === 'minimal' ? port : (front ?? name), protocol },
  }));
  return {
    open: all.filter(({ isWatched }) => !isWatched).map(({ port }) => port),
    watched: all.filter(({ isWatched }) => isWatched).map(({ port }) => port),
  };
}

/** Where its traffic comes from: who is known to call it, else the cluster, or anywhere where it is open to the outside. */
function sourceOf(workload: Workload): 'anyone' | 'cluster' | readonly string[] {
  const { callers, callerSpaces } = workload;
  if (callerSpaces !== undefined) return callers ?? [];
  if (isOpen(workload)) return 'anyone';
  return isReached(workload) || callers === undefined ? 'cluster' : callers;
}

function isOpen({ exposure }: Workload): boolean {
  return exposure?.type === 'NodePort' || exposure?.type === 'LoadBalancer';
}

function isReached({ exposure, host }: Workload): boolean {
  return [host, exposure?.route, exposure?.path].some((way) => way !== undefined);
}

/** `edge`, or of the pods in it those that are called so or have that label: `edge/gateway`, `edge/app=gateway`. */
function spaceOf(said: string): JsonMap {
  const [name, ...pods] = said.split('/');
  const space = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } };
  return pods.length === 0 ? space : { ...space, ...podsOf(pods.join('/')) };
}

function podsOf(said: string): JsonMap {
  const [key = '', value] = said.split('=');
  const labels = value === undefined ? { 'app.kubernetes.io/name': key } : { [key]: value };
  return { podSelector: { matchLabels: labels } };
}
