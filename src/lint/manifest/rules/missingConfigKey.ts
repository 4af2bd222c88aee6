import type { YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
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
  summary: 'The keys that a pod takes from a ConfigMap or Secret are in it',
  why: 'The pod waits for ever, with its volumes unmounted or its containers not created.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/configmap/#using-configmaps-as-files-from-a-pod',
  bad: [`${settings}---\n${mounting('missing')}`, `${settings}---\n${reading('missing')}`],
  good: [`${settings}---\n${mounting('app.toml')}`, `${settings}---\n${reading('app.toml')}`],
  *check({ resource, pod, containers, set }) {
    const volumes = itemsAt(pod?.spec, ['volumes']);
    const sources = [...volumes, ...volumes.flatMap((volume) => itemsAt(volume, ['projected', 'sources']))];
    for (const source of sources)
      for (const [kind, key] of holders) yield* missingKeys(at(source, [key]), kind, { resource, set });
    for (const variable of containers.flatMap(({ node }) => itemsAt(node, ['env'])))
      for (const [kind, key] of holders) {
        const source = at(variable, ['valueFrom', `${key}KeyRef`]);
        yield* missing(source, [scalarAt(source, ['key'])], { kind, resource, set });
      }
  },
};

type Place = { readonly resource: PlacedResource; readonly set: ResourceSet };

function* missingKeys(source: YamlNode | undefined, kind: string, place: Place): Generator<Report> {
  const wanted = itemsAt(source, ['items']).map((item) => scalarAt(item, ['key']));
  yield* missing(source, wanted, { kind, ...place });
}

/** What the cluster keeps of an object that is not here, or is sealed here, nobody knows. */
function* missing(
  source: YamlNode | undefined,
  wanted: readonly (YamlScalar | undefined)[],
  { kind, resource, set }: Place & { readonly kind: string },
): Generator<Report> {
  const name = scalarAt(source, ['name']) ?? scalarAt(source, ['secretName']);
  if (name === undefined || isTrue(scalarAt(source, ['optional']))) return;
  const [holder] = set.named(kind, resource.namespace, name.text);
  if (holder === undefined || entryOf(holder.root, 'sops') !== undefined) return;
  for (const key of wanted) {
    if (key !== undefined && !hasDataKey(holder, key.text))
      yield { at: key, message: `the ${kind} \`${name.text}\` has no key \`${key.text}\`` };
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

function reading(key: string): string {
  return exampleContainer(
    `      env:\n        - name: A\n          valueFrom:\n            configMapKeyRef: {name: settings, key: ${key}}\n`,
  );
}
