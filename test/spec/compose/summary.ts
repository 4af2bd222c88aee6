import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../../src/change/propose/change-set.ts';
import { generateChange } from '../../../src/change/propose/generate.ts';
import { prove } from '../../../src/change/propose/prove.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { languages } from '../../../src/languages/languages.ts';
import { linters } from '../../../src/lint/linters.ts';
import { manifests } from '../../../src/manifests/manifests.ts';
import { readers } from '../../../src/spec/words/readers.ts';
import { firstDisagreement } from '../../../src/syntax/dockerfile/agreement.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();

export function convertFiles(
  files: Readonly<Record<string, string>>,
  profile: 'minimal' | 'production',
  from = 'compose',
): ChangeSet {
  const order = {
    snapshot: snapshotOf(files),
    request: { words: '', flags: { from, profile }, language: 'en' as const },
    repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
  const made = generateChange(order, { languages, manifests, readers });
  const proven = made.ok
    ? prove(made.value, order, { linters, disagreement: firstDisagreement, today: '2026-11-20' })
    : made;
  if (!proven.ok) throw new Error(proven.error.what);
  return proven.value;
}

const usual = new Set(['ServiceAccount', 'NetworkPolicy', 'PodDisruptionBudget']);

type Fields = Readonly<Record<string, unknown>>;

/** What matters of each object, by `Kind/name`; what every hardened workload brings with it aside. */
export function summary(files: ChangeSet['files']): Record<string, Fields> {
  const objects = files
    .filter(({ path }) => /\.ya?ml$/u.test(path) && !path.endsWith('kustomization.yaml'))
    .flatMap(({ text }) => loadAll(text, { schema: CORE_SCHEMA }))
    .map(map)
    .filter((one) => !usual.has(String(one['kind'])) && !nameOf(one).endsWith('-headless'));
  return Object.fromEntries(objects.map((one) => [`${String(one['kind'])}/${nameOf(one)}`, ofObject(one)]));
}

function nameOf(object: Fields): string {
  return String(map(object['metadata'])['name']);
}

function ofObject(object: Fields): Fields {
  const { kind, data = {}, type } = object;
  const spec = map(object['spec']);
  if (kind === 'Service') return { ports: list(spec['ports']).map(servicePort), type: spec['type'], spec };
  if (kind === 'ConfigMap' || kind === 'Secret') return { data, type };
  if (kind === 'PersistentVolumeClaim') {
    const size = map(map(spec['resources'])['requests'])['storage'];
    const { labels, annotations } = map(object['metadata']);
    const isKept = map(annotations)['argocd.argoproj.io/sync-options'] === 'Prune=false';
    return { size, modes: spec['accessModes'], class: spec['storageClassName'], labels, isKept };
  }
  const job = map(map(spec['jobTemplate'])['spec']);
  const template = kind === 'Pod' ? object : map(job['template'] ?? spec['template']);
  if (template['spec'] === undefined) return spec;
  const { labels, annotations } = map(template['metadata']);
  return { ...ofPod(map(template['spec'])), replicas: spec['replicas'], spec, labels, annotations };
}

function ofPod(pod: Fields): Fields {
  const [main = {}, ...others] = list(pod['containers']);
  return {
    ...ofContainer(main, pod),
    others: others.map((one) => ofContainer(one, pod)),
    init: list(pod['initContainers']).map((one) => ofContainer(one, pod)),
    pod,
  };
}

function ofContainer(container: Fields, pod: Fields): Fields {
  const { name, image, command, args } = container;
  const mounts = list(container['volumeMounts']).filter(
    (mount) => !/^tmp(?:-|$)|^var-|^run-/u.test(String(mount['name'])),
  );
  return {
    name,
    image,
    command,
    args,
    ports: list(container['ports']).map(containerPort),
    env: Object.fromEntries(list(container['env']).map((one) => [one['name'], valueOf(one)])),
    envFrom: list(container['envFrom']).map((one) => map(one['secretRef'] ?? one['configMapRef'])['name']),
    mounts: Object.fromEntries(mounts.map((mount) => [mount['mountPath'], mounted(mount, pod)])),
    container,
  };
}

function containerPort({ containerPort: port, protocol = 'TCP' }: Fields): unknown {
  return protocol === 'TCP' ? port : `${String(port)}/${String(protocol)}`;
}

function valueOf({ value, valueFrom }: Fields): unknown {
  const { secretKeyRef, configMapKeyRef } = map(valueFrom);
  if (secretKeyRef !== undefined) return `secret ${String(map(secretKeyRef)['name'])}`;
  if (configMapKeyRef !== undefined) return `config ${String(map(configMapKeyRef)['name'])}`;
  return value;
}

const short: Readonly<Record<string, string>> = {
  persistentVolumeClaim: 'claim',
  hostPath: 'host',
  emptyDir: 'empty',
};

function mounted({ name, readOnly, subPath }: Fields, pod: Fields): string {
  const volume = list(pod['volumes']).find((one) => one['name'] === name);
  const kind = Object.keys(volume ?? {}).find((key) => key !== 'name') ?? 'template';
  const source = map(volume?.[kind]);
  const { claimName, secretName, name: from = name, path, medium } = source;
  const what = claimName ?? secretName ?? path ?? medium ?? from;
  return [
    short[kind] ?? kind,
    what,
    typeof subPath === 'string' ? `sub ${subPath}` : '',
    readOnly === true ? 'ro' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function servicePort({ port, targetPort = port, protocol = 'TCP' }: Fields): string {
  return `${String(port)}>${String(targetPort)}${protocol === 'TCP' ? '' : `/${String(protocol)}`}`;
}

function map(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(map) : [];
}
