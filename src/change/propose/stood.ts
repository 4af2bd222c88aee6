import type { Snapshot } from '../../facts/snapshot.ts';
import type { Json, JsonMap } from '../../kernel/json.ts';
import { dirname } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import type { Amounts, EnvEntry } from '../../spec/container.ts';
import type { Workload } from '../../spec/spec.ts';
import { listOf, mapOf, scalar, textOf } from '../../spec/words/merge.ts';
import { toYaml } from '../../spec/words/values.ts';
import { identitiesIn, type Identity } from '../merge/identity.ts';
import { renderUnit } from '../rendered/unit.ts';
import { valuesKey } from '../shape/chart.ts';
import { recorded } from './standing.ts';

/** What manifests of ours say of a workload by now. */
export type Stood = {
  /** Where it stands. */
  readonly path: string;
  readonly replicas?: number;
  readonly amounts: Amounts;
  readonly env: readonly EnvEntry[];
  readonly tag?: string;
  readonly host?: string;
};

/** In a folder of manifests, or in the values of a chart. */
export function stoodIn(workload: Workload, snapshot: Snapshot): Stood | undefined {
  const path = fileWith(isOf(workload), snapshot);
  if (path === undefined) return undefined;
  const chart = /^(.+)\/templates\//u.exec(path)?.[1];
  return chart === undefined
    ? inManifests(workload, snapshot.text(path) ?? '', path)
    : inValues(workload, snapshot, `${chart}/values.yaml`);
}

/** What one environment has of its own. */
export function stoodAt(workload: Workload, environment: string, snapshot: Snapshot): Stood | undefined {
  const values = recorded(snapshot).find((path) => path.endsWith(`/values-${environment}.yaml`));
  if (values !== undefined) return inValues(workload, snapshot, values);
  const end = `overlays/${environment}/kustomization.yaml`;
  const overlay = recorded(snapshot).find((path) => path.endsWith(`/${end}`));
  if (overlay === undefined) return undefined;
  const [base, own] = [`${overlay.slice(0, -end.length)}base`, dirname(overlay)].map((folder) => {
    const unit = renderUnit(snapshot, folder, folder);
    return unit.kind === 'rendered' ? inManifests(workload, unit.value.text, overlay) : undefined;
  });
  return own && differing(own, base);
}

export function fileWith(isMeant: (one: Identity) => boolean, snapshot: Snapshot): string | undefined {
  return recorded(snapshot).find((path) => identitiesIn(snapshot.text(path) ?? '').some(isMeant));
}

function isOf({ name }: Workload): (one: Identity) => boolean {
  return (one) => /^(?:Deployment|StatefulSet)$/u.test(one.kind) && one.name === name;
}

function inManifests(workload: Workload, text: string, path: string): Stood | undefined {
  const documents = text.split(/^---[ \t]*$/mu).filter((one) => one.includes(`name: ${workload.name}`));
  const objects = documents.map((one) => mapOf(toYaml(one)));
  const named = objects.filter(({ metadata }) => mapOf(metadata)['name'] === workload.name);
  const spec = mapOf(
    named.find(({ kind }) => /^(?:Deployment|StatefulSet)$/u.test(textOf(kind) ?? ''))?.['spec'],
  );
  if (spec['template'] === undefined) return undefined;
  const containers = listOf(mapOf(mapOf(spec['template'])['spec'])['containers']).map(mapOf);
  const own = containers.find(({ name }) => name === (workload.containerName ?? workload.name));
  return present({
    path,
    replicas: numberOf(spec['replicas']),
    amounts: amountsIn(mapOf(own?.['resources'])),
    env: listOf(own?.['env']).flatMap(entryOf),
    tag: tagIn(workload, textOf(own?.['image'])),
    host: named.map(hostIn).find((host) => host !== undefined),
  });
}

function inValues(workload: Workload, snapshot: Snapshot, path: string): Stood | undefined {
  const values = toYaml(snapshot.text(path) ?? '');
  if (values === undefined) return undefined;
  const all = mapOf(values);
  const own = mapOf(all[valuesKey(workload.name)] ?? all);
  const set = Object.entries(mapOf(own['env']));
  return present({
    path,
    replicas: numberOf(own['replicaCount']),
    amounts: amountsIn(mapOf(own['resources'])),
    env: set.map(([name, value]) => ({ kind: 'value' as const, name, value: scalar(value) })),
    tag: textOf(mapOf(own['image'])['tag']),
    host: textOf(mapOf(own['ingress'])['host']),
  });
}

/** What the base says too is of all environments. */
function differing(own: Stood, base: Stood | undefined): Stood {
  if (base === undefined) return own;
  const amounts = Object.entries(own.amounts).filter(
    ([key, value]) => new Map(Object.entries(base.amounts)).get(key) !== value,
  );
  const known = new Set(base.env.map((entry) => JSON.stringify(entry)));
  return {
    ...own,
    amounts: Object.fromEntries(amounts),
    env: own.env.filter((entry) => !known.has(JSON.stringify(entry))),
  };
}

function amountsIn({ requests, limits }: JsonMap): Amounts {
  return present({
    cpu: amount(mapOf(requests)['cpu']),
    memory: amount(mapOf(requests)['memory']),
    cpuLimit: amount(mapOf(limits)['cpu']),
    memoryLimit: amount(mapOf(limits)['memory']),
  });
}

function amount(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** What has no place in a spec stays to the merge of the texts. */
function entryOf(said: Json): EnvEntry[] {
  const { name: called, value, valueFrom } = mapOf(said);
  const name = textOf(called);
  if (name === undefined) return [];
  if (typeof value === 'string') return [{ kind: 'value', name, value }];
  const { secretKeyRef, configMapKeyRef, fieldRef } = mapOf(valueFrom);
  const path = textOf(mapOf(fieldRef)['fieldPath']);
  if (path !== undefined) return [{ kind: 'field', name, path }];
  const kind = secretKeyRef === undefined ? 'config' : 'secret';
  const { name: from, key, optional } = mapOf(secretKeyRef ?? configMapKeyRef);
  const source = textOf(from);
  if (source === undefined) return [];
  return [
    present({ kind, name, from: source, key: textOf(key), optional: optional === true ? true : undefined }),
  ];
}

function tagIn({ image }: Workload, reference: string | undefined): string | undefined {
  const start = image.kind === 'built' ? `${image.name}:` : undefined;
  const tag = start !== undefined && reference?.startsWith(start) ? reference.slice(start.length) : undefined;
  return tag === 'set-by-kustomization' || !/^[\w.-]{1,128}$/u.test(tag ?? '') ? undefined : tag;
}

function hostIn({ kind, spec }: JsonMap): string | undefined {
  const { rules, hostnames } = mapOf(spec);
  if (kind === 'Ingress') return textOf(mapOf(listOf(rules)[0])['host']);
  return kind === 'HTTPRoute' ? textOf(listOf(hostnames)[0]) : undefined;
}
