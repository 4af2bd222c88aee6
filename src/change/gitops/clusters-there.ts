import type { Environment } from '../../config/delivery.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { recorded } from '../propose/standing.ts';
import type { Shipping } from './shipping.ts';

type There = { readonly cluster: string; readonly path: string; readonly namespace: string };

const inSet =
  /^ +cluster: (\S+)\n(?: +environment: \S+\n)? +path: "?([^\s"]+)"?\n +namespace: "?([^\s"]+)/gmu;
const ofFlux = /(?:^|\/)clusters\/([^/]+)\/[^/]+\.yaml$/u;

/** Where what we wrote goes already, where the words and the policy say nothing of it. */
export function withClustersThere(shipping: Shipping, snapshot: Snapshot): Shipping {
  const { environments, clusters } = shipping;
  if (clusters !== undefined || environments.some((one) => one.clusters !== undefined)) return shipping;
  const there = recorded(snapshot).flatMap((path) => placesIn(path, snapshot.text(path) ?? ''));
  if (there.length === 0) return shipping;
  if (environments.length === 0) return { ...shipping, clusters: there.map(({ cluster }) => cluster) };
  return { ...shipping, environments: environments.map((one) => placed(one, there)) };
}

function placesIn(path: string, text: string): readonly There[] {
  if (text.includes('kind: ApplicationSet'))
    return [...text.matchAll(inSet)].map(([, cluster = '', at = '', namespace = '']) => ({
      cluster,
      path: at,
      namespace,
    }));
  const cluster = ofFlux.exec(path)?.[1];
  const at = /^ {2}path: "?([^\s"]+)/mu.exec(text)?.[1];
  const namespace = /^ {2}targetNamespace: "?([^\s"]+)/mu.exec(text)?.[1] ?? '';
  return cluster === undefined || at === undefined ? [] : [{ cluster, path: at, namespace }];
}

function placed(environment: Environment, there: readonly There[]): Environment {
  const { name } = environment;
  const own = there.filter(({ path }) => path.endsWith(`/${name}`));
  const isCluster = own.some(({ cluster, namespace }) => cluster === name && !namespace.endsWith(`-${name}`));
  if (own.length === 0) return environment;
  const clusters = own.map(({ cluster }) => cluster);
  return { ...environment, clusters, ...(isCluster && { isCluster: true as const }) };
}
