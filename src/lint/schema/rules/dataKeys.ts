import { entryOf, mapAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { nameNode } from '../../manifest/head.ts';
import type { ManifestRule, PlacedResource } from '../../manifest/subject.ts';
import { pairsOf } from '../fields.ts';

const object = (kind: string, rest: string): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: a\n${rest}`;

export const dataKeys: ManifestRule = {
  id: 'dataKeys',
  severity: 'error',
  summary: 'The keys of a ConfigMap or Secret are such, and those of its type are there',
  why: 'The API server refuses other keys, and a Secret of a type without what the type is for.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/secret/#secret-types',
  bad: [
    object('ConfigMap', 'data:\n  a/b: c\n'),
    object('Secret', 'type: kubernetes.io/tls\nstringData: {cert: a}\n'),
  ],
  good: [
    object('ConfigMap', 'data:\n  a.b-C_1: c\n'),
    object('Secret', 'type: kubernetes.io/tls\ndata: {tls.crt: ""}\nstringData: {tls.key: ""}\n'),
    object('Secret', 'type: kubernetes.io/basic-auth\nstringData: {username: a}\n'),
    object('Secret', 'type: acme.io/own\n'),
  ],
  *check({ resource }) {
    if (resource.apiVersion !== 'v1' || !/^(?:ConfigMap|Secret)$/u.test(resource.kind)) return;
    for (const { name, key } of ['data', 'stringData', 'binaryData'].flatMap((field) =>
      pairsOf(mapAt(resource.root, [field])),
    ))
      if (!/^[-.\w]{1,253}$/u.test(name) || name === '.' || name.startsWith('..'))
        yield {
          at: key,
          message: `\`${name.slice(0, 60)}\` is no key: letters, digits, dots, dashes and underscores are`,
        };
    if (resource.kind === 'Secret') yield* missing(resource);
  },
};

/** What the types of Kubernetes itself are for: all of these keys, or one of them. */
const all: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
};
const some: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/basic-auth': ['username', 'password'],
};

function* missing(secret: PlacedResource): Generator<Report> {
  const type = stringAt(secret.root, ['type']) ?? '';
  const has = (key: string) =>
    ['data', 'stringData'].some((field) => entryOf(mapAt(secret.root, [field]), key) !== undefined);
  const lost = (all[type] ?? []).filter((key) => !has(key));
  const either = some[type] ?? [];
  if (either.length > 0 && !either.some(has)) lost.push(either.join(' or '));
  if (lost.length > 0)
    yield {
      at: nameNode(secret),
      message: `a Secret of the type ${type} has ${lost.join(' and ')}; add what is missing, or leave \`type\` out`,
    };
}
