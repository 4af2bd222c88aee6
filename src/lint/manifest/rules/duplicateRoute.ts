import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { exampleIngress } from '../example-ingress.ts';
import { nameNode } from '../head.ts';
import { once } from '../once.ts';
import type { PlacedResource, ResourceSet } from '../subject.ts';
import type { ManifestRule } from '../subject.ts';

export const duplicateRoute: ManifestRule = {
  id: 'duplicateRoute',
  severity: 'warning',
  aliases: ['kube-score:ingress-duplicate-route'],
  summary: 'A host and path belong to one Ingress',
  why: 'Which one answers depends on the controller and on the order in which they came.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/ingress/',
  bad: [
    `${exampleIngress('')}---\n${exampleIngress('', '  name: other\n  namespace: other\n')}`,
    `${exampleIngress('', '  name: demo\n  namespace: one\n')}---\n${exampleIngress('', '  name: demo\n  namespace: other\n')}`,
  ],
  good: [
    exampleIngress(''),
    `${exampleIngress('')}---\n${exampleIngress('', '  name: canary\n  annotations:\n    nginx.ingress.kubernetes.io/canary: "true"\n')}`,
    `${exampleIngress('')}---\n${exampleIngress('').replace('shop.example.com', 'api.example.com').replace('name: demo', 'name: api')}`,
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'Ingress' || isCanary(resource)) return;
    for (const route of routesOf(resource)) {
      const other = routes(set)
        .get(route.key)
        ?.find((one) => one !== resource && isAnother(one, resource));
      if (other === undefined) continue;
      const message = `${route.words} is taken by the Ingress \`${other.name}\` as well (${other.path}), and which one answers is chance; keep one`;
      yield { at: route.at, message };
    }
  },
};

const routes = once(index);

type Route = { readonly key: string; readonly words: string; readonly at: YamlNode };

/** Overlays hold one Ingress several times under one name, and often say no namespace. */
function isAnother(one: PlacedResource, other: PlacedResource): boolean {
  if (one.name !== other.name) return true;
  return one.namespace !== '' && other.namespace !== '' && one.namespace !== other.namespace;
}

function index(set: ResourceSet): ReadonlyMap<string, readonly PlacedResource[]> {
  const found = new Map<string, PlacedResource[]>();
  for (const ingress of set.ofKind('Ingress').filter((one) => !isCanary(one))) {
    for (const { key } of routesOf(ingress)) {
      const list = found.get(key) ?? [];
      if (list.every((one) => isAnother(one, ingress))) list.push(ingress);
      found.set(key, list);
    }
  }
  return found;
}

/** A canary is meant to stand beside the route that it takes a share of. */
function isCanary({ root }: PlacedResource): boolean {
  return scalarAt(root, ['metadata', 'annotations', 'nginx.ingress.kubernetes.io/canary'])?.text === 'true';
}

function routesOf(ingress: PlacedResource): Route[] {
  const spec = ingress.root;
  const ingressClass = stringAt(spec, ['spec', 'ingressClassName']) ?? '';
  return itemsAt(spec, ['spec', 'rules']).flatMap((rule) => {
    const host = stringAt(rule, ['host']);
    if (host === undefined || host === '') return [];
    return itemsAt(rule, ['http', 'paths']).map((path) => {
      const where = stringAt(path, ['path']) ?? '/';
      const type = stringAt(path, ['pathType']) ?? '';
      return {
        key: [ingressClass, host, where, type].join('\0'),
        words: `${host}${where}`,
        at: scalarAt(path, ['path']) ?? scalarAt(rule, ['host']) ?? nameNode(ingress),
      };
    });
  });
}
