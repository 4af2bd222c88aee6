import type { YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
import { itemsAt, mapAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { type Container, containersOf, podOf } from '../../manifest/pods.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import { named, type Reference } from './reference.ts';

const loss = 'new pods will not start';

/** What a Secret may come from. */
const secrets = ['Secret', 'SealedSecret', 'ExternalSecret'];

/** ConfigMaps, Secrets, claims, accounts and classes that pods are started with. */
export function podReferences(resource: PlacedResource): readonly Reference[] {
  const pod = podOf(resource);
  if (pod === undefined) return [];
  const { namespace } = resource;
  const volumes = itemsAt(pod.spec, ['volumes']).flatMap((volume) => volumeReferences(volume, namespace));
  const variables = containersOf(pod).flatMap((container) => variableReferences(container, namespace));
  const account = scalarAt(pod.spec, ['serviceAccountName']);
  const own = account === undefined || account.text === 'default' ? undefined : account;
  return [
    ...volumes,
    ...variables,
    ...reference({ name: own, kinds: ['ServiceAccount'], place: 'account', namespace }),
    ...reference({
      name: scalarAt(pod.spec, ['priorityClassName']),
      kinds: ['PriorityClass'],
      place: 'priority',
      namespace: '',
    }),
  ];
}

function volumeReferences(volume: YamlNode, namespace: string): Reference[] {
  const place = `volume ${stringAt(volume, ['name']) ?? ''}`;
  const parts = [volume, ...itemsAt(volume, ['projected', 'sources'])].flatMap((node, index) => [
    { node: mapAt(node, ['configMap']), key: 'name', kinds: ['ConfigMap'], place: `${place} ${index}` },
    { node: mapAt(node, ['secret']), key: 'secretName', kinds: secrets, place: `${place} ${index}` },
    { node: mapAt(node, ['secret']), key: 'name', kinds: secrets, place: `${place} ${index}` },
    {
      node: mapAt(node, ['persistentVolumeClaim']),
      key: 'claimName',
      kinds: ['PersistentVolumeClaim'],
      place,
    },
  ]);
  return parts.flatMap(({ node, key, ...part }) => optional(node, key, { ...part, namespace }));
}

function variableReferences({ node, name }: Container, namespace: string): Reference[] {
  const single = itemsAt(node, ['env']).flatMap((variable) => {
    const place = `${name} ${stringAt(variable, ['name']) ?? ''}`;
    const from = mapAt(variable, ['valueFrom']);
    return [
      ...optional(mapAt(from, ['configMapKeyRef']), 'name', { kinds: ['ConfigMap'], place, namespace }),
      ...optional(mapAt(from, ['secretKeyRef']), 'name', { kinds: secrets, place, namespace }),
    ];
  });
  const whole = itemsAt(node, ['envFrom']).flatMap((source, index) => {
    const place = `${name} ${index}`;
    return [
      ...optional(mapAt(source, ['configMapRef']), 'name', { kinds: ['ConfigMap'], place, namespace }),
      ...optional(mapAt(source, ['secretRef']), 'name', { kinds: secrets, place, namespace }),
    ];
  });
  return [...single, ...whole];
}

type Sought = { readonly kinds: readonly string[]; readonly place: string; readonly namespace: string };

function optional(node: YamlNode | undefined, key: string, sought: Sought): Reference[] {
  if (scalarAt(node, ['optional'])?.value === true) return [];
  return reference({ ...sought, name: scalarAt(node, [key]) });
}

function reference({
  name,
  kinds,
  place,
  namespace,
}: Sought & { name: YamlScalar | undefined }): Reference[] {
  if (name === undefined || name.text === '') return [];
  return [{ at: () => name, place, loss, ...named(kinds, { namespace, name: name.text }) }];
}
