import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { manifestFiles } from '../../src/change/propose/files.ts';
import type { Written } from '../../src/change/shape/shape.ts';
import type { JsonMap } from '../../src/kernel/json.ts';
import { manifests } from '../../src/manifests/manifests.ts';
import type { Spec, Workload } from '../../src/spec/spec.ts';

const templates = await loadTemplates();

/** A web service as the repository of one gives it. */
export function workload(fields: Partial<Workload> = {}): Workload {
  return {
    name: 'shop',
    partOf: 'shop',
    image: { kind: 'public', reference: 'ghcr.io/acme/shop:1.4.2' },
    kind: 'web',
    port: 8080,
    servicePort: 80,
    user: 10001,
    writable: [],
    resources: { cpu: '100m', memory: '128Mi', memoryLimit: '256Mi' },
    probes: { readiness: { path: '/ready' }, liveness: 'tcp' },
    env: [],
    needs: [],
    extras: [],
    replicas: 2,
    ...fields,
  };
}

/** A workload as words alone ask for it. */
export function bare(fields: Partial<Workload> = {}): Workload {
  const { user: _user, replicas: _replicas, ...rest } = workload();
  return { ...rest, probes: {}, resources: {}, ...fields };
}

export function render(spec: Partial<Spec>, without: readonly string[] = []): Written[] {
  const whole = { workloads: [], objects: [], ...spec };
  return manifestFiles(whole, { folder: 'k8s', without, manifests, templates });
}

/** The objects of all files but the Kustomization. */
export function objects(files: readonly Pick<Written, 'path' | 'text'>[]): JsonMap[] {
  return files
    .filter(({ path }) => !path.endsWith('kustomization.yaml'))
    .flatMap(({ text }) => loadAll(text, { schema: CORE_SCHEMA }) as JsonMap[]);
}

export function object(files: readonly Written[], kind: string): JsonMap {
  const found = objects(files).find((one) => one['kind'] === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}
