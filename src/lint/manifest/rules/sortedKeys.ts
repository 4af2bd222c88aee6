import type { YamlNode } from '../../../syntax/yaml/node.ts';
import type { Report } from '../../contract.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const sortedKeys: ManifestRule = {
  id: 'sortedKeys',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:sorted-keys'],
  summary: 'The keys of a manifest are sorted',
  why: 'Differences between files are easier to see.',
  docs: kubeLinterDocs('sorted-keys'),
  bad: [
    `kind: ConfigMap
apiVersion: v1
metadata:
  name: demo
`,
  ],
  good: [
    `apiVersion: v1
kind: ConfigMap
metadata:
  labels: {}
  name: demo
`,
  ],
  *check({ resource }) {
    yield* unsorted(resource.root, '');
  },
};

function* unsorted(node: YamlNode, path: string): Generator<Report> {
  if (node.kind === 'seq')
    for (const [index, item] of node.items.entries()) yield* unsorted(item, `${path}[${index}]`);
  if (node.kind !== 'map') return;
  const names = node.entries.map(({ name }) => name);
  const wrong = names.findIndex((name, index) => index > 0 && name < (names[index - 1] ?? ''));
  const entry = node.entries[wrong];
  if (entry !== undefined)
    yield {
      at: entry.key,
      message: `the keys of \`${path || '.'}\` are not sorted: \`${entry.name}\` comes too late`,
    };
  for (const { name, value } of node.entries) yield* unsorted(value, path === '' ? name : `${path}.${name}`);
}
