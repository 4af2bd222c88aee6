import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import { type Path, scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import type { PlacedResource } from '../../manifest/subject.ts';
import { type Kept, keptOf } from '../kept.ts';
import { placed } from '../placed.ts';
import type { DiffRule } from '../subject.ts';

const before = `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  clusterIP: None
  selector: {app: web}
`;

export const immutableService: DiffRule = {
  id: 'immutableService',
  severity: 'error',
  isRefused: true,
  summary: 'The addresses of a Service stay as they were given',
  why: 'The API server refuses another cluster IP, address family or load balancer class, so the sync fails.',
  docs: 'https://kubernetes.io/docs/concepts/services-networking/service/#choosing-your-own-ip-address',
  bad: [
    { 'base.yaml': before, 'head.yaml': before.replace('None', '10.0.0.10') },
    { 'base.yaml': before.replace('None', '10.0.0.9'), 'head.yaml': before },
  ],
  good: [
    { 'base.yaml': before, 'head.yaml': before.replace('app: web', 'app: shop') },
    {
      'base.yaml': before.replace('  clusterIP: None\n', ''),
      'head.yaml': before.replace('clusterIP: None', 'type: NodePort'),
    },
  ],
  *check(subject) {
    const kept = keptOf(subject, 'Service');
    if (kept === undefined || isExternal(kept.old) || isExternal(kept.now)) return;
    for (const path of addresses) {
      const [was, is] = [scalarAt(kept.old.root, path), scalarAt(kept.now.root, path)];
      if (!isOther(was, is) && !isSetLate(path, kept)) continue;
      const message = `\`${path.join('.')}\` may not change once set; delete the Service and make it anew`;
      yield { ...placed(is, kept.now, path.join('.')), message };
    }
    yield* published(kept);
  },
};

/** Of the families only the first is fixed: a second may come and go. */
const addresses: readonly Path[] = [
  ['spec', 'clusterIP'],
  ['spec', 'clusterIPs', 0],
  ['spec', 'loadBalancerClass'],
  ['spec', 'ipFamilies', 0],
  ['spec', 'healthCheckNodePort'],
];

/** What is left away keeps its value. */
function isOther(was: YamlScalar | undefined, is: YamlScalar | undefined): boolean {
  return [was, is].every((node) => node !== undefined && node.text !== '') && was?.text !== is?.text;
}

/** A Service that was made without `None` was given an address, and one without a class has none for ever. */
function isSetLate(path: Path, { old, now }: Kept): boolean {
  const [was, is] = [scalarAt(old.root, path), scalarAt(now.root, path)];
  if (was !== undefined || is === undefined) return false;
  if (path[1] === 'clusterIP')
    return is.text === 'None' && scalarAt(old.root, ['spec', 'clusterIPs', 0]) === undefined;
  return path[1] === 'loadBalancerClass' && [old, now].every(isBalanced);
}

function isBalanced({ root }: PlacedResource): boolean {
  return scalarAt(root, ['spec', 'type'])?.value === 'LoadBalancer';
}

function isExternal({ root }: PlacedResource): boolean {
  return scalarAt(root, ['spec', 'type'])?.value === 'ExternalName';
}

/** What has no address can be given none. */
function* published({ old, now }: Kept): Generator<Report> {
  const type = scalarAt(now.root, ['spec', 'type']);
  if (type === undefined || !['LoadBalancer', 'NodePort'].includes(type.text)) return;
  if (scalarAt(old.root, ['spec', 'clusterIP'])?.text !== 'None' || hasAddress(now)) return;
  yield { at: type, message: `a headless Service cannot become a ${type.text}; delete it and make it anew` };
}

/** Another address than before is told of on its own. */
function hasAddress({ root }: PlacedResource): boolean {
  return !['', 'None'].includes(scalarAt(root, ['spec', 'clusterIP'])?.text ?? '');
}
