import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import type { DiffRule } from '../subject.ts';

export const exposureGained: DiffRule = {
  id: 'exposureGained',
  severity: 'warning',
  summary: 'What can be reached from outside is opened on purpose',
  why: 'A type or a host is changed in one word, and a program that was internal is not.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types',
  bad: [{ 'base.yaml': service('ClusterIP'), 'head.yaml': service('LoadBalancer') }],
  good: [
    { 'base.yaml': service('LoadBalancer'), 'head.yaml': service('ClusterIP') },
    { 'base.yaml': service('LoadBalancer'), 'head.yaml': service('LoadBalancer') },
  ],
  *check({ before, after }) {
    if (after === undefined) return;
    const doors = doorsOf(after);
    const old = before === undefined ? [] : doorsOf(before);
    const was = new Set(old.map(({ words }) => words));
    // What is new is meant to be found, and a host that takes the place of another opens nothing more.
    const isMoved = after.kind !== 'Service' && doors.length <= old.length;
    const severity = before === undefined || isMoved ? 'info' : 'warning';
    for (const { at, words } of doors) {
      if (!was.has(words)) yield { at, severity, message: `${words}; be sure that this is meant` };
    }
  },
};

type Door = { readonly at: YamlNode; readonly words: string };

/** Every way in that an object opens; what pods take of their node other rules tell. */
function doorsOf(resource: PlacedResource): Door[] {
  if (resource.kind === 'Service') return serviceDoors(resource);
  if (resource.kind === 'Ingress')
    return hostDoors(itemsAt(resource.root, ['spec', 'rules']).map((rule) => scalarAt(rule, ['host'])));
  if (resource.kind === 'HTTPRoute') return hostDoors(itemsAt(resource.root, ['spec', 'hostnames']));
  return [];
}

function serviceDoors({ root, name }: PlacedResource): Door[] {
  const type = scalarAt(root, ['spec', 'type']);
  if (type === undefined || (type.text !== 'LoadBalancer' && type.text !== 'NodePort')) return [];
  return [
    { at: type, words: `the Service \`${name}\` can be reached from outside the cluster (${type.text})` },
  ];
}

function hostDoors(hosts: readonly (YamlNode | undefined)[]): Door[] {
  return hosts.flatMap((host) =>
    host?.kind === 'scalar' && host.text !== ''
      ? [{ at: host, words: `\`${host.text}\` can be reached from outside` }]
      : [],
  );
}

function service(type: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: demo\nspec:\n  type: ${type}\n  ports:\n    - port: 80\n`;
}
