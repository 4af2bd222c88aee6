import { at, itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
import { exampleContainer } from '../example-pod.ts';
import { isTrue } from '../security-context.ts';
import { once } from '../once.ts';
import type { ManifestRule } from '../subject.ts';

export const missingVolumeSource: ManifestRule = {
  id: 'missingVolumeSource',
  severity: 'info',
  summary: 'The ConfigMaps and claims that a pod refers to exist',
  why: 'Without them its containers are never created.',
  docs: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  bad: [
    exampleContainer('', '  volumes:\n    - name: a\n      configMap:\n        name: missing\n'),
    exampleContainer('      envFrom:\n        - configMapRef: {name: missing}\n'),
    exampleContainer(
      '',
      '  volumes:\n    - name: a\n      persistentVolumeClaim:\n        claimName: missing\n',
    ),
  ],
  good: [
    exampleContainer(
      '',
      '  volumes:\n    - name: a\n      configMap:\n        name: missing\n        optional: true\n',
    ),
    `${exampleContainer('', '  volumes:\n    - name: a\n      configMap:\n        name: a\n')}---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n`,
    {
      'kustomization.yaml': 'resources: [pod.yaml]\nconfigMapGenerator:\n  - name: a\n    literals: [a=b]\n',
      'pod.yaml': exampleContainer('', '  volumes:\n    - name: a\n      configMap:\n        name: a\n'),
    },
  ],
  *check({ resource, pod, containers, set }) {
    const sources = [
      ...itemsAt(pod?.spec, ['volumes']).flatMap(sourcesOf),
      ...containers.flatMap(({ node }) => environmentOf(node)),
    ];
    const told = new Set<string>();
    for (const { at, kind, optional } of sources) {
      if (isTrue(optional) || set.named(kind, resource.namespace, at.text).length > 0) continue;
      if (told.has(at.text) || (kind === 'ConfigMap' && generated(set).has(at.text))) continue;
      told.add(at.text);
      yield { at, message: `there is no ${kind} \`${at.text}\` here; it may live elsewhere` };
    }
  },
};

/** ConfigMaps that a Kustomization makes, by the names that are referred to. */
const generated = once(
  (set) =>
    new Set(
      [...set.ofKind('Kustomization'), ...set.ofKind('Component')].flatMap(({ root }) =>
        itemsAt(root, ['configMapGenerator']).map((generator) => stringAt(generator, ['name']) ?? ''),
      ),
    ),
);

type Source = { readonly at: YamlScalar; readonly kind: string; readonly optional: YamlScalar | undefined };

/** Secrets are hardly ever in a repository, and rightly so: they are not asked for. */
function sourcesOf(volume: YamlNode): Source[] {
  const projected = itemsAt(volume, ['projected', 'sources']);
  return [volume, ...projected].flatMap((node) => {
    const map = scalarAt(node, ['configMap', 'name']);
    const claim = scalarAt(node, ['persistentVolumeClaim', 'claimName']);
    return [
      ...(map === undefined
        ? []
        : [{ at: map, kind: 'ConfigMap', optional: scalarAt(node, ['configMap', 'optional']) }]),
      ...(claim === undefined ? [] : [{ at: claim, kind: 'PersistentVolumeClaim', optional: undefined }]),
    ];
  });
}

/** What a container takes from ConfigMaps into its environment. */
function environmentOf(container: YamlNode): Source[] {
  const whole = itemsAt(container, ['envFrom']).map((source) => at(source, ['configMapRef']));
  const single = itemsAt(container, ['env']).map((variable) =>
    at(variable, ['valueFrom', 'configMapKeyRef']),
  );
  return [...whole, ...single].flatMap((source) => {
    const name = scalarAt(source, ['name']);
    return name === undefined
      ? []
      : [{ at: name, kind: 'ConfigMap', optional: scalarAt(source, ['optional']) }];
  });
}
