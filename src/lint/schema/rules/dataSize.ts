import type { YamlMap } from '../../../syntax/yaml/node.ts';
import { mapAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { nameNode } from '../../manifest/head.ts';
import { pairsOf } from '../fields.ts';

const most = 1024 * 1024;
const example = (text: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  text: ${text}\n`;

export const dataSize: ManifestRule = {
  id: 'dataSize',
  severity: 'error',
  summary: 'A ConfigMap or Secret holds at most 1 MiB',
  why: 'The API server refuses larger ones; big files belong into an image or a volume.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/configmap/#motivation',
  bad: [example('a'.repeat(most + 1))],
  good: [example('small')],
  *check({ resource }) {
    if (resource.apiVersion !== 'v1' || !/^(?:ConfigMap|Secret)$/u.test(resource.kind)) return;
    const encoder = new TextEncoder();
    const plain = resource.kind === 'ConfigMap' ? ['data'] : ['stringData'];
    const coded = resource.kind === 'ConfigMap' ? ['binaryData'] : ['data'];
    const bytes = (text: string): number => encoder.encode(text).length;
    const size =
      sum(mapAt(resource.root, plain), bytes) +
      sum(mapAt(resource.root, coded), (text) => Math.floor((text.length * 3) / 4));
    if (size <= most) return;
    yield {
      at: nameNode(resource),
      message: `the ${resource.kind} holds ${size} bytes; at most ${most} are allowed`,
    };
  },
};

function sum(map: YamlMap | undefined, bytes: (text: string) => number): number {
  return pairsOf(map).reduce(
    (total, { value }) => total + (value.kind === 'scalar' ? bytes(value.text) : 0),
    0,
  );
}
