import { CORE_SCHEMA, loadAll } from 'js-yaml';
import type { Existing, GitOps, GitOpsApp } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

/** Which tool delivers which folder where, read from the objects that say so. */
export function gitops(snapshot: Snapshot, found: Existing): GitOps {
  const objects = found.manifests.flatMap((path) => objectsOf(snapshot.text(path) ?? ''));
  const argo = objects.flatMap(argoApp);
  const flux = objects.flatMap(fluxApp);
  if (argo.length > 0) return { tool: 'argocd', apps: argo };
  if (flux.length > 0) return { tool: 'flux', apps: flux };
  return { tool: objects.some(isApplicationSet) ? 'argocd' : 'none', apps: [] };
}

type Json = Readonly<Record<string, unknown>>;

function argoApp(object: Json): GitOpsApp[] {
  if (object['kind'] !== 'Application' || !group(object).startsWith('argoproj.io/')) return [];
  const spec = map(object['spec']);
  const sources = [spec['source'], ...(Array.isArray(spec['sources']) ? spec['sources'] : [])].map(map);
  const automated = map(spec['syncPolicy'])['automated'];
  const autoSync = typeof automated === 'object' && automated !== null;
  return sources
    .filter((source) => typeof source['path'] === 'string')
    .map((source) => ({
      name: text(map(object['metadata'])['name']),
      path: text(source['path']),
      environment: environmentOf(text(source['path']), map(spec['destination'])),
      autoSync,
      prune: autoSync && map(automated)['prune'] === true,
    }));
}

function fluxApp(object: Json): GitOpsApp[] {
  if (object['kind'] !== 'Kustomization' || !group(object).startsWith('kustomize.toolkit.fluxcd.io/'))
    return [];
  const spec = map(object['spec']);
  const path = text(spec['path']).replace(/^\.\//u, '');
  return [
    {
      name: text(map(object['metadata'])['name']),
      path,
      environment: environmentOf(path, { namespace: spec['targetNamespace'] }),
      autoSync: spec['suspend'] !== true,
      prune: spec['prune'] === true,
    },
  ];
}

function environmentOf(path: string, destination: Json): string {
  const known =
    /(?:^|[/-])(production|prod|staging|stage|development|dev|test|qa|preview|uat)(?:$|[/-])/u.exec(path);
  return known?.[1] ?? text(destination['namespace']);
}

function isApplicationSet(object: Json): boolean {
  return object['kind'] === 'ApplicationSet' && group(object).startsWith('argoproj.io/');
}

function objectsOf(source: string): Json[] {
  if (!/argoproj\.io\/|toolkit\.fluxcd\.io\//u.test(source)) return [];
  try {
    return loadAll(source, { schema: CORE_SCHEMA }).map(map);
  } catch {
    return [];
  }
}

function group(object: Json): string {
  return text(object['apiVersion']);
}

function map(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
