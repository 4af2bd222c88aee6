import type { Snapshot } from '../../facts/snapshot.ts';
import type { PlannedObject, Spec } from '../spec.ts';
import { mapOf, textOf } from '../words/merge.ts';

/** An account that pods are to run as and nobody has made: without it no pod starts. */
export function withAccounts(spec: Spec, snapshot: Snapshot): Spec {
  if (spec.profile === 'minimal') return spec;
  const named = spec.workloads.flatMap(
    ({ fragments }) => textOf(fragments?.pod?.['serviceAccountName']) ?? [],
  );
  const missing = [...new Set(named)].filter(
    (name) => name !== 'default' && !(spec.accounts ?? []).includes(name) && !isThere(name, spec, snapshot),
  );
  const objects = [...spec.objects, ...missing.map(account)];
  return { ...spec, objects: objects.map((one) => annotated(one, spec)) };
}

/** What was told of the account of a program is of the one that its pods run as. */
function annotated(object: PlannedObject, { workloads }: Spec): PlannedObject {
  if (object.kind !== 'ServiceAccount') return object;
  const told = workloads
    .filter(({ fragments }) => fragments?.pod?.['serviceAccountName'] === object.name)
    .flatMap(({ fragments }) => Object.entries(mapOf(mapOf(fragments?.account)['annotations'])))
    .flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : []));
  return told.length === 0
    ? object
    : { ...object, annotations: { ...object.annotations, ...Object.fromEntries(told) } };
}

function account(name: string): PlannedObject {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    name,
    body: {},
    why: { en: 'the identity that its pods run as', zh: 'Pod 使用的身份' },
  };
}

function isThere(name: string, { objects, workloads }: Spec, { entries, text }: Snapshot): boolean {
  const isMade = objects.some((object) => object.kind === 'ServiceAccount' && object.name === name);
  const isOwn = workloads.some(
    (one) => one.name === name && one.fragments?.pod?.['serviceAccountName'] === undefined,
  );
  const written = new RegExp(`^ {2}name: ["']?${name.replaceAll('.', '[.]')}["']?\\s*$`, 'mu');
  const isWritten = (path: string): boolean => {
    const said = /\.ya?ml$/u.test(path) ? (text(path) ?? '') : '';
    return said.includes('kind: ServiceAccount') && written.test(said);
  };
  return isMade || isOwn || entries.some(({ path }) => isWritten(path));
}
