import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { at, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import { isTrue } from '../../manifest/security-context.ts';
import { placed } from '../placed.ts';
import type { DiffRule } from '../subject.ts';

const before = `apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
immutable: true
data: {a: "1"}
`;

export const immutableData: DiffRule = {
  id: 'immutableData',
  severity: 'error',
  isRefused: true,
  summary: 'A ConfigMap or Secret that was declared immutable stays as it is',
  why: 'The API server refuses a change of its data and of the flag itself, so the sync fails.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable',
  bad: [
    { 'base.yaml': before, 'head.yaml': before.replace('"1"', '"2"') },
    { 'base.yaml': before, 'head.yaml': before.replace('true', 'false') },
  ],
  good: [
    { 'base.yaml': before, 'head.yaml': before.replace('settings', 'settings-2').replace('"1"', '"2"') },
    { 'base.yaml': before.replace('immutable: true\n', ''), 'head.yaml': before },
  ],
  *check({ before: old, after }) {
    if (old === undefined || (after?.kind !== 'ConfigMap' && after?.kind !== 'Secret')) return;
    if (!isTrue(scalarAt(old.root, ['immutable']))) return;
    for (const name of ['immutable', 'data', 'binaryData']) {
      if (isKept(name, old, after)) continue;
      const message = `\`${name}\` cannot change, as the object was created with \`immutable: true\`; make a new one under another name`;
      yield { ...placed(at(after.root, [name]), after, name), message };
    }
  },
};

/** Written as text or in base64, the content of a Secret is one and the same. */
function isKept(name: string, old: PlacedResource, after: PlacedResource): boolean {
  if (name === 'immutable') return isTrue(scalarAt(after.root, [name]));
  const [was, is] = [contentOf(name, old), contentOf(name, after)];
  return was.size === is.size && [...was].every(([key, value]) => is.get(key) === value);
}

function contentOf(name: string, { kind, root }: PlacedResource): ReadonlyMap<string, string> {
  const isSecret = kind === 'Secret' && name === 'data';
  const written = textsIn(root, name).map(([key, text]) => [key, isSecret ? plain(text) : text] as const);
  return new Map(isSecret ? [...written, ...textsIn(root, 'stringData')] : written);
}

function textsIn(root: YamlMap, name: string): (readonly [string, string])[] {
  return (mapAt(root, [name])?.entries ?? []).map(
    ({ name: key, value }) => [key, value.kind === 'scalar' ? value.text : ''] as const,
  );
}

function plain(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.codePointAt(0) ?? 0));
  } catch {
    return text;
  }
}
