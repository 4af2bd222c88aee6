import { isTrue } from '../security-context.ts';
import { at, itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
import { exampleContainer } from '../example-pod.ts';
import { once } from '../once.ts';
import type { Container, PodTemplate } from '../pods.ts';
import type { ManifestRule, PlacedResource } from '../subject.ts';

const other = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: other\n';
const taking = exampleContainer('      envFrom:\n        - secretRef: {name: shop}\n');

export const missingSecret: ManifestRule = {
  id: 'missingSecret',
  severity: 'info',
  summary: 'The Secrets that a pod refers to are made where others are',
  why: 'Without them its containers are never created.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/secret/#using-a-secret',
  bad: [
    `${taking}---\n${other}`,
    `${exampleContainer('', '  volumes:\n    - name: a\n      secret:\n        secretName: shop\n')}---\n${other}`,
  ],
  good: [
    // Secrets are hardly ever in a repository, and rightly so.
    taking,
    `${taking}---\n${other.replace('other', 'shop')}`,
    `${taking}---\n${other}---\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: from-vault\nspec:\n  target: {name: shop}\n`,
    `${taking}---\napiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata:\n  name: tls\nspec:\n  secretName: other\n`,
    `${taking.replace('{name: shop}', '{name: shop, optional: true}')}---\n${other}`,
  ],
  *check({ resource, pod, containers, set }) {
    if (pod === undefined) return;
    const { names, spaces } = made(set);
    if (!spaces.has(resource.namespace)) return;
    const told = new Set<string>();
    for (const { name, optional } of [...ofPod(pod), ...containers.flatMap(ofContainer)]) {
      if (name === undefined || isTrue(optional) || names.has(name.text) || told.has(name.text)) continue;
      told.add(name.text);
      const message = `nothing here makes the Secret \`${name.text}\`, though others are made; it may live elsewhere`;
      yield { at: name, message };
    }
  },
};

/** Where the objects that make Secrets say their names, if not by their own. */
const makers: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Secret: [],
  SealedSecret: [['spec', 'template', 'metadata', 'name']],
  ExternalSecret: [['spec', 'target', 'name']],
  VaultStaticSecret: [['spec', 'destination', 'name']],
  VaultDynamicSecret: [['spec', 'destination', 'name']],
  OnePasswordItem: [],
};

/** Certificates and operators make Secrets of their own, which do not tell that a repository makes those of its pods. */
const besides: Readonly<Record<string, readonly string[]>> = {
  Certificate: ['spec', 'secretName'],
  ClusterExternalSecret: ['spec', 'externalSecretName'],
};

const made = once((set) => {
  const found = Object.entries(makers).flatMap(([kind, paths]) =>
    set.ofKind(kind).map((resource) => ({ resource, names: [resource.name, ...textsAt(resource, paths)] })),
  );
  const more = Object.entries(besides).flatMap(([kind, path]) =>
    set.ofKind(kind).flatMap((resource) => [resource.name, ...textsAt(resource, [path])]),
  );
  const generated = ['Kustomization', 'Component']
    .flatMap((kind) => set.ofKind(kind))
    .flatMap(({ root }) => itemsAt(root, ['secretGenerator']))
    .map((generator) => stringAt(generator, ['name']) ?? '');
  return {
    names: new Set([...found.flatMap(({ names }) => names), ...more, ...generated]),
    spaces: new Set(found.map(({ resource }) => resource.namespace)),
  };
});

function textsAt({ root }: PlacedResource, paths: readonly (readonly string[])[]): readonly string[] {
  return paths.flatMap((path) => stringAt(root, path) ?? []);
}

type Reference = { readonly name: YamlScalar | undefined; readonly optional: YamlScalar | undefined };

function ofPod({ spec }: PodTemplate): readonly Reference[] {
  const volumes = itemsAt(spec, ['volumes']);
  const projected = volumes.flatMap((volume) => itemsAt(volume, ['projected', 'sources']));
  return [
    ...volumes.map((volume) => reference(at(volume, ['secret']), 'secretName')),
    ...projected.map((source) => reference(at(source, ['secret']))),
  ];
}

function ofContainer({ node }: Container): readonly Reference[] {
  return [
    ...itemsAt(node, ['envFrom']).map((source) => reference(at(source, ['secretRef']))),
    ...itemsAt(node, ['env']).map((variable) => reference(at(variable, ['valueFrom', 'secretKeyRef']))),
  ];
}

function reference(node: YamlNode | undefined, key = 'name'): Reference {
  return { name: scalarAt(node, [key]), optional: scalarAt(node, ['optional']) };
}
