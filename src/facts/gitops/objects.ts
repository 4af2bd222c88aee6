import { resourcesOf } from '../../syntax/yaml/resources.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { at, itemsAt, scalarAt, toValue } from '../../syntax/yaml/value.ts';
import type { Existing } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { chartOf } from '../existing.ts';
import { isGenerated } from '../tree.ts';
import { filledTemplate } from './template.ts';

export type Json = Readonly<Record<string, unknown>>;

/** An object of a delivery tool, and the file that it stands in. */
export type GitOpsObject = {
  readonly file: string;
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly finalizers: readonly string[];
  /** Of Argo CD, where it says one. */
  readonly wave: number;
  readonly spec: Json;
  /** The same where it stands; none where a template was filled in. */
  readonly node: YamlNode | undefined;
};

const known = /argoproj\.io\/|\.toolkit\.fluxcd\.io\//u;

export function objectsOf(snapshot: Snapshot, found: Existing): GitOpsObject[] {
  const plain = found.manifests.flatMap((file) => read(file, snapshot.text(file) ?? ''));
  return [...plain, ...inCharts(snapshot)];
}

/** Applications are often written by a chart: its templates are read with the values that stand beside them. */
function inCharts(snapshot: Snapshot): GitOpsObject[] {
  return snapshot.entries.flatMap(({ path }) => {
    if (!/\/templates\/.*\.ya?ml$|^templates\/.*\.ya?ml$/u.test(path) || isGenerated(path)) return [];
    const text = snapshot.text(path) ?? '';
    const chart = known.test(text) ? chartOf(path, snapshot) : undefined;
    if (chart === undefined) return [];
    return read(path, filledTemplate(text, chart, snapshot)).map((one) => ({ ...one, node: undefined }));
  });
}

function read(file: string, text: string): GitOpsObject[] {
  if (!known.test(text) || text.length > 512 * 1024) return [];
  return resourcesOf(text).resources.map(({ apiVersion, kind, name, namespace, root }) => ({
    file,
    group: apiVersion.split('/')[0] ?? '',
    kind,
    name,
    namespace,
    wave: waveOf(scalarAt(root, ['metadata', 'annotations', 'argocd.argoproj.io/sync-wave'])?.text),
    finalizers: itemsAt(root, ['metadata', 'finalizers']).flatMap((one) => scalarAt(one)?.text ?? []),
    spec: mapOf(mapOf(toValue(root))['spec']),
    node: at(root, ['spec']),
  }));
}

function waveOf(text = ''): number {
  return /^-?\d{1,6}$/u.test(text) ? Number(text) : 0;
}

export function mapOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
