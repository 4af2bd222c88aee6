import type { YamlNode } from '../../../syntax/yaml/node.ts';
import type { Report } from '../../contract.ts';
import { at, entryOf, itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { isTrue } from '../security-context.ts';
import type { PlacedResource, ResourceSet } from '../subject.ts';
import type { ManifestRule } from '../subject.ts';

const holders = [
  ['ConfigMap', 'configMap'],
  ['Secret', 'secret'],
] as const;

const settings = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  app.toml: a = 1\n`;

export const missingConfigKey: ManifestRule = {
  id: 'missingConfigKey',
  severity: 'warning',
  summary: 'The keys that a volume takes from a ConfigMap or Secret are in it',
  why: 'The pod waits for ever with its volumes unmounted.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/configmap/#using-configmaps-as-files-from-a-pod',
  bad: [`${settings}---\n${mounting('missing')}`],
  good: [`${settings}---\n${mounting('app.toml')}`],
  *check({ resource, pod, set }) {
    for (const volume of itemsAt(pod?.spec, ['volumes'])) {
      for (const [kind, key] of holders) yield* missingKeys(at(volume, [key]), kind, { resource, set });
    }
  },
};

type Place = { readonly resource: PlacedResource; readonly set: ResourceSet };

function* missingKeys(
  source: YamlNode | undefined,
  kind: string,
  { resource, set }: Place,
): Generator<Report> {
  const name = scalarAt(source, ['name']) ?? scalarAt(source, ['secretName']);
  if (name === undefined || isTrue(scalarAt(source, ['optional']))) return;
  const [holder] = set.named(kind, resource.namespace, name.text);
  if (holder === undefined || entryOf(holder.root, 'sops') !== undefined) return;
  for (const item of itemsAt(source, ['items'])) {
    const wanted = scalarAt(item, ['key']);
    if (wanted !== undefined && !hasDataKey(holder, wanted.text))
      yield { at: wanted, message: `the ${kind} \`${name.text}\` has no key \`${wanted.text}\`` };
  }
}

function hasDataKey({ root }: PlacedResource, key: string): boolean {
  return ['data', 'stringData', 'binaryData'].some((data) => entryOf(at(root, [data]), key) !== undefined);
}

function mounting(key: string): string {
  return exampleContainer(
    '',
    `  volumes:\n    - name: a\n      configMap:\n        name: settings\n        items:\n          - key: ${key}\n            path: a\n`,
  );
}
