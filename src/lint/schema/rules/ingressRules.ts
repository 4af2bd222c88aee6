import { at, itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { exampleIngress } from '../../manifest/example-ingress.ts';
import { specNode } from '../../manifest/head.ts';
import type { ManifestRule, PlacedResource } from '../../manifest/subject.ts';

const plain = exampleIngress('');

export const ingressRules: ManifestRule = {
  id: 'ingressRules',
  severity: 'error',
  summary: 'The hosts and paths of an Ingress are such',
  why: 'The API server refuses a host that is no name of DNS, a path that does not begin with a slash, and an Ingress without any rule.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
  bad: [
    plain.replace('shop.example.com', 'shop.example.com:443'),
    plain.replace('shop.example.com', 'https://shop.example.com'),
    plain.replace('path: /\n', 'path: shop\n'),
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: a\nspec: {}\n',
  ],
  good: [plain, plain.replace('shop.example.com', "'*.example.com'")],
  *check({ resource }) {
    if (resource.kind !== 'Ingress' || resource.apiVersion !== 'networking.k8s.io/v1') return;
    const rules = itemsAt(resource.root, ['spec', 'rules']);
    if (rules.length === 0 && at(resource.root, ['spec', 'defaultBackend']) === undefined)
      yield { at: specNode(resource), message: 'the Ingress has neither rules nor a `defaultBackend`' };
    yield* hosts(resource);
    yield* paths(resource);
  },
};

const name = /^(?:\*\.)?[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)*$/u;

function* hosts({ root }: PlacedResource): Generator<Report> {
  for (const rule of itemsAt(root, ['spec', 'rules'])) {
    const host = scalarAt(rule, ['host']);
    if (host === undefined || host.value === null || host.text === '' || name.test(host.text)) continue;
    if (!/[${]/u.test(host.text))
      yield { at: host, message: `\`${host.text}\` is no name of a host: no scheme, no port, no capitals` };
  }
}

function* paths({ root }: PlacedResource): Generator<Report> {
  for (const rule of itemsAt(root, ['spec', 'rules'])) {
    for (const entry of itemsAt(rule, ['http', 'paths'])) {
      const path = scalarAt(entry, ['path']);
      const isFree = stringAt(entry, ['pathType']) === 'ImplementationSpecific' && path === undefined;
      if (isFree || path?.text.startsWith('/') === true || path === undefined) continue;
      yield {
        at: path,
        message: `the path \`${path.text}\` does not begin with a slash; write \`/${path.text}\``,
      };
    }
  }
}
