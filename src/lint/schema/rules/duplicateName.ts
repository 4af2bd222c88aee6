import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import type { ManifestRule } from '../../manifest/subject.ts';

type List = { readonly items: readonly YamlNode[]; readonly by: string; readonly what: string };

const volumes = (second: string): string =>
  exampleDeployment({
    pod: `      volumes:\n        - name: tmp\n          emptyDir: {}\n        - name: ${second}\n          emptyDir: {}\n`,
  });

export const duplicateName: ManifestRule = {
  id: 'duplicateName',
  severity: 'error',
  summary: 'Containers, volumes, mounts and ports of one list have names of their own',
  why: 'Lists are merged by these names, so the API server refuses two that are equal.',
  docs: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
  bad: [
    volumes('tmp'),
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  ports:\n    - name: http\n      port: 80\n    - name: http\n      port: 81\n',
  ],
  good: [volumes('cache')],
  *check({ resource, pod, containers }) {
    const lists: List[] = [
      { items: containers.map(({ node }) => node), by: 'name', what: 'containers have the name' },
      { items: itemsAt(pod?.spec, ['volumes']), by: 'name', what: 'volumes have the name' },
      ...containers.flatMap(({ node }) => [
        { items: itemsAt(node, ['volumeMounts']), by: 'mountPath', what: 'volumes are mounted at' },
        { items: itemsAt(node, ['ports']), by: 'name', what: 'ports have the name' },
      ]),
    ];
    const isService = resource.kind === 'Service' && resource.apiVersion === 'v1';
    if (isService)
      lists.push({
        items: itemsAt(resource.root, ['spec', 'ports']),
        by: 'name',
        what: 'ports have the name',
      });
    for (const list of lists) yield* doubles(list);
  },
};

function* doubles({ items, by, what }: List): Generator<Report> {
  const seen = new Set<string>();
  for (const item of items) {
    const at = scalarAt(item, [by]);
    if (at === undefined) continue;
    if (seen.has(at.text)) yield { at, message: `two ${what} \`${at.text}\`` };
    seen.add(at.text);
  }
}
