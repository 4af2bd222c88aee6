import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { once } from '../once.ts';
import type { ManifestRule } from '../subject.ts';

const always = new Set(['', 'default', 'kube-system', 'kube-public', 'kube-node-lease']);

const space = `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n`;

export const missingNamespace: ManifestRule = {
  id: 'missingNamespace',
  severity: 'info',
  summary: 'The namespaces that objects are in exist',
  why: 'What is in a namespace that is not there cannot be created.',
  docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  bad: [`${space}---\n${account('other')}`],
  good: [`${space}---\n${account('shop')}`, account('other')],
  *check({ resource, set }) {
    const name = scalarAt(resource.root, ['metadata', 'namespace']);
    if (name === undefined || always.has(name.text) || firsts(set).get(name.text) !== resource) return;
    if (made(set).size === 0 || made(set).has(name.text) || created(set).has(name.text)) return;
    const message = `nothing here makes the namespace \`${name.text}\`, though others are made; it may live elsewhere`;
    yield { at: name, message };
  },
};

const made = once((set) => new Set(set.ofKind('Namespace').map(({ name }) => name)));

/** One report a namespace: at the first object that is in it. */
const firsts = once((set) => new Map(set.all.toReversed().map((resource) => [resource.namespace, resource])));

/** Argo CD and Flux make the namespace of what they deliver where they are told to. */
const created = once(
  (set) =>
    new Set(
      [...set.ofKind('Application'), ...set.ofKind('HelmRelease')].flatMap(({ root, namespace }) => {
        const target =
          stringAt(root, ['spec', 'destination', 'namespace']) ?? stringAt(root, ['spec', 'targetNamespace']);
        const options = itemsAt(root, ['spec', 'syncPolicy', 'syncOptions']).map(
          (item) => scalarAt(item)?.text,
        );
        const isFlux = scalarAt(root, ['spec', 'install', 'createNamespace'])?.value === true;
        return options.includes('CreateNamespace=true') || isFlux ? [target ?? namespace] : [];
      }),
    ),
);

function account(namespace: string): string {
  return `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: app\n  namespace: ${namespace}\n`;
}
